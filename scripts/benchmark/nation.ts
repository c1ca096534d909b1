/**
 * Compares every county over 8 quarters by the `comparison` field, as a state agency asks it: with a token, through the API. Beside it,
 * PostGraphile's aggregates over the raw rows, and hand-written SQL on the roll-ups.
 *
 *   npm run benchmark:nation                    3,142 places; 0.1, 1 and 10 million raw rows; takes many minutes and 7 GB
 *   npm run benchmark:nation -- --raw 100000    a tenth of that, this number of them, and ten times as many raw rows
 *   npm run benchmark:nation -- --try           few places and rows: checks that everything works, without measuring
 *   npm run benchmark:nation -- --data <folder> --only offices|places|change|raw|freezing
 *                                               one part, with databases that stay in this folder; offices comes first
 *
 * The nation is synthetic: 5 years of quarters of 20 indicators, and attendance and answers in the proportion 4 to 1.
 */
import { parseArgs } from 'node:util';

import { countiesIn } from '@rapport/core/county-fips.ts';
import pg from 'pg';

import { createEmptyDataset } from './dataset.ts';
import { measureFreezing } from './freezing.ts';
import { sizedDatabases } from './nation.databases.ts';
import { forms, type Analyst, type Form } from './nation.field.ts';
import { measureSizes, startField } from './nation.rounds.ts';
import { addAgency, changeOffice, indicators, seedOffices } from './nation.rows.ts';
import { spread } from './spread.ts';

const parts = ['offices', 'places', 'change', 'raw', 'freezing'] as const;
const { values: options } = parseArgs({
  options: {
    raw: { type: 'string', default: '1000000' },
    try: { type: 'boolean', default: false },
    data: { type: 'string' },
    only: { type: 'string', multiple: true, default: [...parts] },
  },
});
const rawRows = options.try ? 1_000 : Number(options.raw);
const counties = countiesIn(2019).slice(0, options.try ? 30 : undefined);
const placeSteps = options.try ? [10, 30] : [100, 1_000, counties.length];
const effort = options.try
  ? { warmUps: 1, rounds: 1, slowRounds: 1 }
  : { warmUps: 5, rounds: 40, slowRounds: 5 };
const changes = options.try ? 1 : 10;
const formNames = Object.keys(forms) as Form[];

/** Of the server, the same for all databases and contestants. The defaults are for a machine with little memory. */
const serverSettings = { shared_buffers: '2GB', effective_cache_size: '8GB', work_mem: '64MB' };

const say = (text: string): void => console.error(text);
const isWanted = (part: (typeof parts)[number]): boolean => options.only.includes(part);
const ms = (value: number): string => `${value.toFixed(1).padStart(9)} ms`;
const median = (figures: readonly number[]): number => spread(figures).median;

type Field = Awaited<ReturnType<typeof startField>>;

async function measurePlaces(field: Field, analysts: ReadonlyMap<number, Analyst>): Promise<void> {
  console.log('The comparison field, 8 quarters, by the number of places:');
  for (const [places, analyst] of analysts)
    for (const form of formNames) {
      const first = await field.ask(analyst, form);
      for (let round = 0; round < effort.warmUps; round += 1) await field.ask(analyst, form);
      const warm: number[] = [];
      for (let round = 0; round < effort.rounds; round += 1) warm.push((await field.ask(analyst, form)).ms);
      console.log(
        `${String(places).padStart(6)} places, ${form.padEnd(12)}: ${ms(median(warm))}; the first time ${ms(first.ms)}; ${first.bytes} bytes`,
      );
    }
}

/** The first comparison after an office changed a figure, and the one after it. */
async function measureChange(admin: pg.Client, field: Field, analyst: Analyst): Promise<void> {
  for (let round = 0; round < effort.warmUps; round += 1) await field.ask(analyst, 'columns');
  const first: number[] = [];
  const processor: number[] = [];
  const second: number[] = [];
  for (let change = 0; change < changes; change += 1) {
    await changeOffice(admin, change);
    const taken = await field.ask(analyst, 'columns');
    first.push(taken.ms);
    processor.push(taken.processorMs);
    second.push((await field.ask(analyst, 'columns')).ms);
  }
  console.log(
    `The first comparison after an office changed a figure: ${ms(median(first))} (${ms(median(processor))} of the processor in the API), the second: ${ms(median(second))}`,
  );
}

async function main(): Promise<void> {
  const dataset = await createEmptyDataset(options.data, serverSettings);
  const open: { close(): Promise<unknown> }[] = [dataset];
  try {
    const analysts = await seed(dataset.adminUrl);
    const nation = analysts.get(counties.length);
    if (nation === undefined) throw new Error('There is no agency of the nation.');
    if (isWanted('raw')) {
      say('Making the databases with raw rows …');
      const sizes = [0.1, 1, 10].map((share) => Math.round(rawRows * share));
      await measureSizes(await sizedDatabases(dataset, sizes), nation, effort);
    }
    if (isWanted('places') || isWanted('change')) {
      const field = await startField(dataset.urls.api);
      open.unshift({ close: () => field.stop() });
      if (isWanted('places')) await measurePlaces(field, analysts);
      if (isWanted('change'))
        await withAdmin(dataset.adminUrl, (admin) => measureChange(admin, field, nation));
    }
    if (isWanted('freezing')) {
      const { work, milliseconds } = measureFreezing(counties.length, 1);
      console.log(`${work}: ${(milliseconds.median / 1000).toFixed(1)} s`);
    }
  } finally {
    for (const one of open) await one.close();
  }
}

/** The offices and the agencies, by the number of offices that share with them. No connection stays open, so the database can be copied. */
async function seed(adminUrl: string): Promise<ReadonlyMap<number, Analyst>> {
  return await withAdmin(adminUrl, async (admin) => {
    say(`Making ${counties.length} offices with 20 quarters of ${indicators.length} indicators …`);
    const start = performance.now();
    await seedOffices(admin, counties);
    const analysts = new Map<number, Analyst>();
    for (const places of placeSteps) analysts.set(places, await addAgency(admin, places));
    say(`Made and rolled up in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
    return analysts;
  });
}

async function withAdmin<T>(url: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

await main();
