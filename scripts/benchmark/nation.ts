/**
 * Compares every county over 8 quarters by the `comparison` field, as a state agency asks it: with a token, through the API, in this
 * process. Beside it, PostGraphile's aggregates over the raw rows, and hand-written SQL on the roll-ups.
 *
 *   npm run benchmark:nation                    3,142 places; 0.1, 1 and 10 million raw rows; takes many minutes and 4 GB
 *   npm run benchmark:nation -- --raw 100000    a tenth of that, this number of them, and ten times as many raw rows
 *   npm run benchmark:nation -- --try           few places and rows: checks that everything works, without measuring
 *   npm run benchmark:nation -- --data <folder> --only offices|places|raw|freezing
 *                                               one part, with a database that stays in this folder; offices comes first
 *
 * The nation is synthetic: 5 years of quarters of 20 indicators, and attendance and answers in the proportion 4 to 1.
 */
import { parseArgs } from 'node:util';

import { countiesIn } from '@rapport/core/county-fips.ts';
import pg from 'pg';

import { createEmptyDataset } from './dataset.ts';
import { measureFreezing } from './freezing.ts';
import { createAggregates } from './nation.aggregates.ts';
import { createField, forms, type Field, type Form } from './nation.field.ts';
import { addAgency, addRawRows, comparedCode, indicators, rawRowsIn, seedOffices } from './nation.rows.ts';
import { spread } from './spread.ts';

const { values: options } = parseArgs({
  options: {
    raw: { type: 'string', default: '1000000' },
    try: { type: 'boolean', default: false },
    data: { type: 'string' },
    only: { type: 'string', multiple: true, default: ['offices', 'places', 'raw', 'freezing'] },
  },
});
const rawRows = options.try ? 1_000 : Number(options.raw);
const counties = countiesIn(2019).slice(0, options.try ? 30 : undefined);
const placeSteps = options.try ? [10, 30] : [100, 1_000, counties.length];
const rounds = options.try ? 1 : 25;
const slowRounds = options.try ? 1 : 3;
const formNames = Object.keys(forms) as Form[];

/** The limit: the roll-ups of 8 quarters without agreements, answers, disclosure control and intervals. */
const handwrittenSql = `
  select j.slug, r.period_start::text, r.state, r.numerator, r.denominator
    from indicator_rollup r join jurisdiction j on j.id = r.jurisdiction_id
   where r.indicator_code = $1 and r.revision = $2 and r.period_months = 3 and r.period_start >= '2024-01-01' and r.dimension is null`;

const say = (text: string): void => console.error(text);
const isWanted = (part: 'places' | 'raw' | 'freezing'): boolean => options.only.includes(part);
const ms = (value: number): string => `${value.toFixed(1).padStart(9)} ms`;

async function medianMs(times: number, work: () => Promise<unknown>): Promise<number> {
  await work();
  await work();
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return spread(taken).median;
}

type Analyst = { slug: string; subject: string };

async function measurePlaces(field: Field, analysts: ReadonlyMap<number, Analyst>): Promise<void> {
  console.log('The comparison field, 8 quarters, by the number of places:');
  for (const [places, analyst] of analysts)
    for (const form of formNames) {
      const first = performance.now();
      const text = await field.ask(analyst, form);
      const cold = performance.now() - first;
      const warm = await medianMs(rounds, () => field.ask(analyst, form));
      console.log(
        `${String(places).padStart(6)} places, ${form.padEnd(12)}: ${ms(warm)}; the first time ${ms(cold)}; ${text.length} bytes`,
      );
    }
}

/** Adds raw rows step by step, and measures at each step. Goes on where an interrupted run stopped. */
async function measureRaw(admin: pg.Client, works: RawWorks): Promise<void> {
  let made = await rawRowsIn(admin);
  const times: number[] = [];
  for (const wanted of [0.1, 1, 10].map((share) => Math.round(rawRows * share))) {
    if (wanted < made) continue;
    await addRawRows(admin, made, wanted);
    made = wanted;
    const { field, handwritten } = await mediansMs(rounds, works);
    const raw = await medianMs(slowRounds, works.aggregates);
    times.push(field);
    console.log(
      `${String(wanted).padStart(10)} raw rows: comparison ${ms(field)} (${(field / (times[0] ?? field)).toFixed(2)} × the time of the fewest), ` +
        `hand-written SQL ${ms(handwritten)} (the field takes ${(field / handwritten).toFixed(1)} × as long), PostGraphile ${ms(raw)} (${(raw / field).toFixed(0)} ×)`,
    );
  }
}

type RawWorks = {
  readonly field: () => Promise<unknown>;
  readonly handwritten: () => Promise<unknown>;
  readonly aggregates: () => Promise<unknown>;
};

/** Both by turns, so that other work on the machine slows both alike. */
async function mediansMs(
  times: number,
  { field, handwritten }: RawWorks,
): Promise<{ field: number; handwritten: number }> {
  const taken = { field: [] as number[], handwritten: [] as number[] };
  for (let round = 0; round < times; round += 1) {
    taken.field.push(await medianMs(1, field));
    taken.handwritten.push(await medianMs(1, handwritten));
  }
  return { field: spread(taken.field).median, handwritten: spread(taken.handwritten).median };
}

async function main(): Promise<void> {
  const dataset = await createEmptyDataset(options.data);
  const open: { close(): Promise<unknown> }[] = [dataset];
  try {
    const admin = new pg.Client({ connectionString: dataset.adminUrl });
    const system = new pg.Client({ connectionString: dataset.urls.system });
    await Promise.all([admin.connect(), system.connect()]);
    open.unshift({ close: () => Promise.all([admin.end(), system.end()]) });
    say(`Making ${counties.length} offices with 20 quarters of ${indicators.length} indicators …`);
    const start = performance.now();
    await seedOffices(admin, counties);
    say(`Made and rolled up in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
    const analysts = new Map<number, Analyst>();
    for (const places of placeSteps) analysts.set(places, await addAgency(admin, places));
    const field = await createField(dataset.urls.api);
    open.unshift(field);
    if (isWanted('places')) await measurePlaces(field, analysts);
    if (isWanted('raw')) {
      const nation = analysts.get(counties.length);
      if (nation === undefined) throw new Error('There is no agency of the nation.');
      const aggregates = await createAggregates(dataset.adminUrl);
      open.unshift(aggregates);
      const handwritten = async (): Promise<void> => {
        const values = [comparedCode, indicators[0]?.revision];
        const { rows } = await system.query({ name: 'limit', text: handwrittenSql, values });
        JSON.stringify(rows);
      };
      await measureRaw(admin, {
        field: () => field.ask(nation, 'columns'),
        handwritten,
        aggregates: () => aggregates.query(),
      });
    }
    if (isWanted('freezing')) {
      const { work, milliseconds } = measureFreezing(counties.length, 1);
      console.log(`${work}: ${(milliseconds.median / 1000).toFixed(1)} s`);
    }
  } finally {
    for (const one of open) await one.close();
  }
}

await main();
