import { ServiceUnavailableError } from '@rapport/core/errors.ts';

/**
 * PostgreSQL's errors in which the server, and not the statement, is at fault. 08: connection, 53: resources, 57P: shutdown
 * and crash, 58: system, XX001 and XX002: corrupted data, 28 and 3D: it does not let us in.
 */
const serverFault = /^(08|53|57P|58|28|3D000|XX00[12])/;

/** Errors of Node's sockets, of name resolution and of TLS. */
const networkFault =
  /^(E(CONN|PIPE|TIMEDOUT|NOTFOUND|AI_|HOST|NET|ADDRNOTAVAIL|MFILE|NFILE)|ERR_(TLS|SSL|SOCKET|STREAM)|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO)/;

/** Messages of the driver, which has no codes. */
const driverFault =
  /timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection (terminated|ended)|not queryable|Client was closed|encountered a connection error|does not support SSL|after calling end on the pool/i;

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return serverFault.test(code) || networkFault.test(code) || driverFault.test(error.message);
}

/** The error to report: ServiceUnavailableError if the database is what went wrong. */
export function asServiceError(error: unknown): Error {
  if (error instanceof ServiceUnavailableError) return error;
  if (isUnavailable(error)) return new ServiceUnavailableError('database', error);
  return error instanceof Error ? error : new Error(String(error));
}
