import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PortBusyError, PostgresStartError } from './errors.ts';
import { freePort, isPortBusy } from './ports.ts';
import {
  clearEarlierRun,
  readPidFile,
  reasonOfEnd,
  stopMillisecondsMax,
  type Layout,
} from './postgres.files.ts';
import { postgresBinaries, type PostgresBinaries } from './postgres.binaries.ts';
import { signalWhenThisProcessEnds } from './watchdog.ts';
import { assertReachable, serverUser, type ServerUser } from './postgres.user.ts';

export interface PostgresOptions {
  /** Created if it does not exist. If an earlier run created it, it is reused with its data. */
  dataDirectory: string;
  /** A free port by default. */
  port?: number;
  /**
   * True keeps every durability guarantee. False (the default, for tests) trades them for speed, so a power
   * failure can lose data.
   */
  persistent?: boolean;
  /** Settings of the server beside the defaults of this function, such as `shared_buffers`. */
  settings?: Readonly<Record<string, string>>;
}

export interface RunningPostgres {
  /** The connection string of the superuser, to the database "postgres". */
  adminUrl: string;
  port: number;
  /** Resolves with the reason when the server ends, also by `stop()`. */
  ended: Promise<string>;
  /**
   * Rolls back open transactions, writes everything to disk, and resolves when all of its processes have
   * ended. A second call does nothing.
   */
  stop(): Promise<void>;
}

const SUPERUSER = 'postgres';
const START_MILLISECONDS_MAX = 30_000;

/**
 * Starts PostgreSQL on 127.0.0.1, with its log in `<dataDirectory>/postgres.log`. A server that a killed
 * process left behind in that directory is shut down first. If this process ends without `stop()`, even by
 * SIGKILL, the server is told to shut down. The caller handles signals. Throws PortBusyError,
 * UnreachableDirectoryError, MissingBinariesError, DataDirectoryInUseError, PostgresStartError.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const root = resolve(options.dataDirectory);
  const layout: Layout = {
    cluster: join(root, 'cluster'),
    pidFile: join(root, 'cluster', 'postmaster.pid'),
    ownerFile: join(root, 'owner.pid'),
    passwordFile: join(root, 'superuser-password'),
    logFile: join(root, 'postgres.log'),
  };
  const user = serverUser();
  mkdirSync(root, { recursive: true });
  if (user) chownSync(root, user.uid, user.gid);
  assertReachable(layout.cluster, user);
  const binaries = await postgresBinaries(user);

  await clearEarlierRun(root, layout);
  if (options.port !== undefined && (await isPortBusy(options.port)))
    throw new PortBusyError('PostgreSQL', options.port);
  if (!existsSync(join(layout.cluster, 'PG_VERSION'))) initialise(binaries, layout, user);

  const port = options.port ?? (await freePort());
  writeFileSync(layout.ownerFile, String(process.pid));
  for (const deadline = Date.now() + START_MILLISECONDS_MAX; ; await sleep(100)) {
    try {
      return await startOnce(binaries, layout, user, port, options);
    } catch (error) {
      // The server processes of a killed server end within moments. Until then, PostgreSQL itself refuses to start.
      const isPassing = error instanceof PostgresStartError && error.message.includes('is still in use');
      if (!isPassing || Date.now() > deadline) throw error;
    }
  }
}

async function startOnce(
  binaries: PostgresBinaries,
  layout: Layout,
  user: ServerUser | undefined,
  port: number,
  options: PostgresOptions,
): Promise<RunningPostgres> {
  const server = spawnServer(binaries, layout, user, port, options);
  const ended = new Promise<string>((resolveEnd) =>
    server.once('exit', (code, signal) => resolveEnd(reasonOfEnd(code, signal, layout))),
  );
  const killOnExit = () => server.kill('SIGINT');
  process.once('exit', killOnExit);
  const releaseWatchdog = server.pid === undefined ? undefined : signalWhenThisProcessEnds(server.pid, 'INT');
  const shutDownAndRelease = async () => {
    await shutDown(server);
    process.removeListener('exit', killOnExit);
    releaseWatchdog?.();
  };
  try {
    await waitUntilReady(server, layout, port);
  } catch (error) {
    await shutDownAndRelease();
    throw error;
  }
  const password = readFileSync(layout.passwordFile, 'utf8').trim();
  return {
    adminUrl: `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`,
    port,
    ended,
    async stop() {
      await shutDownAndRelease();
      rmSync(layout.ownerFile, { force: true });
    },
  };
}

function initialise(binaries: PostgresBinaries, layout: Layout, user: ServerUser | undefined): void {
  rmSync(layout.cluster, { recursive: true, force: true }); // An interrupted initdb left this: it has no PG_VERSION, so no data.
  mkdirSync(layout.cluster, { mode: 0o700 });
  writeFileSync(layout.passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (user) for (const path of [layout.cluster, layout.passwordFile]) chownSync(path, user.uid, user.gid);
  const run = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${layout.cluster}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${layout.passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
      '--no-sync',
    ],
    { ...asUser(user), cwd: layout.cluster, encoding: 'utf8' },
  );
  if (run.error) throw run.error;
  if (run.status !== 0) throw new PostgresStartError('initdb', `${run.stdout}\n${run.stderr}`);
}

function spawnServer(
  binaries: PostgresBinaries,
  layout: Layout,
  user: ServerUser | undefined,
  port: number,
  { persistent = false, settings: own = {} }: PostgresOptions,
): ChildProcess {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(persistent ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    ...own,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(layout.logFile, 'w');
  // A separate process group: Ctrl-C in the terminal must reach only the caller, which closes connections
  // before the database stops.
  const server = spawn(binaries.postgres, ['-D', layout.cluster, '-p', String(port), ...flags], {
    ...asUser(user),
    cwd: layout.cluster,
    detached: true,
    stdio: ['ignore', log, log],
  });
  server.unref();
  closeSync(log);
  return server;
}

/**
 * The eighth line of postmaster.pid says "ready" when connections are accepted. pg_ctl waits for this too.
 */
async function waitUntilReady(server: ChildProcess, layout: Layout, port: number): Promise<void> {
  let spawnError: Error | undefined;
  server.once('error', (error) => (spawnError = error));
  for (const deadline = Date.now() + START_MILLISECONDS_MAX; Date.now() < deadline; await sleep(10)) {
    if (spawnError) throw spawnError;
    if (server.exitCode !== null || server.signalCode !== null) {
      const log = readFileSync(layout.logFile, 'utf8');
      if (log.includes('Address already in use')) throw new PortBusyError('PostgreSQL', port);
      throw new PostgresStartError(`exit code ${String(server.exitCode)}`, log);
    }
    const lines = readPidFile(layout);
    if (lines?.[0] === String(server.pid) && lines[7]?.trim() === 'ready') return;
  }
  throw new PostgresStartError(
    `not ready after ${START_MILLISECONDS_MAX} ms`,
    readFileSync(layout.logFile, 'utf8'),
  );
}

async function shutDown(server: ChildProcess): Promise<void> {
  // Fast shutdown, then immediate shutdown. Never only SIGKILL, because it would leave the server's child
  // processes behind.
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    for (const deadline = Date.now() + stopMillisecondsMax; Date.now() < deadline; await sleep(10)) {
      if (server.exitCode !== null || server.signalCode !== null) return;
    }
  }
}

function asUser(user: ServerUser | undefined): { uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  return {
    ...(user && { uid: user.uid, gid: user.gid }),
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  };
}
