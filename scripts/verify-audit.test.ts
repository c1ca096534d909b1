import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'rapport-verify-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'verify-audit.ts'), ...args],
    {
      env: { PATH: process.env['PATH'] ?? '', RAPPORT_DATA: join(folder, 'data'), ...environment },
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

test('help lists every option', () => {
  const { status, stdout } = run(['--help']);
  expect(status).toBe(0);
  for (const name of ['jurisdiction', 'expect']) expect(stdout).toContain(`--${name}`);
});

const hash = '0'.repeat(64);

test.each([
  [['--expect', 'elm-county:1'], {}, '--expect is malformed ("elm-county:1")'],
  [['--expect', `elm-county:0:${hash}`], {}, '--expect is malformed'],
  [
    ['--jurisdiction', 'oak', '--expect', `elm:1:${hash}`],
    {},
    '--expect names elm, but --jurisdiction is oak.',
  ],
  [['--county=elm'], {}, "Unknown option '--county'"],
  [[], {}, '"npm start" is not running on'],
  [[], { DATABASE_SYSTEM_URL: 'db' }, 'DATABASE_SYSTEM_URL is malformed'],
  [
    [],
    { DATABASE_SYSTEM_URL: 'postgresql://a:b@127.0.0.1:9/c' },
    'The database at 127.0.0.1:9 does not answer.',
  ],
])('%j with %j is refused with a message', (args, environment, message) => {
  const { status, stderr } = run(args, environment);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
});
