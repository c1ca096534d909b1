/**
 * `npm run --silent compare-counties -- --file FILE --state NAME`: compares the counties of a state with their real populations and
 * invented numbers of events, without a server. `--help` lists the options.
 */
import { endWithReader } from './closed-pipe.ts';
import { compareCounties } from './compare-counties/command.ts';

endWithReader();
const { output, exitCode } = await compareCounties(process.argv.slice(2));
process.stdout.write(output);
process.exitCode = exitCode;
