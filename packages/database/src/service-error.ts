import { ServiceUnavailableError } from '@rapport/core/errors.ts';

/** PostgreSQL's classes of errors in which the server, and not the statement, is what went wrong. */
function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    /^(08|53|57P)/.test(code) ||
    /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|NOTFOUND|HOSTUNREACH)$/.test(code) ||
    /timeout exceeded when trying to connect|Query read timeout|Connection terminated|not queryable/.test(
      error.message,
    )
  );
}

/** The error to report: ServiceUnavailableError if the database is what went wrong. */
export function asServiceError(error: unknown): Error {
  if (isUnavailable(error)) return new ServiceUnavailableError('database', error);
  return error instanceof Error ? error : new Error(String(error));
}
