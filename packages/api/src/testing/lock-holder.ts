import { setTimeout as sleep } from 'node:timers/promises';

import type { TestDatabase } from '@rapport/database/testing/test-database.ts';
import pg from 'pg';
import { inject } from 'vitest';

/** Connects to a test database as the superuser, who can see every row and change every table. */
export async function superuserOf(database: Pick<TestDatabase, 'urls'>): Promise<pg.Client> {
  const url = new URL(inject('postgres').adminUrl);
  url.pathname = new URL(database.urls.owner).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}

/** A lock that a transaction waits for: its kind, and its table if it is a lock on a table or a row. */
export interface AwaitedLock {
  kind: string;
  table: string | null;
}

/** A transaction that holds locks until it is released. */
export interface LockHolder {
  /**
   * Waits until this many transactions of the database wait for locks, and returns the locks. Rejects if
   * `all` resolves first, because then none of them waits any more.
   */
  waitFor(count: number, all: Promise<unknown>): Promise<AwaitedLock[]>;
  /** Waits until this many transactions of the database wait for locks, or `work` has ended. True if they wait. */
  isWaiting(count: number, work: Promise<unknown>): Promise<boolean>;
  /** Ends the transaction, so that others get its locks. */
  release(): Promise<void>;
}

const awaitedLocks = `
  select l.locktype as kind, coalesce(l.relation, held.relation)::regclass::text as "table"
    from pg_locks l
    left join lateral (
      select t.relation from pg_locks t where t.pid = l.pid and t.locktype = 'tuple' and t.granted limit 1) held on true
   where not l.granted
     and l.pid in (select pid from pg_stat_activity where datname = current_database())
   order by 1, 2`;

/** Begins a transaction of `client` and takes the locks of a statement. */
export async function holdLocks(
  client: pg.Client,
  statement: string | { text: string; values: unknown[] },
): Promise<LockHolder> {
  await client.query('begin');
  await client.query(statement);
  const locksWhile = async (count: number, work: Promise<unknown>): Promise<AwaitedLock[] | null> => {
    const state = { isOver: false };
    void work.finally(() => (state.isOver = true)).catch(() => undefined);
    for (;;) {
      const { isOver } = state;
      // Otherwise a transaction would always see the connections of its first look.
      await client.query('select pg_stat_clear_snapshot()');
      const { rows } = await client.query<AwaitedLock>(awaitedLocks);
      if (rows.length >= count) return rows;
      if (isOver) return null;
      await sleep(2);
    }
  };
  return {
    async waitFor(count, all) {
      const locks = await locksWhile(count, all);
      if (!locks) throw new Error('Everything ended without waiting for a lock');
      return locks;
    },
    isWaiting: async (count, work) => (await locksWhile(count, work)) !== null,
    async release() {
      await client.query('rollback');
    },
  };
}
