import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { translateDatabaseError } from './database-errors.ts';
import type { TestJurisdiction } from './testing/seed-kit.ts';
import { startTestApi, type TestApi } from './testing/test-api.ts';

let api: TestApi;
let kern: TestJurisdiction;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
});
afterAll(() => api.close());

const officeOf = (slug: string) => `{ publicJurisdiction(slug: "${slug}") { slug name state timeZone } }`;

describe('an office, as everyone can see it', () => {
  it('has a name and a state, and needs no account', async () => {
    const { data, errors } = await api.asPublic().query(officeOf(kern.slug));
    expect(errors).toEqual([]);
    expect(data.publicJurisdiction).toMatchObject({ slug: kern.slug, timeZone: 'UTC' });
    expect(data.publicJurisdiction.name).not.toBe('');
  });

  it('is null for an agency, a suspended office and an unknown one alike', async () => {
    const agency = await kern.agency();
    const suspended = await api.jurisdiction();
    const { system } = api.database;
    await inSystem(system, () =>
      system.prisma.jurisdiction.update({ where: { id: suspended.id }, data: { status: 'SUSPENDED' } }),
    );
    for (const slug of [agency.slug, suspended.slug, 'nowhere', '', "x' or true --"]) {
      const { data, errors } = await api.asPublic().query(officeOf(slug));
      expect([data, errors], slug).toEqual([{ publicJurisdiction: null }, []]);
    }
  });

  it('may be kept by caches for a minute', async () => {
    const { headers } = await api.asPublic().query(officeOf(kern.slug));
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    expect(headers.get('vary')).toContain('Authorization');
    const named = `query { ...part } fragment part on Query { publicJurisdiction(slug: "${kern.slug}") { slug } }`;
    expect((await api.asPublic().query(named)).headers.get('cache-control')).toBe('public, max-age=60');
  });

  it.each([
    ['with another field', `{ viewer { kind } publicJurisdiction(slug: "x") { slug } }`],
    [
      'with another field in a fragment',
      `{ ... { viewer { kind } } publicJurisdiction(slug: "x") { slug } }`,
    ],
    ['with nothing but its type', '{ __typename }'],
  ])('must not be kept %s', async (_what, document) => {
    const { errors, headers } = await api.asPublic().query(document);
    expect(errors).toEqual([]);
    expect(headers.get('cache-control')).toBeNull();
  });

  it('must not be kept for a member', async () => {
    const { headers } = await api.as({ jurisdiction: kern, role: 'VIEWER' }).query(officeOf(kern.slug));
    expect(headers.get('cache-control')).toBeNull();
  });
});

describe('the functions that write for the public', () => {
  const calls = {
    record_public_event: [
      'select app.record_public_event($1, $2, $3, $1, $4, $5)',
      (id: string) => [id, 'feedback.submitted', 'FeedbackItem', '{}', 'request'],
    ],
    spend_public_points: ["select app.spend_public_points($1, 'feedback', 1, 10, 1)", (id: string) => [id]],
  } as const;

  it.each(Object.entries(calls))('%s is not for the API itself', async (_name, [text, values]) => {
    const { database } = api.services;
    const session = database.open({ text: 'select app.enter_public()' });
    const call = session.write(() => session.query({ text, values: [...values(kern.id)] }));
    await expect(call).rejects.toMatchObject({ code: '42501' });
    await session.end();
  });

  it('spends points that come back with time', async () => {
    const { system } = api.database;
    const spend = (bucket: string, points: number) =>
      inSystem(system, async (session) => {
        await session.query({
          text: 'select app.spend_public_points($1, $2, $3, 10, 2)',
          values: [kern.id, bucket, points],
        });
      });
    await spend('survey', 8);
    await spend('feedback', 8);
    const failure = await spend('survey', 8).catch((error: unknown) => translateDatabaseError(error));
    // 16 points were asked for, ten are allowed, and two come back each second.
    expect(failure).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 3 });
    await inSystem(system, () =>
      system.prisma.publicBudget.updateMany({
        where: { jurisdictionId: kern.id, bucket: 'survey' },
        data: { changedAt: new Date(Date.now() - 60_000) },
      }),
    );
    await spend('survey', 8);
  });
});
