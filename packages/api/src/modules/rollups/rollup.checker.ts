import type { Database } from '@rapport/database/database.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { inSystem } from '@rapport/database/system.ts';

import {
  cellText,
  contentText,
  expectedRollups,
  type RolledUpDefinition,
  type RolledUpObservation,
  type RollupCellKey,
  type RollupColumns,
} from './rollup.rules.ts';

export interface RolledUpOffice {
  id: string;
  slug: string;
  fiscalMonth: number;
  fiscalDay: number;
}

/** A roll-up that does not say what the observations say. */
export interface RollupDifference {
  office: string;
  cell: string;
  /** Null for a roll-up that is missing or must not exist. */
  stored: string | null;
  expected: string | null;
}

/** The offices whose roll-ups can be checked or built again; `slug` chooses one. `system` is connected as rapport_system. */
export function rolledUpOffices(system: Database, slug: string | undefined): Promise<RolledUpOffice[]> {
  return inSystem(system, async (session) => {
    const { rows } = await session.query({
      text: `select id, slug, fiscal_year_start_month as "fiscalMonth", fiscal_year_start_day as "fiscalDay"
               from jurisdiction where kind::text <> 'STATE_AGENCY' and ($1::text is null or slug = $1) order by slug`,
      values: [slug ?? null],
    });
    return rows as RolledUpOffice[];
  });
}

/** Computes every roll-up of an office again, in a transaction of its own. */
export async function rebuildRollups(system: Database, { id }: Pick<RolledUpOffice, 'id'>): Promise<void> {
  await inSystem(system, (session) =>
    session.query({ text: 'select app.rebuild_rollups($1)', values: [id] }),
  );
}

/** Compares the roll-ups of an office with its observations, in one snapshot. Returns each difference. */
export async function checkRollups(
  system: Database,
  office: RolledUpOffice,
): Promise<{ checked: number; differences: RollupDifference[] }> {
  const session = system.open({ text: 'select 1', name: 'enter_system' });
  try {
    return await system.within(session, () => compare(session, office));
  } finally {
    await session.end();
  }
}

async function compare(session: DatabaseSession, { id, slug, fiscalMonth, fiscalDay }: RolledUpOffice) {
  const read = async (text: string) => (await session.query({ text, values: [id] })).rows;
  const definitions = (await read(definitionsSql)) as RolledUpDefinition[];
  const observations = (await read(observationsSql)) as RolledUpObservation[];
  const stored = new Map(
    ((await read(rollupsSql)) as (RollupCellKey & RollupColumns)[]).map(
      ({ code, revision, periodStart, periodMonths, dimension, groupCode, ...columns }) => [
        cellText({ code, revision, periodStart, periodMonths, dimension, groupCode }),
        contentText(columns),
      ],
    ),
  );
  const fiscalStart = { month: fiscalMonth, day: fiscalDay };
  const expected = new Map(
    expectedRollups(definitions, observations, fiscalStart).map(({ cell, content }) => [cell, content]),
  );
  const differences = [...new Set([...stored.keys(), ...expected.keys()])]
    .toSorted()
    .map((cell) => ({
      office: slug,
      cell,
      stored: stored.get(cell) ?? null,
      expected: expected.get(cell) ?? null,
    }))
    .filter((one) => one.stored !== one.expected);
  return { checked: expected.size, differences };
}

const definitionsSql = `
  select id, code, revision, measure, unit, multiplier, frequency, equivalent_to_id as "equivalentToId"
    from indicator_definition where jurisdiction_id = $1`;

const observationsSql = `
  select o.id, o.indicator_definition_id as "definitionId", d.revision, o.place_id as "placeId", null as "placeCode",
         null as "placeName", o.dimension, o."group", o.period_start as "periodStart", o.period_end as "periodEnd",
         o.period_months as "periodMonths", o.months_covered as "monthsCovered", o.state, o.numerator, o.denominator,
         o.sum_of_squares as "sumOfSquares"
    from observation o
    join indicator_definition d on d.jurisdiction_id = o.jurisdiction_id and d.id = o.indicator_definition_id
   where o.jurisdiction_id = $1 and o.ended_at is null`;

const rollupsSql = `
  select indicator_code as code, revision, period_start as "periodStart", period_months as "periodMonths", dimension,
         group_code as "groupCode", state, numerator, denominator, sum_of_squares as "sumOfSquares",
         months_expected as "monthsExpected", months_covered as "monthsCovered", observation_count as "observationCount",
         not_reported_count as "notReportedCount", place_count as "placeCount", other_revision as "otherRevision",
         other_period_start as "otherPeriodStart", other_period_end as "otherPeriodEnd"
    from indicator_rollup where jurisdiction_id = $1`;
