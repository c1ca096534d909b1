import { existsSync, readFileSync, rmSync } from 'node:fs';

import { writeJson, type DataDirectory } from './data-directory.ts';
import { StartError } from './errors.ts';

/** The process that uses a data directory. */
export interface ServerNote {
  pid: number;
  url: string;
}

/** The server that uses these data now; undefined if no server runs, even if one was killed. */
export function runningServer(data: DataDirectory): ServerNote | undefined {
  if (!existsSync(data.server)) return undefined;
  try {
    const note = JSON.parse(readFileSync(data.server, 'utf8')) as ServerNote;
    return note.pid !== process.pid && isServer(note.pid) ? note : undefined;
  } catch {
    return undefined; // Half a note, because its writer died while writing.
  }
}

/**
 * Marks the data as used by this process until the result is called. Throws a StartError if another process
 * uses them.
 */
export function claimData(data: DataDirectory, url: string): () => void {
  const running = runningServer(data);
  if (running) throw alreadyRunning(data, running);
  rmSync(data.server, { force: true });
  try {
    writeJson(data.server, { pid: process.pid, url } satisfies ServerNote, 'wx');
  } catch (error) {
    const other = runningServer(data);
    throw other ? alreadyRunning(data, other) : error;
  }
  return () => rmSync(data.server, { force: true });
}

function alreadyRunning(data: DataDirectory, { pid, url }: ServerNote): StartError {
  return new StartError(
    `Rapport is already running on these data (${data.root}): process ${pid}, ${url}. ` +
      'Stop it with Ctrl-C in its terminal, or start a second one with RAPPORT_DATA=<another folder> PORT=<another port>.',
  );
}

/** Process ids are reused, so a running process with this id can be a different program. */
function isServer(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync('/proc/self/cmdline')) return true;
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes('start.ts');
}
