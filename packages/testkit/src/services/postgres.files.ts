import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataDirectoryInUseError } from './errors.ts';

export const stopMillisecondsMax = 10_000;

/** The files of a server. */
export interface Layout {
  cluster: string;
  pidFile: string;
  ownerFile: string;
  passwordFile: string;
  logFile: string;
}

/**
 * Removes a stale postmaster.pid. Shuts down a server whose owner has ended. Throws DataDirectoryInUseError
 * if the owner is running.
 */
export async function clearEarlierRun(root: string, layout: Layout): Promise<void> {
  const pid = Number(readPidFile(layout)?.[0]);
  if (Number.isInteger(pid) && isPostgres(pid)) {
    const owner = existsSync(layout.ownerFile) ? Number(readFileSync(layout.ownerFile, 'utf8')) : undefined;
    if (owner === undefined || isAlive(owner)) throw new DataDirectoryInUseError(root, owner ?? pid);
    for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
      process.kill(pid, signal);
      for (const deadline = Date.now() + stopMillisecondsMax; Date.now() < deadline; await sleep(20)) {
        if (!isPostgres(pid)) break;
      }
      if (!isPostgres(pid)) break;
    }
    if (isPostgres(pid)) throw new DataDirectoryInUseError(root, pid);
  }
  // PostgreSQL handles the file of a server that is gone, and refuses to start beside processes that outlived it. It takes any
  // other process with this id for its server.
  if (Number.isInteger(pid) && isAlive(pid)) rmSync(layout.pidFile, { force: true });
}

/** How the server ended, with the last line of its log that says why. */
export function reasonOfEnd(code: number | null, signal: NodeJS.Signals | null, layout: Layout): string {
  const lines = existsSync(layout.logFile) ? readFileSync(layout.logFile, 'utf8').split('\n') : [];
  const last = signal === 'SIGKILL' ? undefined : lines.findLast((line) => /(PANIC|FATAL): /.test(line));
  const how = signal === null ? `exit code ${String(code)}` : signal;
  return last === undefined ? how : `${how}; ${last.replace(/^.*?(PANIC|FATAL):\s+/, '')}`;
}

export function readPidFile(layout: Layout): string[] | undefined {
  return existsSync(layout.pidFile) ? readFileSync(layout.pidFile, 'utf8').split('\n') : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Process ids are reused: after a restart of the machine, the id in postmaster.pid can belong to any process.
 * A server that has ended and waits to be reaped counts as ended, because its command line is empty.
 */
function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (!existsSync('/proc/self/cmdline')) return true;
  const commandLine = `/proc/${pid}/cmdline`;
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('postgres');
}
