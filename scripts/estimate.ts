/**
 * `npm run --silent estimate -- METHOD …`: runs a method of Rapport on one's own data, without a server, and
 * prints JSON. `npm run --silent estimate -- --help` lists the methods.
 */
import { runEstimate } from './estimate/command.ts';
import { methods } from './estimate/methods.ts';

// A reader such as `head` can close the pipe early.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const { output, exitCode } = await runEstimate(methods, process.argv.slice(2));
process.stdout.write(output);
process.exitCode = exitCode;
