/**
 * `npm run migration-status`: compares the migrations of this code with those of the database.
 * `npm run migration-status -- --help` explains it.
 */
import { runOperatorCommand } from './local/operator.ts';

await runOperatorCommand('migration-status');
