/**
 * Points git at .githooks, so that a commit checks the format and lint of its files. To undo: `git config
 * --unset core.hooksPath`.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

execFileSync('git', ['config', 'core.hooksPath', '.githooks'], {
  cwd: join(import.meta.dirname, '..'),
  stdio: 'inherit',
});
console.log('Commits now run .githooks/pre-commit. To undo this: git config --unset core.hooksPath');
