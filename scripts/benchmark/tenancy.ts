import pg from 'pg';

import type { Dataset } from './dataset.ts';
import { spread, type Spread } from './spread.ts';
import { flatSize, nestedChildren, workNames, type WorkName } from './works.ts';

export interface TenancyFigures {
  work: WorkName;
  /**
   * Time of the statement under the policy divided by its time with the tenant in an explicit WHERE, per
   * round.
   */
  ratioToExplicitWhere: Spread;
}

interface Reader {
  client: pg.Client;
  statements: Record<WorkName, pg.QueryConfig>;
}

/** The lists as SQL. `own` is a condition on the alias, or empty if a policy supplies it. */
function statements(own: (alias: string) => string, values: unknown[]): Record<WorkName, pg.QueryConfig> {
  const programs = `select p.id, p.title, p.type, p.status, p.starts_on from program p where ${own('p')}
                     order by p.id desc limit ${flatSize + 1}`;
  return {
    'flat-list': { name: 'flat', text: programs, values },
    'nested-list': {
      name: 'nested',
      text: `select p.id, a.* from (${programs}) p cross join lateral (
               select a.id, a.title, a.starts_at, a.kind from activity a
                where a.program_id = p.id and ${own('a')} order by a.starts_at desc, a.id desc limit ${nestedChildren}) a`,
      values,
    },
  };
}

/**
 * The cost of row-level security for a statement. It runs as rapport_api under the policies, and as a
 * superuser, who bypasses them, with an explicit tenant.
 */
export async function measureTenancy(dataset: Dataset, rounds: number): Promise<TenancyFigures[]> {
  const { jurisdictionId } = dataset;
  const underPolicy: Reader = {
    client: new pg.Client({ connectionString: dataset.urls.api }),
    statements: statements(() => 'true', []),
  };
  const explicit: Reader = {
    client: new pg.Client({ connectionString: dataset.adminUrl }),
    statements: statements((alias) => `${alias}.jurisdiction_id = $1`, [jurisdictionId]),
  };
  const readers = [underPolicy, explicit];
  for (const { client } of readers) await client.connect();
  try {
    for (const { client } of readers) {
      await client.query('begin read only');
      await client.query(`select app.enter_jurisdiction($1)`, [jurisdictionId]);
    }
    const figures: TenancyFigures[] = [];
    for (const work of workNames) {
      const [own, written] = await Promise.all(readers.map((reader) => rowsOf(reader, work)));
      if (own !== written)
        throw new Error(`${work}: the policy returns different rows than the explicit WHERE.`);
      for (const reader of readers) await milliseconds(reader, work);
      const ratios: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        // The first one is second in the next round.
        const [first, second] = round % 2 === 0 ? [underPolicy, explicit] : [explicit, underPolicy];
        const times = new Map([[first, await milliseconds(first, work)]]);
        times.set(second, await milliseconds(second, work));
        ratios.push((times.get(underPolicy) ?? 0) / (times.get(explicit) ?? 0));
      }
      figures.push({ work, ratioToExplicitWhere: spread(ratios) });
    }
    return figures;
  } finally {
    for (const { client } of readers) await client.end();
  }
}

async function rowsOf({ client, statements: of }: Reader, work: WorkName): Promise<string> {
  return JSON.stringify((await client.query(of[work])).rows);
}

const repetitions = 40;

/**
 * The time of one statement, run repeatedly on one connection. The shortest of many, because other activity
 * on the machine disturbs it least.
 */
async function milliseconds({ client, statements: of }: Reader, work: WorkName): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let time = 0; time < repetitions; time += 1) {
    const started = performance.now();
    await client.query(of[work]);
    shortest = Math.min(shortest, performance.now() - started);
  }
  return shortest;
}
