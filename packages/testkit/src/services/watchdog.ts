import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * Sends `signal` to the process `pid` when this process ends for any reason, even by SIGKILL. A shell waits
 * for the end of a pipe that only this process holds. Without `sh` (Windows) it does nothing. Call the result
 * once `pid` has ended.
 */
export function signalWhenThisProcessEnds(pid: number, signal: 'INT' | 'KILL'): () => void {
  if (process.platform === 'win32') return () => undefined;
  // A separate session, so that Ctrl-C in the terminal does not reach it.
  const shell = spawn('sh', ['-c', 'read -r _; kill -"$1" "$2"', 'sh', signal, String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return () => {
    shell.kill('SIGKILL');
  };
}
