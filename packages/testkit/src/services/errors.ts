/** The port of a service is in use. `port` names it. */
export class PortBusyError extends Error {
  override readonly name = 'PortBusyError';
  readonly port: number;
  constructor(service: string, port: number) {
    super(
      `${service} cannot start: port ${port} of 127.0.0.1 is in use. Stop the program that uses it, or choose another port.`,
    );
    this.port = port;
  }
}

/**
 * PostgreSQL runs as a user that cannot enter `path`. This happens only to root, because PostgreSQL refuses
 * to run as root.
 */
export class UnreachableDirectoryError extends Error {
  override readonly name = 'UnreachableDirectoryError';
  readonly path: string;
  constructor(path: string, blockedBy: string, userName: string) {
    super(
      `PostgreSQL does not run as root. It runs as the user "${userName}", which cannot enter ${blockedBy} and so cannot reach ${path}. ` +
        `Allow access with "chmod o+x ${blockedBy}", choose another directory, run as a user other than root, ` +
        'or set DATABASE_URL to use your own PostgreSQL.',
    );
    this.path = path;
  }
}

/** The package registry has no PostgreSQL for this platform, or it was not installed. */
export class MissingBinariesError extends Error {
  override readonly name = 'MissingBinariesError';
  constructor(platform: string, cause: unknown) {
    super(
      `There is no PostgreSQL package for ${platform}, or the optional package was not installed. ` +
        'To use your own PostgreSQL 18 or later, set DATABASE_URL.',
      { cause },
    );
  }
}

/** Another running process already uses the PostgreSQL of that directory. */
export class DataDirectoryInUseError extends Error {
  override readonly name = 'DataDirectoryInUseError';
  readonly ownerPid: number;
  constructor(directory: string, ownerPid: number) {
    super(
      `${directory} is in use by process ${ownerPid}. Stop that process, or choose another data directory.`,
    );
    this.ownerPid = ownerPid;
  }
}

/** PostgreSQL was started and did not become ready. The message ends with the last lines of its log. */
export class PostgresStartError extends Error {
  override readonly name = 'PostgresStartError';
  constructor(step: string, log: string) {
    super(`PostgreSQL did not become ready (${step}):\n${log.trim().split('\n').slice(-12).join('\n')}`);
  }
}

/** PostgreSQL ended by itself, and was not started again. */
export class PostgresEndedError extends Error {
  override readonly name = 'PostgresEndedError';
}

/** The package registry has no Chromium for this platform. */
export class MissingBrowserError extends Error {
  override readonly name = 'MissingBrowserError';
  constructor(platform: string, variable: string) {
    super(
      `There is no Chromium package for ${platform}. Set ${variable} to the path of an installed Chromium or Chrome.`,
    );
  }
}
