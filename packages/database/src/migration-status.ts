import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import pg from 'pg';

import { migrationNames } from './migrate.ts';
import { asServiceError } from './service-error.ts';

/** A migration here or in the database. */
export interface MigrationState {
  name: string;
  /** MISSING: applied in the database and not in the folder. CHANGED: edited after it had been applied. */
  state: 'APPLIED' | 'WAITING' | 'CHANGED' | 'MISSING';
  appliedAt: Date | null;
}

/**
 * Compares a folder of migrations with those that a database has. Changes nothing. Throws a ServiceUnavailableError if the database does not answer.
 */
export async function migrationStatus(options: {
  ownerUrl: string;
  directory: string;
}): Promise<MigrationState[]> {
  const applied = await readApplied(options.ownerUrl);
  const names = migrationNames(options.directory);
  const all = [...new Set([...names, ...applied.keys()])].sort();
  return all.map((name) => {
    const known = applied.get(name);
    const appliedAt = known?.appliedAt ?? null;
    if (!known) return { name, state: 'WAITING', appliedAt };
    if (!names.includes(name)) return { name, state: 'MISSING', appliedAt };
    const sql = readFileSync(join(options.directory, name, 'migration.sql'), 'utf8');
    const isSame = createHash('sha256').update(sql).digest('hex') === known.checksum;
    return { name, state: isSame ? 'APPLIED' : 'CHANGED', appliedAt };
  });
}

async function readApplied(url: string): Promise<Map<string, { checksum: string; appliedAt: Date }>> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string; checksum: string; appliedAt: Date }>(
      `select migration_name as name, checksum, finished_at as "appliedAt" from public._prisma_migrations
        where finished_at is not null and rolled_back_at is null`,
    );
    return new Map(rows.map(({ name, ...row }) => [name, row]));
  } catch (error) {
    // Nothing was ever applied: the table of the bookkeeping, or the database, does not exist.
    if (error instanceof pg.DatabaseError && (error.code === '42P01' || error.code === '3D000'))
      return new Map();
    throw asServiceError(error, 'READING');
  } finally {
    await client.end().catch(() => undefined);
  }
}
