/** A port that a service needs is taken. `port` names it. */
export class PortBusyError extends Error {
  override readonly name = 'PortBusyError';
  readonly port: number;
  constructor(service: string, port: number) {
    super(
      `${service} cannot start: port ${port} of 127.0.0.1 is in use. Stop what uses it, or choose another port.`,
    );
    this.port = port;
  }
}

/** PostgreSQL runs as a user that cannot enter `path`. Happens to root only: PostgreSQL refuses to run as root. */
export class UnreachableDirectoryError extends Error {
  override readonly name = 'UnreachableDirectoryError';
  readonly path: string;
  constructor(path: string, blockedBy: string, userName: string) {
    super(
      `PostgreSQL does not run as root; it runs as the user "${userName}", who cannot enter ${blockedBy} and so not ${path}. ` +
        `Allow it with "chmod o+x ${blockedBy}", choose a directory elsewhere, run as another user than root, ` +
        'or set DATABASE_URL to use a PostgreSQL of your own.',
    );
    this.path = path;
  }
}

/** The package registry has no PostgreSQL for this platform, or it was not installed. */
export class MissingBinariesError extends Error {
  override readonly name = 'MissingBinariesError';
  constructor(platform: string, cause: unknown) {
    super(
      `No PostgreSQL is packaged for ${platform}, or its optional package was not installed. ` +
        'Set DATABASE_URL to use a PostgreSQL 16 or later of your own.',
      { cause },
    );
  }
}

/** Another living process already runs the PostgreSQL of that directory. */
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

/** PostgreSQL was started and did not come up; the message ends with the last lines of its log. */
export class PostgresStartError extends Error {
  override readonly name = 'PostgresStartError';
  constructor(step: string, log: string) {
    super(`PostgreSQL did not come up (${step}):\n${log.trim().split('\n').slice(-12).join('\n')}`);
  }
}
