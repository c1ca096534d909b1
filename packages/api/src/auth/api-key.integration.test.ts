import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { createApiKey } from './api-key.ts';

const document = '{ programs { totalCount } }';
const hour = 3_600_000;

let api: TestApi;
let kern: TestJurisdiction;
let fresno: TestJurisdiction;

beforeAll(async () => {
  api = await startTestApi();
  [kern, fresno] = await Promise.all([api.jurisdiction(), api.jurisdiction()]);
  await kern.programs(2);
  await fresno.programs(5);
});
afterAll(() => api.close());

const lastUsedAt = async (id: string): Promise<Date | null> => {
  const { system } = api.database;
  const key = await inSystem(system, () => system.prisma.apiKey.findFirst({ where: { id } }));
  return key?.lastUsedAt ?? null;
};

describe('an API key', () => {
  it('acts in its jurisdiction, with or without the header', async () => {
    const { key } = await kern.apiKey();
    for (const headers of [{}, { 'x-jurisdiction': kern.slug }]) {
      const answer = await api.as(key).query(document, {}, headers);
      expect(answer.errors).toEqual([]);
      expect(answer.data).toEqual({ programs: { totalCount: 2 } });
    }
  });

  it('acts in no other jurisdiction, and gets the same answer for a foreign and a missing one', async () => {
    const { key } = await kern.apiKey();
    const answers = await Promise.all(
      [fresno.slug, 'county-nowhere'].map(async (slug) => {
        const { status, errors, data } = await api.as(key).query(document, {}, { 'x-jurisdiction': slug });
        return JSON.stringify({ status, errors, data }).replaceAll(slug, '<slug>');
      }),
    );
    expect(answers[0]).toBe(answers[1]);
    expect(JSON.parse(answers[0] ?? '')).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('is allowed exactly the actions of its scopes', async () => {
    const { key } = await kern.apiKey({ scopes: ['program.read'] });
    expect((await api.as(key).query(document)).errors).toEqual([]);
    const answer = await api
      .as(key)
      .query(
        'mutation { createProgram(input: { title: "By a reader", type: REENTRY }) { __typename ... on Error { code } } }',
      );
    expect(answer.data).toEqual({ createProgram: { __typename: 'ForbiddenError', code: 'FORBIDDEN' } });
    const { key: withoutScopes } = await kern.apiKey({ scopes: [] });
    const refused = await api.as(withoutScopes).query(document);
    expect(refused.errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(refused.data).toBeNull();
  });

  it('is refused if it is unknown, expired or revoked', async () => {
    const keys = [
      createApiKey().key,
      'rapport_',
      `rapport_${'x'.repeat(5_000)}`,
      (await kern.apiKey({ expiresAt: new Date(Date.now() - 1_000) })).key,
      (await kern.apiKey({ revokedAt: new Date() })).key,
    ];
    for (const key of keys) {
      const answer = await api.as(key).query(document);
      expect([answer.status, answer.errors[0]?.extensions]).toEqual([401, { code: 'UNAUTHENTICATED' }]);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(answer.data).toBeUndefined();
      expect(answer.errors[0]?.message).not.toContain(key);
    }
  });

  it('ends with its jurisdiction', async () => {
    const suspended = await api.jurisdiction();
    const { key } = await suspended.apiKey();
    expect((await api.as(key).query(document)).status).toBe(200);
    await suspended.suspend();
    expect((await api.as(key).query(document)).status).toBe(401);
  });

  it('is revoked immediately', async () => {
    const { id, key } = await kern.apiKey();
    expect((await api.as(key).query(document)).status).toBe(200);
    const { system } = api.database;
    await inSystem(system, () =>
      system.prisma.apiKey.updateMany({ where: { id }, data: { revokedAt: new Date() } }),
    );
    expect((await api.as(key).query(document)).status).toBe(401);
  });

  it('records its last use, at most every five minutes', async () => {
    const { id, key } = await kern.apiKey();
    expect(await lastUsedAt(id)).toBeNull();
    const first = await api.as(key).query(document);
    const noted = await lastUsedAt(id);
    expect(noted).not.toBeNull();
    const second = await api.as(key).query(document);
    expect(await lastUsedAt(id)).toEqual(noted);
    expect(second.statementCount).toBeLessThan(first.statementCount);

    const { system } = api.database;
    const longAgo = new Date(Date.now() - hour);
    await inSystem(system, () =>
      system.prisma.apiKey.updateMany({ where: { id }, data: { lastUsedAt: longAgo } }),
    );
    await api.as(key).query(document);
    expect((await lastUsedAt(id))?.getTime()).toBeGreaterThan(longAgo.getTime());
  });

  it('does not record the use of a revoked key', async () => {
    const { id, key } = await kern.apiKey({ revokedAt: new Date() });
    await api.as(key).query(document);
    expect(await lastUsedAt(id)).toBeNull();
  });

  it('appears in the audit trail under its id, never with its secret', async () => {
    const { id, key } = await kern.apiKey();
    const answer = await api
      .as(key)
      .query('mutation { createProgram(input: { title: "By a key", type: REENTRY }) { __typename } }');
    expect(answer.data.createProgram.__typename).toBe('CreateProgramPayload');
    const { system } = api.database;
    const events = await inSystem(system, () =>
      system.prisma.auditEvent.findMany({ where: { actorSubject: `api-key:${id}` } }),
    );
    expect(events.map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ['program.created', 'API_KEY'],
    ]);
    expect(JSON.stringify(events)).not.toContain(key);
  });
});
