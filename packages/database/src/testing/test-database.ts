import { randomBytes } from 'node:crypto';

import pg from 'pg';
import { inject } from 'vitest';

import { createDatabase, type Database } from '../database.ts';
import { newDatabase, type RoleUrls } from '../roles.ts';
import { seedDemonstration } from '../seed/demonstration.ts';
import type {} from './provided.ts';

export interface TestDatabase {
  urls: RoleUrls;
  /** As the API connects: row-level security applies. */
  api: Database;
  /** As jobs and onboarding connect: every tenant is in sight. */
  system: Database;
  /** Drops the database, even while somebody is connected to it. */
  close(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** Connections of each of the two pools. */
  connectionsMax?: number;
}

/**
 * A fresh, migrated and empty database for one test file: a copy of the run's template. Only in projects whose global setup is
 * `global-setup.ts`.
 */
export function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  return openCopy(nameIn(inject('postgres').template.owner), options);
}

/** The same with the demonstration in it. The first file of a run that asks for it seeds it, and others get a copy. */
export async function createDemonstrationDatabase(): Promise<TestDatabase> {
  const admin = new pg.Client({ connectionString: inject('postgres').adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(hashtext($1))', [demonstration]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [demonstration]);
    if (rowCount === 0) {
      const seeded = await createTestDatabase();
      await seedDemonstration(seeded.system);
      await Promise.all([seeded.api.close(), seeded.system.close()]);
      await admin.query(`alter database ${nameIn(seeded.urls.owner)} rename to ${demonstration}`);
    }
  } finally {
    await admin.end();
  }
  return openCopy(demonstration, {});
}

const demonstration = 'rapport_demonstration';

async function openCopy(copyOf: string, options: TestDatabaseOptions): Promise<TestDatabase> {
  const { urls, drop } = await createEmptyDatabase(copyOf);
  const open = (url: string): Database =>
    createDatabase({ url, connectionsMax: options.connectionsMax ?? 4, statementsArePrepared: true });
  const api = open(urls.api);
  const system = open(urls.system);
  return {
    urls,
    api,
    system,
    async close() {
      await Promise.all([api.close(), system.close()]);
      await drop();
    },
  };
}

/** A fresh database in which nothing was migrated, for the tests of migrations themselves; or a copy of another database. */
export async function createEmptyDatabase(
  copyOf?: string,
): Promise<{ urls: RoleUrls; drop: () => Promise<void> }> {
  const { adminUrl, template } = inject('postgres');
  const name = `test_${randomBytes(8).toString('hex')}`;
  // One after the other: `create database` and `drop database` take no transaction, and so no company in a message.
  await asAdmin(adminUrl, [
    `create database ${name} owner ${roleOf(template.owner)} ${copyOf === undefined ? newDatabase : `template ${copyOf}`}`,
    // Grants on a database are not copied with it (roles.ts has the same ones).
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to ${roleOf(template.api)}, ${roleOf(template.system)}`,
  ]);
  const urls: RoleUrls = {
    owner: inDatabase(template.owner, name),
    api: inDatabase(template.api, name),
    system: inDatabase(template.system, name),
  };
  return { urls, drop: () => asAdmin(adminUrl, [`drop database ${name} with (force)`]) };
}

async function asAdmin(adminUrl: string, statements: readonly string[]): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
}

const nameIn = (url: string): string => new URL(url).pathname.slice(1);

function inDatabase(url: string, name: string): string {
  const result = new URL(url);
  result.pathname = `/${name}`;
  return result.href;
}

function roleOf(url: string): string {
  return pg.escapeIdentifier(decodeURIComponent(new URL(url).username));
}
