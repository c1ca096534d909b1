import { AsyncLocalStorage } from 'node:async_hooks';

import { ServiceUnavailableError } from '@rapport/core/errors.ts';
import type pg from 'pg';

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
 * What the statements of one GraphQL operation, or of one job step, run in. Reads share one READ ONLY transaction that begins with
 * the first of them; `write` runs a transaction of its own. There is one connection at a time, so operations never
 * wait for each other while holding one.
 */
export interface Operation {
  query(statement: Statement): Promise<pg.QueryArrayResult & pg.QueryResult>;
  /** Begins the read transaction and returns the rows of the entry statement. */
  enter(entry: Entry): Promise<Record<string, unknown>[]>;
  /** Sets how later transactions of this operation learn their tenant. */
  continueAs(entry: Entry): void;
  /** Runs `work` in a READ WRITE transaction: committed when it resolves, rolled back whole when it throws. */
  write<T>(work: () => Promise<T>): Promise<T>;
  /** Ends the read transaction, if one is open. The answer does not wait for it. */
  end(): Promise<void>;
  /** SQL statements sent for this operation, transaction control included. */
  readonly statementCount: number;
}

interface Transaction {
  client: pg.PoolClient;
  /** The first database error: nothing else may be sent into an aborted transaction. */
  failure: Error | null;
}

/** PostgreSQL's classes of errors in which the server, and not the statement, is what went wrong. */
function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    /^(08|53|57P)/.test(code) ||
    /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|NOTFOUND|HOSTUNREACH)$/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated|not queryable/.test(error.message)
  );
}

function asServiceError(error: unknown): Error {
  if (isUnavailable(error)) return new ServiceUnavailableError('database', error);
  return error instanceof Error ? error : new Error(String(error));
}

export function createOperation(pool: pg.Pool, firstEntry: Entry | null): Operation {
  let entry = firstEntry;
  let reading: Promise<Transaction> | null = null;
  let writing: Transaction | null = null;
  let statementCount = 0;

  async function begin(
    text: 'begin read only' | 'begin',
  ): Promise<Transaction & { rows: Record<string, unknown>[] }> {
    if (entry === null) throw new Error('No tenant was entered: this operation may not query');
    let client: pg.PoolClient;
    try {
      client = await pool.connect();
    } catch (error) {
      throw asServiceError(error);
    }
    statementCount += 2;
    const begun = client.query({ name: text.replaceAll(' ', '_'), text });
    const entered = client.query<Record<string, unknown>>({ ...entry });
    const [start, context] = await Promise.allSettled([begun, entered]);
    if (start.status === 'fulfilled' && context.status === 'fulfilled') {
      return { client, failure: null, rows: context.value.rows };
    }
    client.release(true);
    throw asServiceError(
      start.status === 'rejected' ? start.reason : (context as PromiseRejectedResult).reason,
    );
  }

  async function finish(transaction: Transaction, text: 'commit' | 'rollback'): Promise<void> {
    statementCount += 1;
    try {
      await transaction.client.query({ name: text, text });
      transaction.client.release();
    } catch (error) {
      transaction.client.release(true);
      throw asServiceError(error);
    }
  }

  async function send(
    transaction: Transaction,
    statement: Statement,
  ): Promise<pg.QueryArrayResult & pg.QueryResult> {
    if (transaction.failure) throw transaction.failure;
    statementCount += 1;
    try {
      return (await transaction.client.query(statement)) as pg.QueryArrayResult & pg.QueryResult;
    } catch (error) {
      transaction.failure ??= asServiceError(error);
      throw asServiceError(error);
    }
  }

  async function endReading(): Promise<void> {
    const open = reading;
    reading = null;
    if (!open) return;
    const transaction = await open.catch(() => null);
    if (transaction)
      await finish(transaction, transaction.failure ? 'rollback' : 'commit').catch(() => undefined);
  }

  return {
    async query(statement) {
      if (writing) return send(writing, statement);
      reading ??= begin('begin read only');
      return send(await reading, statement);
    },
    async enter(next) {
      entry = next;
      const begun = begin('begin read only');
      reading = begun;
      return (await begun).rows;
    },
    continueAs(next) {
      entry = next;
    },
    async write(work) {
      if (writing) throw new Error('A write transaction is open already');
      await endReading();
      const transaction = await begin('begin');
      writing = transaction;
      try {
        const result = await work();
        if (transaction.failure) throw transaction.failure;
        writing = null;
        await finish(transaction, 'commit');
        return result;
      } catch (error) {
        if (writing) {
          writing = null;
          await finish(transaction, 'rollback').catch(() => undefined);
        }
        throw error;
      }
    },
    end: endReading,
    get statementCount() {
      return statementCount;
    },
  };
}

/** The operation that the running code belongs to: how Prisma's queries find their connection. */
export const currentOperation = new AsyncLocalStorage<Operation>();
