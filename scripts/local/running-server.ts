import { existsSync, readFileSync, rmSync } from 'node:fs';

import { writeJson, type DataDirectory } from './data-directory.ts';
import { StartError } from './errors.ts';

/** Who uses a data directory. */
export interface ServerNote {
  pid: number;
  url: string;
}

/** The server that runs on these data now; undefined when none does, also when one was killed. */
export function runningServer(data: DataDirectory): ServerNote | undefined {
  if (!existsSync(data.server)) return undefined;
  try {
    const note = JSON.parse(readFileSync(data.server, 'utf8')) as ServerNote;
    return note.pid !== process.pid && isServer(note.pid) ? note : undefined;
  } catch {
    return undefined; // half a note: whoever wrote it died while writing
  }
}

/** Says that this process uses the data, until the result is called. Throws a StartError when another one does. */
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
    `Rapport runs already on these data (${data.root}): process ${pid}, ${url}. ` +
      'Stop it with Ctrl-C where it runs, or start a second one with RAPPORT_DATA=<another folder> PORT=<another port>.',
  );
}

/** Process ids are used again, so that a living one need not be ours. */
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
