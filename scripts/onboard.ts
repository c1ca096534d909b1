/**
 * `npm run onboard`: adds a jurisdiction with its first administrator. `npm run onboard -- --help` explains
 * it.
 */
import { runOperatorCommand } from './local/operator.ts';

await runOperatorCommand('onboard');
