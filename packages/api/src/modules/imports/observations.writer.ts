import { periodEnd, periodText } from '../indicators/observation.rules.ts';
import type { RowTarget } from './dataset.importer.ts';
import type { IssueRecord } from './import-issues.ts';
import { insertImported } from './imported-rows.ts';
import type { GoodObservation } from './observation-rows.ts';

/** Issues for rows whose periods overlap observations of the office. One statement. */
export async function observedAlready(
  { session }: RowTarget,
  rows: readonly GoodObservation[],
  column: string,
): Promise<IssueRecord[]> {
  const { rows: found } = await session.query({
    name: 'observed_already',
    text: `
      select distinct on (row.place) row.place::int - 1 as place, o.period_start as "periodStart", o.period_months as "periodMonths"
        from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::date[], $6::date[])
               with ordinality as row (definition, place_id, dimension, "group", first, after, place)
        join observation o on o.indicator_definition_id = row.definition and o.ended_at is null
         and o.place_id is not distinct from row.place_id and o.dimension is not distinct from row.dimension
         and o."group" is not distinct from row."group" and o.period_start < row.after and o.period_end > row.first`,
    values: [
      ...seriesColumns(rows),
      rows.map(({ period }) => period.periodStart),
      rows.map(({ period }) => periodEnd(period)),
    ],
  });
  return (found as { place: number; periodStart: Date; periodMonths: number }[]).flatMap((other) => {
    const row = rows[other.place];
    if (!row) return [];
    const message = `This figure is observed already for ${periodText(other)}. Correct that observation instead.`;
    return [{ line: row.line, column, code: 'ALREADY_IMPORTED', message }];
  });
}

function seriesColumns(rows: readonly GoodObservation[]): unknown[][] {
  return [
    rows.map(({ definition }) => definition.id),
    rows.map(({ placeId }) => placeId),
    rows.map(({ dimension }) => dimension),
    rows.map(({ group }) => group),
  ];
}

/** Writes observations, each with its audit event. */
export function writeObservations(target: RowTarget, rows: readonly GoodObservation[]): Promise<void> {
  const figures = rows.map(({ figure }) => figure);
  const statement = {
    name: 'insert_observations',
    text: `
      insert into observation (jurisdiction_id, recorded_by_subject, source, indicator_definition_id, place_id, dimension, "group",
        period_start, period_months, months_covered, state, numerator, denominator, sum_of_squares, note)
      select $1, $2, 'IMPORTED', row.*
        from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::date[], $8::int[], $9::int[], $10::observation_state[],
                    $11::float8[], $12::float8[], $13::float8[], $14::text[]) as row
      returning id`,
    values: [
      target.datasetImport.jurisdictionId,
      target.importedBySubject,
      ...seriesColumns(rows),
      rows.map(({ period }) => period.periodStart),
      rows.map(({ period }) => period.periodMonths),
      rows.map(({ period }) => period.monthsCovered),
      figures.map(({ state }) => state),
      figures.map(({ numerator }) => numerator),
      figures.map(({ denominator }) => denominator),
      figures.map(({ sumOfSquares }) => sumOfSquares),
      rows.map(({ note }) => note),
    ],
  };
  return insertImported(target, rows.length, statement, ['observation.recorded', 'Observation']);
}
