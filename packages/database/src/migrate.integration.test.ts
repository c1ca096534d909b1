import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { migrate, migrationNames, MigrationError } from './migrate.ts';
import { createEmptyDatabase } from './testing/test-database.ts';

const shipped = join(import.meta.dirname, '../../../schema/migrations');

let directory: string;
let database: Awaited<ReturnType<typeof createEmptyDatabase>>;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'migrations-'));
  database = await createEmptyDatabase();
});
afterEach(async () => {
  rmSync(directory, { recursive: true });
  await database.drop();
});

function write(name: string, sql: string): void {
  mkdirSync(join(directory, name), { recursive: true });
  writeFileSync(join(directory, name, 'migration.sql'), sql);
}

/** Runs SQL as rapport_system, which sees the rows of every tenant. */
async function asSystem<R extends pg.QueryResultRow>(text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: database.urls.system });
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

const run = (): Promise<string[]> => migrate({ ownerUrl: database.urls.owner, directory });

async function query(text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.urls.owner });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}
const appliedNames = (): Promise<unknown[]> =>
  query(
    'select migration_name from _prisma_migrations where finished_at is not null order by started_at, migration_name',
  );

test('what the repository ships is applied once, in order', async () => {
  cpSync(shipped, directory, { recursive: true });
  const names = migrationNames(shipped);
  expect(names[0]).toBe('0001_foundation');
  expect(await run()).toEqual(names);
  expect(await run()).toEqual([]);
  expect((await appliedNames()).sort()).toEqual(names);
});

test('a database whose text sorts by another locale is refused, with what to do', async () => {
  cpSync(shipped, directory, { recursive: true });
  const other = await createEmptyDatabase('template1');
  try {
    await expect(migrate({ ownerUrl: other.urls.owner, directory })).rejects.toMatchObject({
      migration: '0001_foundation',
      message: expect.stringContaining("builtin_locale 'PG_UNICODE_FAST'"),
    });
  } finally {
    await other.drop();
  }
});

test('a migration finds the rows that are there, and a later jurisdiction has what ships', async () => {
  cpSync(shipped, directory, { recursive: true });
  await run();
  const county = (slug: string) => `
    insert into jurisdiction (slug, name, state, kind) values ('${slug}', '${slug}', 'CA', 'COUNTY');
    insert into program (jurisdiction_id, title, type) select id, 'Forums of ${slug}', 'COMMUNITY_FORUM' from jurisdiction where slug = '${slug}'`;
  await asSystem(county('elm'));
  // Expand: a column that has a value for the rows of before. Contract comes with a later migration.
  write('0099_expand', `alter table program add column audience text not null default 'EVERYONE'`);
  expect(await run()).toEqual(['0099_expand']);
  await asSystem(county('oak'));
  expect(
    await asSystem(`
      select p.title, p.audience,
             (select count(*)::int from legal_authority l where l.jurisdiction_id = p.jurisdiction_id and l.is_reference) as authorities,
             (select count(*)::int from case_study c where c.jurisdiction_id = p.jurisdiction_id and c.is_reference) as studies
        from program p order by p.title`),
  ).toEqual(
    ['elm', 'oak'].map((slug) => ({
      title: `Forums of ${slug}`,
      audience: 'EVERYONE',
      authorities: 10,
      studies: 3,
    })),
  );
});

test('only new migrations are applied', async () => {
  write('0002_second', 'create table second (id int references first (id))');
  write('0001_first', 'create table first (id int primary key)');
  writeFileSync(join(directory, 'migration_lock.toml'), 'provider = "postgresql"\n');
  expect(await run()).toEqual(['0001_first', '0002_second']);
  write('0003_third', 'insert into first values (1); insert into second values (1)');
  expect(await run()).toEqual(['0003_third']);
  expect(await query('select count(*)::int from second')).toEqual([1]);
});

test('an applied migration that was changed is refused by name', async () => {
  write('0001_first', 'create table first (id int)');
  await run();
  write('0001_first', 'create table first (id bigint)');
  write('0002_second', 'create table second (id int)');
  const error: unknown = await run().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(MigrationError);
  expect(error).toMatchObject({ migration: '0001_first', message: expect.stringContaining('was changed') });
  expect(await query(`select to_regclass('second')::text`)).toEqual([null]);
});

test('an applied migration that is missing here is refused by name, before anything is applied', async () => {
  write('0001_first', 'create table first (id int)');
  await run();
  rmSync(join(directory, '0001_first'), { recursive: true });
  write('0002_second', 'create table second (id int)');
  await expect(run()).rejects.toMatchObject({
    migration: '0001_first',
    message: expect.stringContaining('missing here'),
  });
  expect(await query(`select to_regclass('second')::text`)).toEqual([null]);
});

test('a migration that fails is rolled back whole, named, and can be mended', async () => {
  write('0001_first', 'create table first (id int)');
  write('0002_second', "create table second (id int); create type mood as enum ('GOOD'); select 1 / 0;");
  write('0003_third', 'create table third (id int)');
  await expect(run()).rejects.toMatchObject({
    migration: '0002_second',
    message: 'Migration 0002_second: division by zero',
  });
  expect(await appliedNames()).toEqual(['0001_first']);
  expect(await query(`select to_regclass('second')::text union all select to_regtype('mood')::text`)).toEqual(
    [null, null],
  );
  write('0002_second', 'create table second (id int)');
  expect(await run()).toEqual(['0002_second', '0003_third']);
});

test('runners at once wait for each other, and each migration is applied once', async () => {
  write('0001_first', 'create table first (id int); select pg_sleep(0.2)');
  write('0002_second', 'insert into first values (1)');
  const applied = await Promise.all([run(), run(), run()]);
  expect(applied.flat().sort()).toEqual(['0001_first', '0002_second']);
  expect(await query('select id from first')).toEqual([1]);
});

test('a migration behind a long reader gives way to requests, and is applied when the reader has ended', async () => {
  write('0001_first', 'create table waited_for (id int); insert into waited_for values (1);');
  await run();
  write('0002_second', 'alter table waited_for add column more int;');
  const reader = new pg.Client({ connectionString: database.urls.owner });
  await reader.connect();
  await reader.query('begin; select * from waited_for');
  let retries = 0;
  const migration = migrate({
    ownerUrl: database.urls.owner,
    directory,
    lockTimeoutMs: 100,
    pauseMs: 50,
    onRetry: (name) => {
      expect(name).toBe('0002_second');
      retries += 1;
    },
  });
  let requests = 0;
  while (retries < 3) {
    // A request that waited behind the migration for ever would end this test by its time limit.
    expect(await query('select id from waited_for')).toEqual([1]);
    requests += 1;
  }
  expect(requests).toBeGreaterThan(0);
  expect(await appliedNames()).toEqual(['0001_first']);
  await reader.query('commit');
  await reader.end();
  expect(await migration).toEqual(['0002_second']);
  expect(await query('select more from waited_for')).toEqual([null]);
});

test('a migration waits three seconds for a table, and only the lock is tried again', async () => {
  write('0001_first', "create table noted as select current_setting('lock_timeout') as value;");
  await run();
  expect(await query('select value from noted')).toEqual(['3s']);
  write('0002_second', 'select 1 / 0;');
  let retries = 0;
  await expect(
    migrate({ ownerUrl: database.urls.owner, directory, onRetry: () => (retries += 1) }),
  ).rejects.toThrow(MigrationError);
  expect(retries).toBe(0);
});
