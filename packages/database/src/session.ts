import { AsyncLocalStorage } from 'node:async_hooks';

import { ServiceUnavailableError } from '@rapport/core/errors.ts';
import type pg from 'pg';

import { asServiceError, type TransactionKind } from './service-error.ts';
import { ignoreBrokenConnection, owesCommit, settle, together } from './session.connection.ts';

/** A statement: values are always parameters. `name` makes it a prepared one. */
export interface Statement {
  text: string;
  values?: unknown[];
  name?: string | undefined;
  rowMode?: 'array';
  types?: pg.CustomTypesConfig;
}

/** How a transaction learns its tenant: the statement that is sent right behind BEGIN, in the same round trip. */
export type Entry = Statement;

/**
 * The database session in which the statements of one GraphQL operation, or of one job step, run. Reads share one READ ONLY transaction that begins with
 * the first of them; `write` runs a transaction of its own. There is one connection at a time, so sessions never
 * wait for each other while holding one.
 */
export interface DatabaseSession {
  query(statement: Statement): Promise<pg.QueryArrayResult & pg.QueryResult>;
  /** Begins a read transaction, in place of one that is open, and returns the rows of the entry statement. */
  enter(entry: Entry): Promise<Record<string, unknown>[]>;
  /** Sets how later transactions of this session learn their tenant. */
  continueAs(entry: Entry): void;
  /** Runs `work` in a READ WRITE transaction: committed when it resolves, rolled back whole when it throws. */
  write<T>(work: () => Promise<T>): Promise<T>;
  /** Runs `work` inside the open write transaction. If it throws, what it did is undone, and the transaction goes on. */
  attempt<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Ends the session and gives its connection back; the answer does not wait for it. Work that still runs for it (a resolver
   * whose answer nobody needs any more) gets errors, because nothing would end another transaction. Safe to repeat.
   */
  end(): Promise<void>;
  /** SQL statements sent for this session, transaction control included. */
  readonly statementCount: number;
}

interface Transaction {
  client: pg.PoolClient;
  /** The first database error: nothing else may be sent into an aborted transaction. */
  failure: Error | null;
  /** True once COMMIT or ROLLBACK is on its way: the connection may be somebody else's by now. */
  isOver: boolean;
  /** Statements that were sent and are not answered yet. */
  underWay: number;
  kind: TransactionKind;
}

/** One snapshot: the rows and the count of a list, and everything else that one answer says, are of the same moment. */
const beginReading = 'begin isolation level repeatable read, read only';

