/**
 * Compares every county over 8 quarters: from roll-ups, as a state agency does, and from raw rows, as PostGraphile's aggregates do.
 *
 *   npm run benchmark:nation                  3,142 places, up to 10 million raw rows; takes many minutes and 4 GB
 *   npm run benchmark:nation -- --raw 100000  at most so many raw rows
 *   npm run benchmark:nation -- --try         few places and rows: checks that everything works, without measuring
 *
 * The nation is synthetic: 5 years of quarters of 20 indicators, and attendance and answers in the proportion 4 to 1.
 */
import { parseArgs } from 'node:util';

import { countiesIn } from '@rapport/core/county-fips.ts';
import { indicatorFigure } from '@rapport/statistics/indicator.figure.ts';
import pg from 'pg';

import { createEmptyDataset } from './dataset.ts';
import { createAggregates } from './nation.aggregates.ts';
import { addAgency, addRawRows, indicators, seedOffices } from './nation.rows.ts';

const { values: options } = parseArgs({
  options: { raw: { type: 'string', default: '10000000' }, try: { type: 'boolean', default: false } },
});
const rawRows = options.try ? 10_000 : Number(options.raw);
const counties = countiesIn(2019).slice(0, options.try ? 30 : undefined);
const placeSteps = options.try ? [10, 30] : [100, 1_000, counties.length];
const rounds = options.try ? 1 : 15;
const slowRounds = options.try ? 1 : 3;

interface Row {
  slug: string;
  period_start: string;
  state: string;
  numerator: number | null;
  denominator: number | null;
}

/** The statement of a comparison: what offices share with the acting agency, covered by agreements in force. */
const sharedSql = `
  with line as materialized (
    select jurisdiction_id, office_slug, dimension, first_day, last_day from app.sharing_lines_in_force()
     where kind = 'INDICATOR' and indicator_code = $1)
  select line.office_slug as slug, r.period_start::text, r.state, r.numerator, r.denominator
    from indicator_rollup r
    join line on line.jurisdiction_id = r.jurisdiction_id and r.period_start >= line.first_day and r.period_end - 1 <= line.last_day
   where r.indicator_code = $1 and r.revision = 1 and r.period_months = 3 and r.period_start >= '2024-01-01' and r.dimension is null`;

/** The limit: the same rows without agreements. */
const handwrittenSql = `
  select j.slug, r.period_start::text, r.state, r.numerator, r.denominator
    from indicator_rollup r join jurisdiction j on j.id = r.jurisdiction_id
   where r.indicator_code = $1 and r.revision = 1 and r.period_months = 3 and r.period_start >= '2024-01-01' and r.dimension is null`;

const definition = { measure: 'PROPORTION', unit: '%', multiplier: 100, frequency: 'QUARTER' } as const;

async function medianMs(times: number, work: () => Promise<unknown>): Promise<number> {
  await work();
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken.toSorted((one, other) => one - other)[Math.floor(taken.length / 2)] ?? NaN;
}

/** Reads, computes each figure with its interval, and writes the answer, as the process that serves it does. */
async function compare(client: pg.Client, agencyId: string): Promise<{ rows: number; bytes: number }> {
  await client.query('begin read only');
  // The planner expects one line of an agreement, and a nested loop over thousands takes 14 times as long.
  await client.query('set local enable_nestloop = off');
  await client.query(`select set_config('app.jurisdiction_id', $1, true)`, [agencyId]);
  const { rows } = await client.query<Row>({ name: 'shared', text: sharedSql, values: [indicators[0]] });
  await client.query('commit');
  const answer = rows.map(({ slug, period_start, state, numerator, denominator }) => ({
    slug,
    period_start,
    figure:
      state === 'VALUE' && numerator !== null
        ? indicatorFigure(definition, { numerator, denominator, sumOfSquares: null })
        : state,
  }));
  return { rows: rows.length, bytes: JSON.stringify(answer).length };
}

async function handwritten(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Row>({ name: 'limit', text: handwrittenSql, values: [indicators[0]] });
  JSON.stringify(rows);
}

const say = (text: string): void => console.error(text);
const ms = (value: number): string => `${value.toFixed(1).padStart(9)} ms`;

const dataset = await createEmptyDataset();
const admin = new pg.Client({ connectionString: dataset.adminUrl });
const system = new pg.Client({ connectionString: dataset.urls.system });
await Promise.all([admin.connect(), system.connect()]);
const aggregates = await createAggregates(dataset.adminUrl, async () => {
  say(`Making ${counties.length} offices with 20 quarters of ${indicators.length} indicators …`);
  const start = performance.now();
  await seedOffices(admin, counties);
  say(`Made and rolled up in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
  return admin;
});
try {
  const agencies = new Map<number, string>();
  for (const places of placeSteps) agencies.set(places, await addAgency(admin, places));
  for (const [places, agencyId] of agencies) {
    const { rows, bytes } = await compare(system, agencyId);
    const taken = await medianMs(rounds, () => compare(system, agencyId));
    console.log(
      `${String(places).padStart(6)} places × 8 quarters: ${ms(taken)}  (${rows} figures, ${bytes} bytes)`,
    );
  }
  const nation = agencies.get(counties.length) ?? '';
  let made = 0;
  for (const share of [0.01, 0.1, 1]) {
    const wanted = Math.round(rawRows * share);
    await addRawRows(admin, made, wanted);
    made = wanted;
    const roll = await medianMs(rounds, () => compare(system, nation));
    const limit = await medianMs(rounds, () => handwritten(system));
    const raw = await medianMs(slowRounds, () => aggregates.query());
    console.log(
      `${String(wanted).padStart(10)} raw rows: comparison ${ms(roll)}, hand-written SQL ${ms(limit)} (${(roll / limit).toFixed(1)} ×), ` +
        `PostGraphile ${ms(raw)} (${(raw / roll).toFixed(0)} ×)`,
    );
  }
} finally {
  await aggregates.close();
  await Promise.all([admin.end(), system.end()]);
  await dataset.close();
}
