import { PrismaPg } from '@prisma/adapter-pg';
import { createHash } from 'node:crypto';
import pg from 'pg';

import { PrismaClient } from './generated/prisma/client.ts';
import { currentSession, type Statement } from './session.ts';

/**
 * A pool without connections of its own: every statement of Prisma goes to the one connection of the session that
 * the asking code belongs to. Code outside a session cannot query at all.
 *
 * The casts are the seam: Prisma takes a `pg.Pool` and calls `query` and `connect` of it, nothing more.
 */
class SessionPool extends pg.Pool {
  #savepoints = 0;

  override query = ((statement: Statement) => {
    const session = currentSession.getStore();
    if (!session) return Promise.reject(new Error('A query was made outside any session'));
    return session.query(statement);
  }) as unknown as pg.Pool['query'];

  /** Prisma begins a transaction of its own for nested writes: inside ours that is a savepoint. */
  override connect = (() => {
    this.#savepoints += 1;
    const savepoint = `prisma_${this.#savepoints}`;
    const control = new Map([
      ['BEGIN', `savepoint ${savepoint}`],
      ['COMMIT', `release savepoint ${savepoint}`],
      ['ROLLBACK', `rollback to savepoint ${savepoint}`],
    ]);
    const query = (statement: Statement): unknown => {
      const text = control.get(statement.text);
      return this.query((text === undefined ? statement : { text, values: [] }) as pg.QueryConfig);
    };
    return Promise.resolve({
      query,
      release: () => undefined,
      on: () => undefined,
      removeListener: () => undefined,
    });
  }) as unknown as pg.Pool['connect'];
}

const preparedStatementsMax = 500;
/** Characters of all texts together. The server keeps them too, for each connection. */
const preparedCharactersMax = 2_000_000;

/** Names statements by their text, so that a connection prepares each once; a flood of different texts stays unnamed. */
export function createStatementNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  let characters = 0;
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= preparedStatementsMax || characters + text.length > preparedCharactersMax) {
      return undefined;
    }
    characters += text.length;
    const name = `r${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`;
    names.set(text, name);
    return name;
  };
}

/**
 * Prisma over the current session.
 *
 * Prisma merges `findUnique` calls of one tick into one statement, even calls of different sessions. It would then run
 * the query of one tenant in the transaction of another, which answers "no row". Unique lookups therefore run as `findFirst`, which is
 * never merged. docs/decisions/0003.
 */
export function createPrisma(nameOf: (text: string) => string | undefined): PrismaClient {
  const base = new PrismaClient({
    // The adapter passes the name on to pg, which takes "no name" as undefined; its type leaves that out.
    adapter: new PrismaPg(new SessionPool(), {
      statementNameGenerator: (query) => nameOf(query.sql) as string,
    }),
    errorFormat: 'minimal',
  });
  const lookup = (operation: 'findFirst' | 'findFirstOrThrow') => (call: { model: string; args: object }) => {
    const delegate = base[(call.model[0] ?? '').toLowerCase().concat(call.model.slice(1)) as 'program'];
    return delegate[operation](withPlainWhere(call.args));
  };
  // The extended client has the interface of the plain one; its own type costs seconds of type-checking.
  return base.$extends({
    query: {
      $allModels: { findUnique: lookup('findFirst'), findUniqueOrThrow: lookup('findFirstOrThrow') },
    },
  }) as unknown as PrismaClient;
}

/** `{ jurisdictionId_id: { jurisdictionId, id } }` → `{ jurisdictionId, id }`: `findFirst` knows no compound keys. */
function withPlainWhere(args: object): object {
  if (!('where' in args) || typeof args.where !== 'object' || args.where === null) return args;
  const where = Object.entries(args.where).map(([key, value]: [string, unknown]) =>
    key.includes('_') && typeof value === 'object' && value !== null ? value : { [key]: value },
  );
  return { ...args, where: Object.assign({}, ...where) as object };
}

export type { PrismaClient } from './generated/prisma/client.ts';