export function createSession(pool: pg.Pool, firstEntry: Entry | null): DatabaseSession {
  let entry = firstEntry;
  let reading: Promise<Transaction> | null = null;
  let writing: Promise<Transaction> | null = null;
  let committed: Promise<void> | null = null;
  let hasEnded = false;
  let statementCount = 0;

  async function begin(
    text: typeof beginReading | 'begin',
  ): Promise<Transaction & { rows: Record<string, unknown>[] }> {
    if (entry === null) throw new Error('No tenant was entered: this session cannot query');
    const ownEntry = { ...entry };
    const kind = text === 'begin' ? 'WRITING' : 'READING';
    let client: pg.PoolClient;
    try {
      client = await pool.connect();
    } catch (error) {
      throw asServiceError(error, kind);
    }
    client.on('error', ignoreBrokenConnection);
    statementCount += 2;
    const [start, context] = await Promise.allSettled(
      together(client, () => {
        settle(client);
        return [client.query(text), client.query<Record<string, unknown>>(ownEntry)] as const;
      }),
    );
    if (start.status === 'fulfilled' && context.status === 'fulfilled') {
      return { client, failure: null, isOver: false, underWay: 0, kind, rows: context.value.rows };
    }
    release(client, true);
    throw asServiceError(
      start.status === 'rejected' ? start.reason : (context as PromiseRejectedResult).reason,
      kind,
    );
  }

  async function finish(transaction: Transaction, text: 'commit' | 'rollback'): Promise<void> {
    statementCount += 1;
    transaction.isOver = true;
    try {
      await transaction.client.query(text);
      // A server that cannot do its work now must not get the next session. A new connection may find another one.
      release(transaction.client, transaction.failure instanceof ServiceUnavailableError);
    } catch (error) {
      release(transaction.client, true);
      throw asServiceError(error, transaction.kind);
    }
  }

  function release(client: pg.PoolClient, isBroken: boolean): void {
    client.release(isBroken);
    client.removeListener('error', ignoreBrokenConnection);
  }

  async function send(
    transaction: Transaction,
    statement: Statement,
  ): Promise<pg.QueryArrayResult & pg.QueryResult> {
    if (transaction.failure) throw transaction.failure;
    if (transaction.isOver) throw new Error('The transaction of this query is over');
    statementCount += 1;
    transaction.underWay += 1;
    try {
      return (await transaction.client.query(statement)) as pg.QueryArrayResult & pg.QueryResult;
    } catch (error) {
      // Statements sent along with the one that failed fail because of it.
      transaction.failure ??= asServiceError(error, transaction.kind);
      throw transaction.failure;
    } finally {
      transaction.underWay -= 1;
    }
  }

  function assertUsable(): void {
    if (hasEnded) throw new Error('The session has ended');
  }

  async function endReading(): Promise<void> {
    const open = reading;
    reading = null;
    if (!open) return;
    const transaction = await open.catch(() => null);
    if (!transaction) return;
    if (transaction.failure || transaction.underWay > 0) {
      await finish(transaction, transaction.failure ? 'rollback' : 'commit').catch(() => undefined);
    } else {
      leave(transaction);
    }
  }

  /**
   * Gives the connection of a read transaction back at once. Its COMMIT goes out with the BEGIN of the session that takes the connection next in this turn of
   * the event loop, and at the end of the turn otherwise: nothing is waited for, and no transaction stays open while the process sleeps.
   */
  function leave(transaction: Transaction): void {
    const { client } = transaction;
    statementCount += 1;
    transaction.isOver = true;
    committed = owesCommit(client);
    release(client, false);
    setImmediate(settle, client);
  }

  /** Commits what `work` did, or rolls it back whole. */
  async function complete<T>(transaction: Transaction, work: () => Promise<T>): Promise<T> {
    let result: T;
    try {
      result = await work();
      if (transaction.failure) throw transaction.failure;
      assertUsable();
    } catch (error) {
      await finish(transaction, 'rollback').catch(() => undefined);
      throw error;
    }
    await finish(transaction, 'commit');
    return result;
  }

  return {
    async query(statement) {
      assertUsable();
      const transaction = await (writing ?? (reading ??= begin(beginReading)));
      return send(transaction, statement);
    },
    async enter(next) {
      assertUsable();
      if (writing) throw new Error('A write transaction is open');
      const previous = endReading();
      entry = next;
      const begun = previous.then(() => begin(beginReading));
      reading = begun;
      return (await begun).rows;
    },
    continueAs(next) {
      entry = next;
    },
    async write(work) {
      assertUsable();
      if (writing) throw new Error('A write transaction is open already');
      // Set before anything is awaited: a query made meanwhile waits for this transaction instead of opening another.
      const begun = endReading().then(() => begin('begin'));
      writing = begun;
      try {
        return await complete(await begun, work);
      } finally {
        writing = null;
      }
    },
    async attempt(work) {
      assertUsable();
      if (!writing) throw new Error('No write transaction is open');
      const transaction = await writing;
      await send(transaction, { text: 'savepoint attempt' });
      try {
        const result = await work();
        await send(transaction, { text: 'release savepoint attempt' });
        return result;
      } catch (error) {
        // A connection that is gone has nothing to go back to.
        if (transaction.failure instanceof ServiceUnavailableError) throw transaction.failure;
        transaction.failure = null;
        await send(transaction, { text: 'rollback to savepoint attempt' });
        await send(transaction, { text: 'release savepoint attempt' });
        throw error;
      }
    },
    async end() {
      hasEnded = true;
      await endReading();
      await committed;
    },
    get statementCount() {
      return statementCount;
    },
  };
}

/** The session that the running code belongs to: how Prisma's queries find their connection. */
export const currentSession = new AsyncLocalStorage<DatabaseSession>();
