import { buffer } from 'node:stream/consumers';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DuckDBInstance } from '@duckdb/node-api';
import { jurisdictionEntry } from '@rapport/database/tenant.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { archiveRollups } from './rollup.archive.ts';

let api: TestApi;
const folder = mkdtempSync(join(tmpdir(), 'rapport-archive-'));

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await api.close();
});

const night = () => new Date('2026-03-04T08:00:30.000Z');

it('writes the roll-ups of all offices once a day, as DuckDB reads them', async () => {
  const offices = [await api.jurisdiction({ state: 'CA' }), await api.jurisdiction({ state: 'NY' })];
  for (const [index, { id }] of offices.entries()) {
    const session = api.database.api.open(jurisdictionEntry(id));
    await session.write(() =>
      session.query({
        text: `insert into observation (indicator_definition_id, period_start, period_months, months_covered, state, numerator, denominator,
                                        source, recorded_by_subject, dimension, "group")
               select d.id, make_date(2025, m, 1), 1, 1, 'VALUE', m + $1, 50, 'ENTERED', 'tester', s.dimension, s."group"
                 from indicator_definition d, generate_series(1, 11) as m, (values (null, null), ('SEX', 'FEMALE')) as s(dimension, "group")
                where d.code = 'victim-outreach'`,
        values: [index],
      }),
    );
    await session.end();
  }
  const { system } = api.database;
  const store = api.services.exports;
  expect(await archiveRollups(system, store, () => new Date('2026-03-04T07:59:00.000Z'))).toBe(0);
  expect(await archiveRollups(system, store, night)).toBe(1);
  expect(await archiveRollups(system, store, night)).toBe(0);
  const complete = await buffer(await store.openRead('rollups/day=2026-03-04/complete.json'));
  expect(JSON.parse(complete.toString())).toEqual({ files: 1, offices: 2 });

  const file = join(folder, 'part.parquet');
  writeFileSync(file, await buffer(await store.openRead('rollups/day=2026-03-04/part-00000.parquet')));
  const engine = await DuckDBInstance.create(':memory:');
  const connection = await engine.connect();
  const read = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  expect(
    await read(`select office, status, numerator, denominator, period_start::text as first
                  from read_parquet('${file}')
                 where period_months = 3 and dimension is null order by office, first`),
  ).toEqual(
    offices
      .map(({ slug }, index) => ({ slug, index }))
      .toSorted((one, other) => (one.slug < other.slug ? -1 : 1))
      .flatMap(({ slug, index }) => [
        [slug, 'VALUE', 6 + 3 * index, 150, '2025-01-01'],
        [slug, 'VALUE', 15 + 3 * index, 150, '2025-04-01'],
        [slug, 'VALUE', 24 + 3 * index, 150, '2025-07-01'],
        [slug, 'PARTIAL', null, null, '2025-10-01'],
      ]),
  );
  // The months of both offices, of everyone and of one group.
  expect(
    await read(`select count(*)::int, sum(numerator) from read_parquet('${file}') where period_months = 1`),
  ).toEqual([[44, 2 * (66 + 77)]]);
  connection.closeSync();
});
