/** Something that the person at the keyboard can put right; the message says how. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Errors whose message is all that a person needs: the others are shown with where they come from. */
const explained = new Set([
  'StartError',
  'EnvironmentError',
  'PortBusyError',
  'UnreachableDirectoryError',
  'MissingBinariesError',
  'DataDirectoryInUseError',
  'PostgresStartError',
  'MigrationError',
]);

/** What to print for an error that ended a script. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return explained.has(error.name) ? error.message : (error.stack ?? error.message);
}
