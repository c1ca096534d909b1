import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { blocksWithExercises } from '@rapport/testkit/documents/blocks.ts';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';

import { migrate } from './migrate.ts';

/** Runs the SQL of docs/operations.md and the module of this package's README. */
const owner = new URL(inject('postgres').template.owner);
const migrations = join(import.meta.dirname, '../../../schema/migrations');

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inject('postgres').adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const sql = blocksWithExercises('docs/operations.md', ['sql'], {
  'create database rapport owner rapport_owner': async (statement: string) => {
    const name = `documented_${process.pid}`;
    const ownRole = pg.escapeIdentifier(decodeURIComponent(owner.username));
    const asGiven = statement.replace(
      'database rapport owner rapport_owner',
      `database ${name} owner ${ownRole}`,
    );
    expect(asGiven).not.toBe(statement);
    await asAdmin((client) => client.query(asGiven));
    try {
      const url = new URL(owner);
      url.pathname = `/${name}`;
      // The first migration refuses a database of another locale.
      const applied = await migrate({ ownerUrl: url.href, directory: migrations });
      expect(applied).toContain('0001_foundation');
    } finally {
      await asAdmin((client) => client.query(`drop database ${name} with (force)`));
    }
  },
});

describe('docs/operations.md', () => {
  it.each(sql.map(({ name, block, exercise }) => [name, block, exercise] as const))(
    'has SQL that works: %s',
    async (_name, block, exercise) => {
      await exercise(block.text);
    },
  );
});

const folder = mkdtempSync(join(import.meta.dirname, '.documented-'));
afterAll(() => rmSync(folder, { recursive: true }));

const modules = blocksWithExercises('packages/database/README.md', ['ts'], {
  createTestDatabase: async (code: string) => {
    const file = join(folder, 'block.ts');
    const own = code.replaceAll(`from './`, `from '../`);
    writeFileSync(file, `${own}\nexport { database };\n`);
    const { database } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      database: { api: { ping: () => Promise<void> } };
    };
    return database;
  },
});
// A module that calls `afterAll` must be loaded while tests are collected.
const databases = await Promise.all(modules.map(({ block, exercise }) => exercise(block.text)));

it('has a README whose module gives a database', async () => {
  expect(databases).toHaveLength(1);
  for (const database of databases) await expect(database.api.ping()).resolves.toBeUndefined();
});
