import { ServiceUnavailableError } from '@rapport/core/errors.ts';

/**
 * PostgreSQL's errors in which the server, and not the statement, is at fault. 08: connection, 53: resources, 57: shutdown,
 * crash and other intervention, 58: system, XX001 and XX002: corrupted data, 28 and 3D: it does not let us in, 25P03 and
 * 25P04: it ended a transaction that took too long. A single statement that took too long (57014) is left to its caller,
 * which can do the rest of its work.
 */
const serverFault = /^(08|53|57(?!014)|58|28|3D000|25P0[34]|XX00[12])/;

/** Of a transaction that wanted to write: the server is read-only, as a former primary is after a failover. In a transaction that only reads, it would be our defect. */
const readOnlyServer = '25006';

/** Of a transaction that only reads, and so has nothing to conflict with: the server replays changes, or a migration holds a lock. */
const readConflict = /^(40001|40P01|55P03)$/;

export type TransactionKind = 'READING' | 'WRITING';

/** Errors of Node's sockets, of name resolution and of TLS. */
const networkFault =
  /^(E(CONN|PIPE|TIMEDOUT|NOTFOUND|AI_|HOST|NET|ADDRNOTAVAIL|MFILE|NFILE)|ERR_(TLS|SSL|SOCKET|STREAM)|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO)/;

/** Messages of the driver, which has no codes. */
const driverFault =
  /timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection (terminated|ended)|not queryable|Client was closed|encountered a connection error|does not support SSL|after calling end on the pool/i;

function isUnavailable(error: unknown, kind: TransactionKind): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (kind === 'WRITING' ? code === readOnlyServer : readConflict.test(code)) return true;
  return serverFault.test(code) || networkFault.test(code) || driverFault.test(error.message);
}

/** The error to report: ServiceUnavailableError if the database is what went wrong. */
export function asServiceError(error: unknown, kind: TransactionKind): Error {
  if (error instanceof ServiceUnavailableError) return error;
  if (isUnavailable(error, kind)) return new ServiceUnavailableError('database', error);
  return error instanceof Error ? error : new Error(String(error));
}
