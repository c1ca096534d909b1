import pg from 'pg';

export interface PoolOptions {
  /** Connection string of one of the three roles. */
  url: string;
  connectionsMax: number;
  /** False behind a proxy that pools transactions and pins a connection once a statement is named on it. */
  statementsArePrepared: boolean;
}

const timestamptzOid = 1184;
const dateOid = 1082;
const int8Oid = 20;

/** ISO text is the fast path of the JavaScript parser; the session's time zone is UTC (roles.ts). */
function parseTimestamp(text: string): Date {
  return new Date(text.endsWith('+00') ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z` : text);
}

const parsers = new Map<number, (text: string) => unknown>([
  [timestamptzOid, parseTimestamp],
  [dateOid, (text) => new Date(`${text}T00:00:00Z`)],
  [int8Oid, BigInt],
]);

/** Rows of our own statements carry the values that Prisma's rows carry: Date, bigint, parsed JSON. */
export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? (pg.types.getTypeParser(oid, format) as (value: string) => unknown);
  },
};

/** A pool whose connections pipeline: statements go out at once, answers come back in order. */
export function createPool(options: PoolOptions): pg.Pool {
  const configuration: pg.PoolConfig & { pipeline: boolean } = {
    connectionString: options.url,
    max: options.connectionsMax,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'rapport',
    pipeline: true,
  };
  const pool = new pg.Pool(configuration);
  // An idle connection that breaks is dropped by the pool; the next query gets a new one or says why it cannot.
  pool.on('error', () => undefined);
  return pool;
}
