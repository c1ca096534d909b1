import type { DatabaseSession } from '@rapport/database/session.ts';
import type { SharedPlace, SharedRow } from '@rapport/statistics/comparison/canonical.table.ts';
import type { PlaceAnswer } from '@rapport/statistics/comparison/comparison.types.ts';

import type { ComparedPeriods } from './comparison.rules.ts';

/** The data of an indicator that an agency reads: roll-ups and answers of the offices that share it, and what is public of them. */
export interface SharedFigures {
  /** The offices with their figures over some of the periods that were read, and with their counties as of a year. */
  placesOver: (length: PeriodsOfLength, vintage: number) => SharedPlace[];
  /** The row of each office, by its slug, to note the use of its figures. */
  officeIds: ReadonlyMap<string, string>;
  /** The highest threshold of the agency and of the offices. */
  threshold: number;
}

/** The shared data of each office, by its row. Each reading makes new objects, so those of other offices can be kept. */
export type OfficeFigures = ReadonlyMap<string, OneOffice>;

interface OneOffice {
  place: PlaceColumns;
  /** By the length of their periods in months. */
  rows: Map<number, SharedRow[]>;
  answers: PlaceAnswer[];
  /** The places that were made of it, by periods and vintage. */
  made: Map<string, SharedPlace>;
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
    from app.shared_places($1, $2)`;

/** $1: codes; $2: months; $3: first days; $4: the dimension; $5, $6: the asked code and revision; $7: offices. */
const rowsSql = `
  select office_id as "officeId", code, revision, is_reference as "isReference", state, numerator, denominator,
         sum_of_squares as "sumOfSquares", months_expected as "monthsExpected", months_covered as "monthsCovered",
         other_revision as "otherRevision", other_first as "otherFirst", other_last as "otherLast",
         first_day as "firstDay", group_code as "group"
    from app.shared_rollups($1, $2, $3, $4, $5, $6, $7)`;

const answersSql = `
  select office_id as "officeId", code, revision, item_code as "itemCode", value, effective_from as "effectiveFrom"
    from app.shared_answers($1, $2::date, $3)`;

export type PeriodsOfLength = Pick<ComparedPeriods, 'months' | 'all'>;

export interface ReadingQuery {
  codes: readonly string[];
  code: string;
  revision: number;
  lengths: readonly PeriodsOfLength[];
  dimension: string | null;
}

/**
 * Reads what some offices share with the acting agency for a comparison, or all of them: in two statements and one for each length of
 * period, for any number of offices and periods. An office that shares nothing is left out.
 */
export async function readOffices(
  session: DatabaseSession,
  { codes, code, revision, lengths, dimension }: ReadingQuery,
  offices: readonly string[] | null,
): Promise<OfficeFigures> {
  const read = async <Row>(name: string, text: string, values: unknown[]): Promise<Row[]> =>
    (await session.query({ name, text, values })).rows as Row[];
  const found = new Map<string, OneOffice>();
  for (const place of await read<PlaceColumns>('comparison_places', placesSql, [codes, offices]))
    found.set(place.officeId, { place, rows: new Map(), answers: [], made: new Map() });
  for (const [months, own] of Map.groupBy(lengths, (length) => length.months)) {
    const firstDays = new Set(own.flatMap(({ all }) => all.map(({ firstDay }) => firstDay)));
    const values = [codes, months, [...firstDays], dimension, code, revision, offices];
    for (const row of await read<RowColumns>('comparison_rows', rowsSql, values)) {
      const rows = found.get(row.officeId)?.rows;
      const ofLength = rows?.get(months);
      if (ofLength === undefined) rows?.set(months, [sharedRow(row)]);
      else ofLength.push(sharedRow(row));
    }
  }
  const lastDays = lengths.map(({ all }) => all.at(-1)?.lastDay ?? '').toSorted();
  const values = [[code], lastDays.at(-1), offices];
  for (const answer of await read<AnswerColumns>('comparison_answers', answersSql, values))
    found.get(answer.officeId)?.answers.push(answer);
  return found;
}

/** The row itself: there are tens of thousands. */
const sharedRow = (row: RowColumns): SharedRow =>
  Object.assign(row, {
    otherPeriod:
      row.otherFirst === null || row.otherLast === null
        ? null
        : { firstDay: row.otherFirst, lastDay: row.otherLast },
  });

/** `ownThreshold` is that of the agency. A place of the same periods and vintage is the same object as long as its office is. */
export function sharedFigures(ownThreshold: number, offices: OfficeFigures): SharedFigures {
  const all = [...offices.values()];
  return {
    placesOver: ({ months, all: periods }, year) => {
      const firstDays = new Set(periods.map(({ firstDay }) => firstDay));
      const key = [months, year, ...firstDays].join(' ');
      return all.map(({ place, rows, answers, made }) => {
        const known = made.get(key);
        if (known !== undefined) return known;
        const { slug, name, counties, population } = place;
        const one: SharedPlace = {
          id: slug,
          name,
          population: population === null ? null : Number(population),
          answers,
          vintage: { counties, year },
          rows: (rows.get(months) ?? []).filter(({ firstDay }) => firstDays.has(firstDay)),
        };
        made.set(key, one);
        return one;
      });
    },
    officeIds: new Map(all.map(({ place: { slug, officeId } }) => [slug, officeId])),
    threshold: Math.max(ownThreshold, ...all.map(({ place }) => place.threshold)),
  };
}
