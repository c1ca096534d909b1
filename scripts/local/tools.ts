import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

import { repository } from './data-directory.ts';

/** Runs a program of the repository. Resolves with its exit code and output. The signal ends it. */
export function runTool(
  command: string,
  argumentsGiven: readonly string[],
  options: { cwd?: string; signal: AbortSignal },
): Promise<{ code: number | null; output: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ code: number | null; output: string }>();
  const child = spawn(command, argumentsGiven, {
    cwd: options.cwd ?? repository,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${join(repository, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    },
    signal: options.signal,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  child.once('error', reject);
  child.once('close', (code) => resolve({ code, output }));
  return promise;
}
