import { createPrisma, createStatementNames, type PrismaClient } from './client.ts';
import { createListReader, type ListReader } from './list-reader.ts';
import { createSession, currentSession, type Entry, type DatabaseSession } from './session.ts';
import { createPool, type PoolOptions } from './pool.ts';

/** One role's way into the database. */
export interface Database {
  /** Queries go to the session that the calling code runs in. */
  prisma: PrismaClient;
  lists: ListReader;
  /** A new session. Without an entry it cannot query until it has entered one. */
  open(entry: Entry | null): DatabaseSession;
  /** Runs code inside a session, so that `prisma` finds it. */
  within<T>(session: DatabaseSession, work: () => T | PromiseLike<T>): Promise<T>;
  /** Resolves when a connection answers; throws a ServiceUnavailableError when none does. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a pool for one role. Nothing connects before the first query. */
export function createDatabase(options: PoolOptions): Database {
  const pool = createPool(options);
  const names = createStatementNames();
  const nameOf = options.statementsArePrepared ? names : () => undefined;
  let prisma: PrismaClient | undefined;
  return {
    // Made when first asked for: reading lists goes without, and a cold start is shorter by what Prisma takes to begin.
    get prisma() {
      return (prisma ??= createPrisma(nameOf));
    },
    lists: createListReader(nameOf),
    open: (entry) => createSession(pool, entry),
    // Awaited inside: Prisma's calls start when somebody waits for them, and must not start outside, or in a session around this one.
    within: (session, work) => currentSession.run(session, async () => await work()),
    async ping() {
      const session = createSession(pool, { text: 'select 1' });
      await session.enter({ text: 'select 1' });
      await session.end();
    },
    close: () => pool.end(),
  };
}
