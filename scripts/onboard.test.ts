import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'rapport-onboard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const complete = {
  slug: 'elm-county',
  name: 'Elm County',
  state: 'CA',
  kind: 'COUNTY',
  fips: '06001',
  'admin-subject': 'auth0|ana',
  'admin-name': 'Ana Alvarez',
};

function onboard(given: Record<string, string>, environment: Record<string, string> = {}) {
  const args = Object.entries(given).map(([name, value]) => `--${name}=${value}`);
  return run(args, environment);
}

function run(args: readonly string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'onboard.ts'), ...args],
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
  for (const name of [...Object.keys(complete), 'since']) expect(stdout).toContain(`--${name}`);
});

test('every missing option is named', () => {
  const { status, stdout, stderr } = run([]);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  for (const name of Object.keys(complete)) expect(stderr).toContain(`--${name} is missing`);
  expect(stderr).not.toContain('--since');
});

test.each([
  ['slug', 'Elm County'],
  ['name', ' '],
  ['state', 'California'],
  ['kind', 'TOWN'],
  ['fips', '6001'],
  ['since', '2026-02-30'],
  ['admin-subject', ''],
  ['admin-name', 'x'.repeat(201)],
])('only the malformed option is named: %s "%s"', (option, value) => {
  const { status, stderr } = onboard({ ...complete, [option]: value });
  expect(status).toBe(1);
  expect(stderr.split('\n').filter((line) => line.startsWith('  --'))).toEqual([
    expect.stringContaining(`--${option} is malformed`),
  ]);
});

test.each([
  ['fips', '06002', 'California has no county with the FIPS code 06002'],
  ['fips', '32003', '32003 is in Nevada. The jurisdiction is in California'],
  ['fips', '06000', 'the code of a whole state'],
  ['state', 'CB', 'No state has the code "CB"'],
])('a place that does not exist, or is in another state, is refused: %s "%s"', (option, value, message) => {
  const { status, stderr } = onboard({ ...complete, [option]: value });
  expect(status).toBe(1);
  expect(stderr).toContain(`--${option} cannot be used: `);
  expect(stderr).toContain(message);
});

test.each([
  [['--county=Elm'], "Unknown option '--county'"],
  [['Elm'], "Unexpected argument 'Elm'"],
])('%j is refused with a message', (args, message) => {
  const { status, stderr } = run(args);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
});

test.each([
  [{}, '"npm start" is not running on'],
  [{ DATABASE_SYSTEM_URL: 'db' }, 'DATABASE_SYSTEM_URL is malformed'],
  [{ DATABASE_SYSTEM_URL: 'postgresql://a:b@127.0.0.1:9/c' }, 'The database at 127.0.0.1:9 does not answer'],
])('a database that cannot be found is reported: %j', (environment, message) => {
  const { status, stderr } = onboard(complete, environment);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
});

test('a state agency serves no county', () => {
  const { fips: _fips, ...agency } = { ...complete, kind: 'STATE_AGENCY' };
  const withCounty = onboard({ ...agency, fips: '06001' });
  expect(withCounty.status).toBe(1);
  expect(withCounty.stderr).toContain('--fips cannot be used: a state agency serves no county.');
  // The next problem is that no database runs here.
  expect(onboard(agency).stderr).not.toContain('--fips');
});
