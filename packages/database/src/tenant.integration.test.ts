import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Entry } from './session.ts';
import { inSystem } from './system.ts';
import { apiKeyEntry, inTenant, subjectEntry } from './tenant.ts';
import { createTenants, type Tenant } from './testing/tenants.ts';
import { createTestDatabase } from './testing/test-database.ts';

const database = await createTestDatabase();
const { api, system } = database;
let first: Tenant;
let second: Tenant;
let suspended: Tenant;

const hash = (number: number): string => String(number).repeat(64);

beforeAll(async () => {
  [first, second, suspended] = (await createTenants(system, 3, 1)) as [Tenant, Tenant, Tenant];
  await inSystem(system, async () => {
    const { prisma } = system;
    await prisma.jurisdiction.update({ where: { id: suspended.id }, data: { status: 'SUSPENDED' } });
    await prisma.membership.createMany({
      data: [first, second, suspended].map(({ id }) => ({
        jurisdictionId: id,
        subject: 'traveller',
        displayName: 'A traveler',
        role: 'VIEWER' as const,
      })),
    });
    const agency = await prisma.jurisdiction.create({
      data: { slug: 'agency', name: 'An agency', state: 'CA', kind: 'STATE_AGENCY' },
    });
    await prisma.membership.create({
      data: {
        jurisdictionId: agency.id,
        subject: 'analyst',
        displayName: 'An analyst',
        role: 'STATE_ANALYST',
      },
    });
    const key = { name: 'key', prefix: 'rk', scopes: ['survey:read'], createdBySubject: 'somebody' };
    const past = new Date('2020-01-01');
    const future = new Date('2100-01-01');
    await prisma.apiKey.createMany({
      data: [
        { ...key, jurisdictionId: first.id, hash: hash(1), expiresAt: future },
        { ...key, jurisdictionId: first.id, hash: hash(2), expiresAt: past },
        { ...key, jurisdictionId: first.id, hash: hash(3), expiresAt: future, revokedAt: past },
        { ...key, jurisdictionId: suspended.id, hash: hash(4), expiresAt: future },
        { ...key, jurisdictionId: second.id, hash: hash(5), expiresAt: future, lastUsedAt: new Date() },
      ],
    });
  });
});
afterAll(() => database.close());

/** The rows of the entry, and the slug of the jurisdiction whose rows can be read after it. */
async function enter(entry: Entry): Promise<{ rows: Record<string, unknown>[]; acting: string | null }> {
  const session = api.open(null);
  try {
    const rows = await session.enter(entry);
    const { rows: visible } = await session.query({ text: 'select slug from jurisdiction' });
    expect(visible.length).toBeLessThanOrEqual(1);
    return { rows, acting: (visible[0] as { slug: string } | undefined)?.slug ?? null };
  } finally {
    await session.end();
  }
}

describe('a subject', () => {
  test('with one membership acts there', async () => {
    const { rows, acting } = await enter(subjectEntry(first.subject, null));
    expect(rows).toEqual([
      {
        kind: 'JURISDICTION',
        organization_id: first.id,
        slug: first.slug,
        name: 'County 1',
        role: 'EDITOR',
        display_name: 'Person 1',
        disclosure_threshold: 10,
        time_zone: 'UTC',
        fiscal_year_start_month: 1,
        fiscal_year_start_day: 1,
        fiscal_year_naming: 'END',
        is_acting: true,
        invitation_expires_at: null,
      },
    ]);
    expect(acting).toBe(first.slug);
  });

  test('with several acts nowhere until it says where', async () => {
    const { rows, acting } = await enter(subjectEntry('traveller', null));
    expect(rows.map(({ slug, is_acting }) => [slug, is_acting]).sort()).toEqual([
      [first.slug, false],
      [second.slug, false],
    ]);
    expect(acting).toBeNull();
    expect((await enter(subjectEntry('traveller', second.slug))).acting).toBe(second.slug);
  });

  test.each([
    ['that it does not belong to', 'person-1', 'county-2'],
    ['that is suspended', 'traveller', 'county-3'],
    ['that does not exist', 'person-1', `county-1' or true --`],
  ])('does not act in a jurisdiction %s', async (_where, subject, slug) => {
    const { rows, acting } = await enter(subjectEntry(subject, slug));
    expect(rows.filter((row) => row['is_acting'])).toEqual([]);
    expect(acting).toBeNull();
  });

  test('of a suspended jurisdiction alone, or unknown, has nothing', async () => {
    expect(await enter(subjectEntry(suspended.subject, null))).toEqual({ rows: [], acting: null });
    expect(await enter(subjectEntry('nobody', null))).toEqual({ rows: [], acting: null });
  });

  test('of an agency alone acts in it', async () => {
    const { rows, acting } = await enter(subjectEntry('analyst', null));
    expect(rows).toMatchObject([{ kind: 'AGENCY', slug: 'agency', role: 'STATE_ANALYST', is_acting: true }]);
    expect(acting).toBe('agency');
  });
});

describe('an API key', () => {
  test('that holds enters its jurisdiction', async () => {
    const { rows, acting } = await enter(apiKeyEntry(hash(1)));
    expect(rows).toMatchObject([
      { jurisdiction_id: first.id, scopes: ['survey:read'], is_usable: true, is_use_due: true },
    ]);
    expect(acting).toBe(first.slug);
    expect((await enter(apiKeyEntry(hash(5)))).rows).toMatchObject([{ is_usable: true, is_use_due: false }]);
  });

  test.each([
    ['expired', 2],
    ['revoked', 3],
    ['of a suspended jurisdiction', 4],
  ])('%s is recognized and enters nothing', async (_why, number) => {
    const { rows, acting } = await enter(apiKeyEntry(hash(number)));
    expect(rows).toMatchObject([{ is_usable: false }]);
    expect(acting).toBeNull();
  });

  test('that nobody has is nothing', async () => {
    expect(await enter(apiKeyEntry(hash(9)))).toEqual({ rows: [], acting: null });
  });
});

test('a job step reads and writes as its tenant', async () => {
  const title = await inTenant(api, second.id, async (session) => {
    const [program] = await api.prisma.program.findMany();
    await session.write(() => api.prisma.program.updateMany({ data: { title: 'Changed by a job' } }));
    expect(program?.jurisdictionId).toBe(second.id);
    return (await api.prisma.program.findFirstOrThrow()).title;
  });
  expect(title).toBe('Changed by a job');
  expect((await inTenant(api, first.id, () => api.prisma.program.findFirstOrThrow())).title).toBe(
    'Program 1',
  );
});

test('a row that Prisma writes without naming its jurisdiction belongs to the one of the transaction', async () => {
  const made = await inTenant(api, second.id, (operation) =>
    operation.write(() => api.prisma.program.create({ data: { title: 'Unnamed', type: 'COMMUNITY_FORUM' } })),
  );
  expect(made.jurisdictionId).toBe(second.id);
  await expect(
    inSystem(system, () =>
      system.prisma.program.create({ data: { title: 'Unnamed', type: 'COMMUNITY_FORUM' } }),
    ),
  ).rejects.toThrow(/null/i);
});
