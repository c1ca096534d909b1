import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

/** Any number that nothing else locks on. */
const advisoryLock = 7_204_117;

/**
 * How long a migration waits for a table. While it waits, everything that comes after it waits too, so it must
 * give up before requests do, and try again when they have passed.
 */
const lockTimeoutMs = 3_000;
const attemptsMax = 20;
const pauseMs = 1_000;
const lockNotAvailable = '55P03';

/** Prisma's own bookkeeping table, so that `prisma migrate status` and `deploy` agree with what was done here. */
const bookkeeping = `
  create table if not exists public._prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

export class MigrationError extends Error {
  readonly migration: string;

  constructor(migration: string, message: string, cause?: unknown) {
    super(`Migration ${migration}: ${message}`, { cause });
    this.name = 'MigrationError';
    this.migration = migration;
  }
}

export interface MigrationOptions {
  ownerUrl: string;
  directory: string;
  /** Is told when a migration gives way to the readers of a table, before it tries again. */
  onRetry?: (migration: string, attempt: number) => void;
  lockTimeoutMs?: number;
  pauseMs?: number;
}

/**
 * Applies what schema/migrations has and the database has not, in order, each in a transaction of its own with its bookkeeping.
 * Several runners at once wait for each other. A migration that cannot lock a table within three seconds gives way and is tried again. Returns the names that it applied.
 * Throws a MigrationError that names the migration which failed, was edited after it was applied, or is missing here.
 */
export async function migrate(options: MigrationOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    await client.query(bookkeeping);
    const applied = await client.query<{ migration_name: string; checksum: string }>(
      'select migration_name, checksum from public._prisma_migrations where finished_at is not null and rolled_back_at is null',
    );
    const checksums = new Map(applied.rows.map((row) => [row.migration_name, row.checksum]));
    const names = migrationNames(options.directory);
    for (const name of checksums.keys()) {
      if (!names.includes(name))
        throw new MigrationError(name, 'is applied in the database and missing here');
    }
    const done: string[] = [];
    for (const name of names) {
      const sql = readFileSync(join(options.directory, name, 'migration.sql'), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      const known = checksums.get(name);
      if (known === checksum) continue;
      if (known !== undefined) throw new MigrationError(name, 'was changed after it had been applied');
      await applyPatiently(client, name, sql, checksum, options);
      done.push(name);
    }
    return done;
  } finally {
    await client.end();
  }
}

/** The names of the migrations in a folder, in the order in which they apply. */
export function migrationNames(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => existsSync(join(directory, name, 'migration.sql')))
    .sort();
}

/** Applies a migration, again and again while long readers hold its tables. */
async function applyPatiently(
  client: pg.Client,
  name: string,
  sql: string,
  checksum: string,
  options: MigrationOptions,
): Promise<void> {
  // eslint-disable-next-line session/no-settings -- Migrations have a connection of their own, without a proxy.
  await client.query(`set lock_timeout = ${options.lockTimeoutMs ?? lockTimeoutMs}`);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await apply(client, name, sql, checksum);
    } catch (error) {
      if (attempt >= attemptsMax || !isLockTimeout(error)) throw error;
      options.onRetry?.(name, attempt);
      await sleep(options.pauseMs ?? pauseMs);
    }
  }
}

function isLockTimeout(error: unknown): boolean {
  const { cause } = error as MigrationError;
  return cause instanceof pg.DatabaseError && cause.code === lockNotAvailable;
}

async function apply(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(
      `insert into public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationError(name, error instanceof Error ? error.message : String(error), error);
  }
}
