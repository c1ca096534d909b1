/**
 * `npm run verify-audit`: compares the audit trail with its seals. `npm run verify-audit -- --help` explains
 * it.
 */
import { runOperatorCommand } from './local/operator.ts';

await runOperatorCommand('verify-audit');
