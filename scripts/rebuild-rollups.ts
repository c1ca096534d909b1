/** `npm run rebuild-rollups`: builds the roll-ups of indicators again. `npm run rebuild-rollups -- --help` explains it. */
import { runOperatorCommand } from './local/operator.ts';

await runOperatorCommand('rebuild-rollups');
