import { randomBytes } from 'node:crypto';

import pg from 'pg';
import { inject } from 'vitest';

import { createDatabase, type Database } from '../database.ts';
import { newDatabase, type RoleUrls } from '../roles.ts';
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
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const { template } = inject('postgres');
  const { urls, drop } = await createEmptyDatabase(new URL(template.owner).pathname.slice(1));
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

function inDatabase(url: string, name: string): string {
  const result = new URL(url);
  result.pathname = `/${name}`;
  return result.href;
}

function roleOf(url: string): string {
  return pg.escapeIdentifier(decodeURIComponent(new URL(url).username));
}
