import { encodeGlobalId } from '@rapport/core/ids.ts';
import { actions, reservedActions } from '@rapport/core/permissions.ts';
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
  query ($first: Int, $after: String, $last: Int, $before: String) {
    apiKeys(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        hasNextPage
        startCursor
        endCursor
      }
      edges {
        node {
          id
          name
          prefix
          lastUsedAt
          revokedAt
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

  it('stands nowhere in the database and in no log, but for its hash', async () => {
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

  it('names every scope that is none, with what is allowed, and an expiry out of bounds', async () => {
    const refused = await made({
      scopes: ['program.read', 'program.delete', 'everything'],
      expiresAt: inDays(367),
    });
    const message = `A scope is one of ${actions.filter((action) => !reservedActions.has(action)).join(', ')}.`;
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

  it('is made once, however often the request is repeated, and again after it was revoked', async () => {
    const results = await Promise.all([made(), made(), made()]);
    const [winner] = results.filter((entry) => entry.__typename === 'CreateApiKeyPayload');
    expect(results.filter((entry) => entry.code === 'CONFLICT')).toHaveLength(2);
    expect(await made()).toMatchObject({ code: 'CONFLICT', path: ['input', 'name'] });
    await revoked(winner.apiKey.id);
    expect((await made()).key).not.toBe(winner.key);
  });

  it('made by a key holds no scope that its maker has not, and does not outlive it', async () => {
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

describe('the list of API keys', () => {
  it('comes page by page in both directions, in as many statements for many as for few', async () => {
    for (const name of ['One', 'Two', 'Three']) await made({ name });
    const names = ({ edges }: { edges: { node: { name: string } }[] }): string[] =>
      edges.map(({ node }) => node.name);
    const first = await admin.query(list, { first: 2 });
    const { endCursor } = first.data.apiKeys.pageInfo;
    const rest = await admin.query(list, { first: 2, after: endCursor });
    expect([names(first.data.apiKeys), names(rest.data.apiKeys)]).toEqual([['Three', 'Two'], ['One']]);
    const last = (await admin.query(list, { last: 2 })).data.apiKeys;
    const start = (await admin.query(list, { last: 2, before: last.pageInfo.startCursor })).data.apiKeys;
    expect([names(start), names(last)]).toEqual([['Three'], ['Two', 'One']]);
    const few = await admin.query(list, { first: 1 });
    expect(first.statementCount).toBe(few.statementCount);
  });
});

describe('whoever is no administrator', () => {
  it.each(['EDITOR', 'CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const)(
    'neither sees nor makes nor revokes keys: %s',
    async (role) => {
      const { apiKey: known } = await made();
      const client = api.as({ jurisdiction: county, role });
      expect((await client.query(list)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
      expect((await made({ name: 'Mine' }, client)).code).toBe('FORBIDDEN');
      expect((await revoked(known.id, client)).code).toBe('FORBIDDEN');
      const node = await client.query('query ($id: ID!) { node(id: $id) { id } }', { id: known.id });
      expect(node.data).toEqual({ node: null });
    },
  );
});

describe('another tenant', () => {
  it('sees nothing: its answers are those for ids that do not exist', async () => {
    const { key, apiKey: known } = await made();
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    const absentId = encodeGlobalId('ApiKey', '00000000-0000-7000-8000-000000000000');
    const foreign = await revoked(known.id, stranger);
    expect(foreign).toEqual(await revoked(absentId, stranger));
    expect(foreign).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
    const node = await stranger.query('query ($id: ID!) { node(id: $id) { id } }', { id: known.id });
    expect(node.data).toEqual({ node: null });
    expect((await stranger.query(list)).data.apiKeys).toMatchObject({ totalCount: 0, edges: [] });
    expect((await made({}, stranger)).__typename).toBe('CreateApiKeyPayload');
    expect((await api.as(key).query('{ programs { totalCount } }')).status).toBe(200);
  });
});
