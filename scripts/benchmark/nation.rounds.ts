import pg from 'pg';

import { startChild, type Child } from './child.ts';
import { createAggregates } from './nation.aggregates.ts';
import { serverClock, type SizedDatabase } from './nation.databases.ts';
import type { Analyst, Form, TimedAnswer } from './nation.field.ts';
import { comparedCode, indicators } from './nation.rows.ts';
import { spread } from './spread.ts';

/** The least that can be done: the roll-ups of 8 quarters, without agreements, answers, disclosure control and intervals. */
const handwrittenSql = `
  select j.slug, r.period_start::text, r.state, r.numerator, r.denominator
    from indicator_rollup r join jurisdiction j on j.id = r.jurisdiction_id
   where r.indicator_code = $1 and r.revision = $2 and r.period_months = 3 and r.period_start >= '2024-01-01' and r.dimension is null`;

/** Milliseconds on the clock, and of the processors: those of the client or the API, and of PostgreSQL. */
interface Taken {
  ms: number;
  ownMs: number;
  serverMs: number;
}

/** The field in a process of its own for this database. */
export async function startField(databaseUrl: string) {
  const child: Child = await startChild('nation', { databaseUrl });
  return {
    ask: async (analyst: Analyst, form: Form) => (await child.ask({ analyst, form })) as TimedAnswer,
    stop: () => child.stop(),
  };
}

type Works = Record<'field' | 'handwritten' | 'aggregates', () => Promise<Taken>>;
type Size = { rawRows: number; works: Works; stop: () => Promise<unknown> };

async function openSize({ rawRows, urls, adminUrl }: SizedDatabase, analyst: Analyst): Promise<Size> {
  const serverMs = await serverClock(adminUrl);
  const field = await startField(urls.api);
  const system = new pg.Client({ connectionString: urls.system });
  await system.connect();
  const aggregates = await createAggregates(adminUrl);
  const timed = async (work: () => Promise<Pick<Taken, 'ms' | 'ownMs'>>): Promise<Taken> => {
    const before = serverMs();
    return { ...(await work()), serverMs: serverMs() - before };
  };
  const here = async (work: () => Promise<unknown>): Promise<Pick<Taken, 'ms' | 'ownMs'>> => {
    const before = process.cpuUsage();
    const start = performance.now();
    await work();
    const ms = performance.now() - start;
    const { user, system: kernel } = process.cpuUsage(before);
    return { ms, ownMs: (user + kernel) / 1000 };
  };
  const values = [comparedCode, indicators[0]?.revision];
  return {
    rawRows,
    works: {
      field: () =>
        timed(async () => {
          const { ms, processorMs } = await field.ask(analyst, 'columns');
          return { ms, ownMs: processorMs };
        }),
      handwritten: () =>
        timed(() =>
          here(async () => {
            const { rows } = await system.query({ name: 'limit', text: handwrittenSql, values });
            return JSON.stringify(rows);
          }),
        ),
      aggregates: () => timed(() => here(() => aggregates.query())),
    },
    stop: () => Promise.all([field.stop(), system.end(), aggregates.close()]),
  };
}

/**
 * The field, hand-written SQL and PostGraphile take turns over databases of all sizes, round by round, so other work on the machine slows all
 * of them alike. Ratios are those within a round, and their medians.
 */
export async function measureSizes(
  databases: readonly SizedDatabase[],
  analyst: Analyst,
  { warmUps, rounds, slowRounds }: { warmUps: number; rounds: number; slowRounds: number },
): Promise<void> {
  const sizes: Size[] = [];
  try {
    for (const database of databases) sizes.push(await openSize(database, analyst));
    const quick = await turns(sizes, ['field', 'handwritten'], warmUps, rounds);
    const slow = await turns(sizes, ['field', 'aggregates'], 1, slowRounds);
    for (const [index, { rawRows }] of sizes.entries()) {
      const field = quick.map((round) => round[index]?.field ?? nothing);
      const hand = quick.map((round) => round[index]?.handwritten ?? nothing);
      const fewest = quick.map((round) => round[0]?.field ?? nothing);
      const beside = slow.map((round) => round[index]?.field ?? nothing);
      const aggregates = slow.map((round) => round[index]?.aggregates ?? nothing);
      console.log(
        [
          `${rawRows.toLocaleString('en').padStart(10)} raw rows:`,
          `  comparison       ${words(field)}`,
          `  hand-written SQL ${words(hand)}; the field takes ${ratio(field, hand)} × as long`,
          `  PostGraphile     ${words(aggregates)}; it takes ${ratio(aggregates, beside)} × as long as the field`,
          `  the field takes ${ratio(field, fewest)} × its time with the fewest raw rows`,
        ].join('\n'),
      );
    }
  } finally {
    for (const { stop } of sizes) await stop();
  }
}

const nothing: Taken = { ms: NaN, ownMs: NaN, serverMs: NaN };

/** Every round begins with another size. The first rounds warm up and are left out. */
async function turns<Name extends keyof Works>(
  sizes: readonly Size[],
  names: readonly Name[],
  warmUps: number,
  rounds: number,
): Promise<Record<Name, Taken>[][]> {
  const all: Record<Name, Taken>[][] = [];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const taken: Record<Name, Taken>[] = [];
    for (let turn = 0; turn < sizes.length; turn += 1) {
      const index = (round + turn) % sizes.length;
      const works = sizes[index]?.works;
      if (works === undefined) continue;
      const own: Partial<Record<Name, Taken>> = {};
      for (const name of names) own[name] = await works[name]();
      taken[index] = own as Record<Name, Taken>;
    }
    if (round >= warmUps) all.push(taken);
  }
  return all;
}

const median = (figures: readonly number[]): number => spread(figures).median;
const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, each) => sum + each, 0) / figures.length;

/** The median on the clock, and the means of the processor times: the server counts in steps of 10 ms. */
const words = (taken: readonly Taken[]): string =>
  `${median(taken.map(({ ms }) => ms)).toFixed(1)} ms (processor ${mean(taken.map(({ ownMs }) => ownMs)).toFixed(1)} ms and PostgreSQL ${mean(taken.map(({ serverMs }) => serverMs)).toFixed(1)} ms)`;

const ratio = (one: readonly Taken[], other: readonly Taken[]): string =>
  median(one.map(({ ms }, round) => ms / (other[round]?.ms ?? NaN))).toFixed(2);
