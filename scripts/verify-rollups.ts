/** `npm run verify-rollups`: compares the roll-ups of indicators with the observations. `npm run verify-rollups -- --help` explains it. */
import { runOperatorCommand } from './local/operator.ts';

await runOperatorCommand('verify-rollups');
