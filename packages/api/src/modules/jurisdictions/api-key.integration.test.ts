import { actions, actionsIn, reservedActions } from '@rapport/core/permissions.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

const day = 24 * 60 * 60 * 1000;

let api: TestApi;
let county: TestJurisdiction;
let admin: TestClient;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  county = await api.jurisdiction();
  admin = api.as({ jurisdiction: county, role: 'ADMIN' });
});

const result = /* GraphQL */ `
  __typename
  ... on Error { code message path }
  ... on ValidationError { issues { path message } }
`;
const apiKey = 'apiKey { id name prefix scopes expiresAt revokedAt lastUsedAt createdBySubject version }';
const create = /* GraphQL */ `
  mutation ($input: CreateApiKeyInput!) {
    createApiKey(input: $input) { ${result} ... on CreateApiKeyPayload { key ${apiKey} } }
  }
`;
const revoke = /* GraphQL */ `
  mutation ($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) { ${result} ... on RevokeApiKeyPayload { ${apiKey} } }
  }
`;
const list = /* GraphQL */ `
  {
    apiKeys {
      totalCount
      edges {
        node {
          name
          lastUsedAt
        }
      }
    }
  }
`;

const inDays = (count: number): string => new Date(Date.now() + count * day).toISOString();

const made = async (input: object = {}, client = admin) =>
  (
    await client.query(create, {
      input: { name: 'Dashboard', scopes: ['program.read'], expiresAt: inDays(30), ...input },
    })
  ).data.createApiKey;

const revoked = async (id: string, client = admin) =>
  (await client.query(revoke, { input: { id } })).data.revokeApiKey;

describe('a new API key', () => {
  it('works at once within its scopes, and is shown this once', async () => {
    const { key, apiKey: known } = await made();
    expect(known).toMatchObject({
      name: 'Dashboard',
      scopes: ['program.read'],
      revokedAt: null,
      lastUsedAt: null,
      createdBySubject: county.subjectOf('ADMIN'),
    });
    expect(key.startsWith(known.prefix)).toBe(true);
    const machine = api.as(key);
    expect((await machine.query('{ programs { totalCount } }')).data.programs.totalCount).toBe(0);
    const refused = await machine.query('{ surveys { totalCount } }');
    expect(refused.errors[0]?.extensions['code']).toBe('FORBIDDEN');

    const { data } = await admin.query(list);
    expect(data.apiKeys.edges[0].node).toMatchObject({ name: 'Dashboard' });
    expect(data.apiKeys.edges[0].node.lastUsedAt).not.toBeNull();
    expect(JSON.stringify(data)).not.toContain(key.slice(known.prefix.length));
  });

  it('is in the database only as a hash, and in no log', async () => {
    const { key, apiKey: known } = await made();
    await api.as(key).query('{ programs { totalCount } }');
    const { system } = api.database;
    const rows = await inSystem(system, () =>
      Promise.all([
        system.prisma.apiKey.findMany({ where: { jurisdictionId: county.id } }),
        system.prisma.auditEvent.findMany({ where: { jurisdictionId: county.id } }),
        system.prisma.idempotentResult.findMany({ where: { jurisdictionId: county.id } }),
      ]),
    );
    expect(rows[1]).toHaveLength(1);
    const everything = JSON.stringify([rows, api.log]);
    expect(everything).toContain(known.prefix);
    expect(everything).not.toContain(key.slice(known.prefix.length));
  });

  it('is refused with every invalid scope, the allowed ones, and an expiry out of bounds', async () => {
    const refused = await made({
      scopes: ['program.read', 'program.delete', 'everything'],
      expiresAt: inDays(367),
    });
    const message = `A scope is one of ${actions.filter((action) => actionsIn('OFFICE').has(action) && !reservedActions.has(action)).join(', ')}.`;
    expect(refused.issues).toEqual([
      { path: ['input', 'scopes', '1'], message },
      { path: ['input', 'scopes', '2'], message },
      { path: ['input', 'expiresAt'], message: 'An API key is valid for at most 366 days.' },
    ]);
    expect(await made({ scopes: [] })).toMatchObject({ path: ['input', 'scopes'] });
    expect(await made({ expiresAt: inDays(-1) })).toMatchObject({ path: ['input', 'expiresAt'] });
    expect(await made({ name: '' })).toMatchObject({ path: ['input', 'name'] });
    const { data } = await admin.query(list);
    expect(data.apiKeys.totalCount).toBe(0);
  });

  it('needs an expiry', async () => {
    const { status, errors } = await admin.query(create, { input: { name: 'A', scopes: ['program.read'] } });
    expect(status).toBe(400);
    expect(errors[0]?.message).toContain('expiresAt');
  });

  it('is made once if the request is repeated, and again after it was revoked', async () => {
    const results = await Promise.all([made(), made(), made()]);
    const [winner] = results.filter((entry) => entry.__typename === 'CreateApiKeyPayload');
    expect(results.filter((entry) => entry.code === 'CONFLICT')).toHaveLength(2);
    expect(await made()).toMatchObject({ code: 'CONFLICT', path: ['input', 'name'] });
    await revoked(winner.apiKey.id);
    expect((await made()).key).not.toBe(winner.key);
  });

  it('made with a key has no scope that its maker lacks, and does not outlive it', async () => {
    const { key } = await county.apiKey({ scopes: ['apiKey.write', 'program.read'] });
    const machine = api.as(key);
    const more = await made({ scopes: ['program.write'], expiresAt: inDays(0.5) }, machine);
    expect(more.issues).toEqual([
      { path: ['input', 'scopes', '0'], message: 'A scope is one of apiKey.write, program.read.' },
    ]);
    const longer = await made({ expiresAt: inDays(2) }, machine);
    expect(longer).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'expiresAt'] });
    const { apiKey: known } = await made({ expiresAt: inDays(0.5) }, machine);
    expect(known.createdBySubject).toMatch(/^api-key:/);
  });
});

describe('a revoked API key', () => {
  it('stops at once; revoking it again changes nothing', async () => {
    const { key, apiKey: known } = await made();
    const { apiKey: now } = await revoked(known.id);
    expect(now.revokedAt).not.toBeNull();
    const { status, errors } = await api.as(key).query('{ programs { totalCount } }');
    expect(status).toBe(401);
    expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    const results = await Promise.all([revoked(known.id), revoked(known.id)]);
    for (const again of results) expect(again.apiKey).toEqual(now);
    const trail = await admin.query(
      '{ auditTrail(filter: { entityType: "ApiKey" }) { edges { node { action } } } }',
    );
    expect(trail.data.auditTrail.edges.map(({ node }: { node: { action: string } }) => node.action)).toEqual([
      'apiKey.revoked',
      'apiKey.created',
    ]);
  });
});
