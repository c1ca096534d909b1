import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { createJurisdiction } from './onboarding.ts';
import { inSystem } from './system.ts';
import { createTestDatabase } from './testing/test-database.ts';

const database = await createTestDatabase();
afterAll(() => database.close());

const { prisma } = database.system;
const script = resolve(import.meta.dirname, '../../../scripts/onboard.ts');

/** Runs the operator's command against the test's database. */
function onboard(options: Record<string, string>, ...more: string[]) {
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  return spawnSync(process.execPath, [script, ...args, ...more], {
    env: { DATABASE_SYSTEM_URL: database.urls.system },
    encoding: 'utf8',
  });
}

const elm = {
  slug: 'elm-county',
  name: 'Elm County',
  state: 'CA',
  kind: 'COUNTY',
  fips: '06001',
  since: '2026-01-31',
  'admin-subject': 'auth0|ana',
  'admin-name': 'Ana Alvarez',
};

test('an operator adds a county with its administrator, once', async () => {
  const { status, stdout, stderr } = onboard(elm, '--fips=06013', '--fiscal-year-start=07-01');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const made = await inSystem(database.system, () =>
    prisma.jurisdiction.findMany({
      include: { areas: { orderBy: { countyFips: 'asc' } }, memberships: true },
    }),
  );
  expect(made).toMatchObject([
    {
      slug: 'elm-county',
      name: 'Elm County',
      state: 'CA',
      kind: 'COUNTY',
      // California has one time zone.
      timeZone: 'America/Los_Angeles',
      fiscalYearStartMonth: 7,
      fiscalYearStartDay: 1,
      fiscalYearNaming: 'END',
      areas: [
        { countyFips: '06001', effectiveFrom: new Date('2026-01-31') },
        { countyFips: '06013', effectiveFrom: new Date('2026-01-31') },
      ],
      memberships: [{ subject: 'auth0|ana', displayName: 'Ana Alvarez', role: 'ADMIN' }],
    },
  ]);
  for (const shown of [
    made[0]?.id,
    'elm-county',
    '06013 since 2026-01-31',
    'America/Los_Angeles',
    'from July 1, named by the calendar year in which it ends',
    'Ana Alvarez (subject auth0|ana)',
  ]) {
    expect(stdout).toContain(shown);
  }

  const again = onboard({ ...elm, name: 'Another Elm County' });
  expect(again.status).toBe(1);
  expect(again.stdout).toBe('');
  expect(again.stderr).toBe(
    'Nothing was added. There is a jurisdiction "elm-county" already. Choose another --slug.\n',
  );
  const names = await inSystem(database.system, () =>
    prisma.jurisdiction.findMany({ select: { name: true } }),
  );
  expect(names).toEqual([{ name: 'Elm County' }]);
});

test('the calendar of an office is right or named, never guessed', () => {
  const refused = (...more: string[]): string => {
    const { status, stderr } = onboard({ ...elm, slug: 'refused', state: 'TX' }, ...more);
    expect(status).toBe(1);
    return stderr;
  };
  expect(refused()).toContain(
    '--time-zone is missing: the zone of the office; TX has America/Chicago and America/Denver',
  );
  expect(refused('--time-zone=Mars/Olympus')).toContain('--time-zone is malformed ("Mars/Olympus")');
  expect(refused('--time-zone=-07:00')).toContain('--time-zone is malformed');
  for (const start of ['02-29', '13-01', '7-1', 'July'])
    expect(refused('--time-zone=America/Denver', `--fiscal-year-start=${start}`)).toContain(
      `--fiscal-year-start is malformed ("${start}")`,
    );
  expect(refused('--time-zone=America/Denver', '--fiscal-year-name=start')).toContain('START or END');
});

test('no jurisdiction is made for a county that does not exist or is in another state', async () => {
  for (const countyFips of ['06002', '32003', '46113']) {
    const made = createJurisdiction(database.system, {
      slug: `at-${countyFips}`,
      name: 'Nowhere',
      state: countyFips === '46113' ? 'SD' : 'CA',
      kind: 'COUNTY',
      calendar: {
        timeZone: 'UTC',
        fiscalYearStartMonth: 1,
        fiscalYearStartDay: 1,
        fiscalYearNaming: 'START',
      },
      areas: [{ countyFips, effectiveFrom: new Date('2026-01-31') }],
      administrators: [],
    });
    await expect(made).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
      inputPath: ['areas', 0, 'countyFips'],
      message: expect.stringContaining(countyFips),
    });
  }
});
