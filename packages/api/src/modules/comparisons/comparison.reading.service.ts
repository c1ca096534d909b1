import type { DatabaseSession } from '@rapport/database/session.ts';
import type { SharedPlace, SharedRow } from '@rapport/statistics/comparison/canonical.table.ts';
import type { PlaceAnswer } from '@rapport/statistics/comparison/comparison.types.ts';

import type { ComparedPeriods } from './comparison.rules.ts';

/** The data of an indicator that an agency reads: roll-ups and answers of the offices that share it, and what is public of them. */
export interface SharedFigures {
  places: SharedPlace[];
  /** The row of each office, by its slug, to note the use of its figures. */
  officeIds: ReadonlyMap<string, string>;
  /** The highest threshold of the agency and of the offices. */
  threshold: number;
}

interface PlaceColumns {
  officeId: string;
  slug: string;
  name: string;
  counties: string[];
  population: string | null;
  threshold: number;
}
type RowColumns = Omit<SharedRow, 'otherPeriod'> & {
  officeId: string;
  otherFirst: string | null;
  otherLast: string | null;
};
type AnswerColumns = PlaceAnswer & { officeId: string; code: string };

const placesSql = `
  select office_id as "officeId", slug, name, counties, population, disclosure_threshold as threshold
    from app.shared_places($1)`;

/** $1: codes; $2: months; $3: first days; $4: the dimension; $5, $6: the asked code and revision. */
const rowsSql = `
  select office_id as "officeId", code, revision, is_reference as "isReference", state, numerator, denominator,
         sum_of_squares as "sumOfSquares", months_expected as "monthsExpected", months_covered as "monthsCovered",
         other_revision as "otherRevision", other_first as "otherFirst", other_last as "otherLast",
         first_day as "firstDay", group_code as "group"
    from app.shared_rollups($1, $2, $3, $4, $5, $6)`;

const answersSql = `
  select office_id as "officeId", code, revision, item_code as "itemCode", value, effective_from as "effectiveFrom"
    from app.shared_answers($1, $2::date)`;

export interface ReadingQuery {
  codes: readonly string[];
  code: string;
  revision: number;
  periods: ComparedPeriods;
  dimension: string | null;
  vintage: number;
}

/**
 * Reads everything that is shared with the acting agency for a comparison, in three statements for any number of offices and periods.
 * `ownThreshold` is that of the agency.
 */
export async function readSharedFigures(
  session: DatabaseSession,
  ownThreshold: number,
  query: ReadingQuery,
): Promise<SharedFigures> {
  const { codes, code, revision, periods, dimension } = query;
  const read = async <Row>(name: string, text: string, values: unknown[]): Promise<Row[]> =>
    (await session.query({ name, text, values })).rows as Row[];
  const places = await read<PlaceColumns>('comparison_places', placesSql, [codes]);
  const firstDays = periods.all.map(({ firstDay }) => firstDay);
  const rows = await read<RowColumns>('comparison_rows', rowsSql, [
    codes,
    periods.months,
    firstDays,
    dimension,
    code,
    revision,
  ]);
  const lastDay = periods.all.at(-1)?.lastDay ?? '';
  const answers = await read<AnswerColumns>('comparison_answers', answersSql, [[code], lastDay]);
  const rowsOf = Map.groupBy(rows, ({ officeId }) => officeId);
  const answersOf = Map.groupBy(answers, ({ officeId }) => officeId);
  return {
    places: places.map(({ officeId, slug, name, counties, population }) => ({
      id: slug,
      name,
      population: population === null ? null : Number(population),
      answers: answersOf.get(officeId) ?? [],
      vintage: { counties, year: query.vintage },
      rows: (rowsOf.get(officeId) ?? []).map(({ otherFirst, otherLast, ...row }) => ({
        ...row,
        otherPeriod:
          otherFirst === null || otherLast === null ? null : { firstDay: otherFirst, lastDay: otherLast },
      })),
    })),
    officeIds: new Map(places.map(({ slug, officeId }) => [slug, officeId])),
    threshold: Math.max(ownThreshold, ...places.map(({ threshold }) => threshold)),
  };
}
