import { createPrisma, createStatementNames, type PrismaClient } from './client.ts';
import { createListReader, type ListReader } from './list-reader.ts';
import { createOperation, currentOperation, type Entry, type Operation } from './operation.ts';
import { createPool, type PoolOptions } from './pool.ts';

/** One role's way into the database. */
export interface Database {
  /** Queries go to the operation that the calling code runs in. */
  prisma: PrismaClient;
  lists: ListReader;
  /** A new operation. Without an entry it cannot query until it has entered one. */
  open(entry: Entry | null): Operation;
  /** Runs code inside an operation, so that `prisma` finds it. */
  within<T>(operation: Operation, work: () => T | PromiseLike<T>): Promise<T>;
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
    open: (entry) => createOperation(pool, entry),
    // Awaited inside: Prisma's calls start when somebody waits for them, and must not start outside, or in an operation around this one.
    within: (operation, work) => currentOperation.run(operation, async () => await work()),
    async ping() {
      const operation = createOperation(pool, { text: 'select 1' });
      await operation.enter({ text: 'select 1' });
      await operation.end();
    },
    close: () => pool.end(),
  };
}
