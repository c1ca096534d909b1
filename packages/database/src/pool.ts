import pg from 'pg';

import { endConnectionsOfSilentServer } from './silent-server.ts';

export interface PoolOptions {
  /** Connection string of one of the three roles. */
  url: string;
  connectionsMax: number;
  /** False behind a proxy that pools transactions and pins a connection once a statement is named on it. */
  statementsArePrepared: boolean;
  /**
   * Whether a statement is sent before the previous one is answered; true by default. False is for a proxy that cannot take it: BEGIN and the entry of a
   * transaction are two round trips then.
   */
  statementsArePipelined?: boolean;
}

const timestamptzOid = 1184;
const dateOid = 1082;
const int8Oid = 20;
/** A number: the driver's own list of oids leaves arrays out. */
const textArrayOid: number = 1009;
/** From here on oids are of types that our migrations made: the enums, and the arrays of them. */
const ownTypesFrom = 16_384;

/** Two digits of a text. */
function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * 48;
}

/**
 * An instant such as "2026-05-01 18:30:00.25+00"; the session's time zone is UTC (roles.ts). Lists are full of them, and JavaScript's own parser takes
 * three times as long; it gets the years that are not of four digits, "infinity" and other offsets.
 */
function parseTimestamp(text: string): Date {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  if (!(year >= 100) || text[4] !== '-' || !text.endsWith('+00')) return new Date(text);
  const milliseconds = text[19] === '.' ? Number(text.slice(20, -3).padEnd(3, '0').slice(0, 3)) : 0;
  return new Date(
    Date.UTC(
      year,
      twoDigits(text, 5) - 1,
      twoDigits(text, 8),
      twoDigits(text, 11),
      twoDigits(text, 14),
      twoDigits(text, 17),
      milliseconds,
    ),
  );
}

const parsers = new Map<number, (text: string) => unknown>([
  [timestamptzOid, parseTimestamp],
  [dateOid, (text) => new Date(`${text}T00:00:00Z`)],
  [int8Oid, BigInt],
]);

const parseTextArray = pg.types.getTypeParser(textArrayOid, 'text') as (text: string) => string[];

/** An enum's value, or an array of them: a value is an identifier, so that only an array has a brace. */
function parseEnum(text: string): string | string[] {
  return text.startsWith('{') ? parseTextArray(text) : text;
}

/** Rows of our own statements carry the values that Prisma's rows carry: Date, bigint, parsed JSON. */
export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    const own = format === 'binary' ? undefined : oid >= ownTypesFrom ? parseEnum : parsers.get(oid);
    return own ?? (pg.types.getTypeParser(oid, format) as (value: string) => unknown);
  },
};

/** A pool whose connections pipeline, unless the options say otherwise: statements go out at once, answers come back in order. */
export function createPool(options: PoolOptions): pg.Pool {
  const configuration: pg.PoolConfig & { pipeline: boolean } = {
    connectionString: options.url,
    max: options.connectionsMax,
    connectionTimeoutMillis: 3_000,
    // A server that answers ends a statement after ten seconds by itself (roles.ts); silent-server.ts notices one that does not.
    query_timeout: 12_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: 'rapport',
    pipeline: options.statementsArePipelined ?? true,
  };
  const pool = new pg.Pool(configuration);
  // An idle connection that breaks is dropped by the pool; the next query gets a new one or says why it cannot.
  pool.on('error', () => undefined);
  endConnectionsOfSilentServer(pool, options.url);
  return pool;
}
