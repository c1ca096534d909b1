/**
 * `npm run --silent estimate -- METHOD …`: runs a method of Rapport on one's own data, without a server, and
 * prints JSON. `npm run --silent estimate -- --help` lists the methods.
 */
import { endWithReader } from './closed-pipe.ts';
import { runEstimate } from './estimate/command.ts';
import { methods } from './estimate/methods.ts';

endWithReader();
const { output, exitCode } = await runEstimate(methods, process.argv.slice(2));
process.stdout.write(output);
process.exitCode = exitCode;
