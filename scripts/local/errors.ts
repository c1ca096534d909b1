/** An error that the user can fix. The message explains how. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Errors whose message is enough for the user. Others are shown with their stack trace. */
const explained = new Set([
  'StartError',
  'CommandError',
  'EnvironmentError',
  'PortBusyError',
  'UnreachableDirectoryError',
  'MissingBinariesError',
  'DataDirectoryInUseError',
  'PostgresStartError',
  'PostgresEndedError',
  'MigrationError',
]);

/** The text to print for an error that ended a script. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (explained.has(error.name)) return error.message;
  const text = error.stack ?? error.message;
  return error.cause === undefined ? text : `${text}\nCause: ${explain(error.cause)}`;
}
