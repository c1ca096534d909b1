import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let contributor: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  contributor = api.as({ jurisdiction: kern, role: 'CONTRIBUTOR' });
});
afterAll(() => api.close());

const noUuid = '00000000-0000-7000-8000-000000000000';

const result = /* GraphQL */ `
  __typename
  ... on Error { code message path }
  ... on ConflictError { currentVersion }
  ... on ValidationError { issues { path message } }
`;
const partner = /* GraphQL */ `
  partnerOrganization { id code name kind description website area { id } version }
`;
const create = /* GraphQL */ `
  mutation ($input: CreatePartnerOrganizationInput!) {
    createPartnerOrganization(input: $input) { ${result} ... on CreatePartnerOrganizationPayload { ${partner} } }
  }
`;
const update = /* GraphQL */ `
  mutation ($input: UpdatePartnerOrganizationInput!) {
    updatePartnerOrganization(input: $input) { ${result} ... on UpdatePartnerOrganizationPayload { ${partner} } }
  }
`;
const list = /* GraphQL */ `
  query (
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: PartnerOrganizationFilter
    $orderBy: PartnerOrganizationOrder
  ) {
    partnerOrganizations(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
      orderBy: $orderBy
    ) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      edges {
        node {
          code
          name
          area {
            name
          }
        }
      }
    }
  }
`;
const one = /* GraphQL */ `
  query ($id: ID!) {
    partnerOrganization(id: $id) {
      id
    }
    node(id: $id) {
      __typename
      id
    }
  }
`;

let codes = 0;
async function created(input: object = {}, client = contributor): Promise<Json> {
  codes += 1;
  const { data } = await client.query(create, {
    input: {
      code: `partner-${codes}`,
      name: 'Oak Street Residents',
      kind: 'NEIGHBORHOOD_ASSOCIATION',
      ...input,
    },
  });
  return data.createPartnerOrganization.partnerOrganization ?? data.createPartnerOrganization;
}

const areaIn = async (county: TestJurisdiction, values: object = {}): Promise<string> => {
  codes += 1;
  const [area] = await county.areas(1, { code: `area-of-${codes}`, ...values });
  return encodeGlobalId('Area', area?.id ?? '');
};

const codesOf = (data: Json): string[] =>
  data.partnerOrganizations.edges.map((edge: { node: { code: string } }) => edge.node.code);

describe('a partner', () => {
  it('is recorded with what it is, and never with whom to call', async () => {
    const areaId = await areaIn(kern);
    const made = await created({
      code: 'oak-street',
      name: ' Oak Street Residents ',
      description: 'Meets monthly about the park.',
      website: 'https://oak-street.example.org/about',
      areaId,
    });
    expect(made).toEqual({
      id: made.id,
      code: 'oak-street',
      name: 'Oak Street Residents',
      kind: 'NEIGHBORHOOD_ASSOCIATION',
      description: 'Meets monthly about the park.',
      website: 'https://oak-street.example.org/about',
      area: { id: areaId },
      version: 1,
    });
    const { data } = await contributor.query(one, { id: made.id });
    expect(data).toEqual({
      partnerOrganization: { id: made.id },
      node: { __typename: 'PartnerOrganization', id: made.id },
    });
  });

  it('names everything that is wrong with it, each with its path, and repeats no contact', async () => {
    const wrong = await created({
      code: 'a b',
      name: '',
      description: 'Call Ms. Alvarez at 661-555-0142.',
      website: 'http://example.org',
      areaId: 'no id at all',
    });
    expect(wrong.issues.map(({ path }: { path: string[] }) => path.at(-1)).sort()).toEqual([
      'areaId',
      'code',
      'description',
      'name',
      'website',
    ]);
    expect(JSON.stringify(wrong)).not.toMatch(/Alvarez|0142/);
  });

  it('has its code for itself', async () => {
    const first = await created({ code: 'only-one' });
    expect(await created({ code: 'only-one' })).toMatchObject({ code: 'CONFLICT', path: ['input', 'code'] });
    const other = await created();
    const taken = await contributor.query(update, {
      input: { id: other.id, expectedVersion: 1, code: 'only-one' },
    });
    expect(taken.data.updatePartnerOrganization).toMatchObject({ code: 'CONFLICT', path: ['input', 'code'] });
    const own = await contributor.query(update, {
      input: { id: first.id, expectedVersion: 1, code: 'only-one', name: 'Renamed' },
    });
    expect(own.data.updatePartnerOrganization.partnerOrganization).toMatchObject({ name: 'Renamed' });
  });

  it('is not put into an area that is retired, and stays in one that is', async () => {
    const areaId = await areaIn(kern, { retiredAt: new Date() });
    expect(await created({ areaId })).toMatchObject({ code: 'INVALID_STATE', path: ['input', 'areaId'] });
    const id = await areaIn(kern);
    const made = await created({ areaId: id });
    await api
      .as({ jurisdiction: kern, role: 'EDITOR' })
      .query(`mutation ($input: RetireAreaInput!) { retireArea(input: $input) { __typename } }`, {
        input: { id, expectedVersion: 1 },
      });
    const { data } = await contributor.query(update, {
      input: { id: made.id, expectedVersion: 1, areaId: id, name: 'Still there' },
    });
    expect(data.updatePartnerOrganization.partnerOrganization).toMatchObject({
      name: 'Still there',
      area: { id },
    });
  });

  it('keeps what is left out; null clears the description, the website and the area alone', async () => {
    const areaId = await areaIn(kern);
    const { id, name } = await created({
      description: 'A choir.',
      website: 'https://example.org',
      kind: 'FAITH',
      areaId,
    });
    const change = (input: object) => contributor.query(update, { input: { id, ...input } });
    const untouched = await change({ expectedVersion: 1 });
    expect(untouched.data.updatePartnerOrganization.partnerOrganization).toMatchObject({
      description: 'A choir.',
      website: 'https://example.org',
      area: { id: areaId },
      version: 2,
    });
    const cleared = await change({
      expectedVersion: 2,
      name: null,
      kind: null,
      code: null,
      description: null,
      website: null,
      areaId: null,
    });
    expect(cleared.data.updatePartnerOrganization.partnerOrganization).toMatchObject({
      name,
      kind: 'FAITH',
      description: null,
      website: null,
      area: null,
    });
  });

  it('is changed by one of two writers; the other learns the version that stands', async () => {
    const { id } = await created();
    const answers = await Promise.all(
      ['One', 'Two'].map((name) => contributor.query(update, { input: { id, expectedVersion: 1, name } })),
    );
    const results = answers.map(({ data }) => data.updatePartnerOrganization);
    expect(results.map(({ __typename }) => __typename).sort()).toEqual([
      'ConflictError',
      'UpdatePartnerOrganizationPayload',
    ]);
    expect(results.find(({ __typename }) => __typename === 'ConflictError')).toMatchObject({
      currentVersion: 2,
    });
  });

  it('is made once for an idempotency key', async () => {
    const input = { code: 'retry', idempotencyKey: 'partner-retry-1' };
    const made = await Promise.all([1, 2, 3].map(() => created(input)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await created({ ...input, name: 'Another' })).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'idempotencyKey'],
    });
  });

  it.each(['ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const)('is not for a %s to record', async (role) => {
    expect(await created({}, api.as({ jurisdiction: kern, role }))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('leaves an event of each change in the audit trail, which names the fields and no content', async () => {
    const county = await api.jurisdiction();
    const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    const { id } = await created({ name: 'Quiet Lane' }, admin);
    await admin.query(update, { input: { id, expectedVersion: 1, name: 'Loud Lane' } });
    const { data } = await admin.query(
      '{ auditTrail { edges { node { action entityId detail { name value } } } } }',
    );
    const events = data.auditTrail.edges.map((edge: { node: Json }) => edge.node);
    expect(events.map(({ action }: { action: string }) => action).sort()).toEqual([
      'partnerOrganization.created',
      'partnerOrganization.updated',
    ]);
    expect(events.every(({ entityId }: { entityId: string }) => entityId === id)).toBe(true);
    expect(JSON.stringify(events)).not.toMatch(/Lane/);
  });
});

describe('the list of partners', () => {
  let county: TestJurisdiction;
  let viewer: TestClient;
  let areaId: string;

  beforeAll(async () => {
    county = await api.jurisdiction();
    viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
    const admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    areaId = await areaIn(county);
    await created({ code: 'c', name: 'Ash', kind: 'SCHOOL' }, admin);
    await created({ code: 'b', name: 'Birch', kind: 'FAITH', areaId }, admin);
    await created({ code: 'a', name: 'Cedar 100%', kind: 'SCHOOL', areaId }, admin);
  });

  it.each([
    [undefined, ['a', 'b', 'c']],
    [{ field: 'NAME', direction: 'ASCENDING' }, ['c', 'b', 'a']],
    [{ field: 'CREATED_AT', direction: 'ASCENDING' }, ['c', 'b', 'a']],
  ])('comes page by page in both directions (%j)', async (orderBy, expected) => {
    const first = (await viewer.query(list, { first: 2, orderBy })).data;
    const after = first.partnerOrganizations.pageInfo.endCursor;
    const rest = (await viewer.query(list, { first: 2, after, orderBy })).data;
    expect([...codesOf(first), ...codesOf(rest)]).toEqual(expected);
    const last = (await viewer.query(list, { last: 2, orderBy })).data;
    const before = last.partnerOrganizations.pageInfo.startCursor;
    const start = (await viewer.query(list, { last: 2, before, orderBy })).data;
    expect([...codesOf(start), ...codesOf(last)]).toEqual(expected);
  });

  it('is filtered by kind, area and name', async () => {
    const found = async (filter: object) => codesOf((await viewer.query(list, { filter })).data);
    expect(await found({ kinds: ['SCHOOL'] })).toEqual(['a', 'c']);
    expect(await found({ kinds: ['SCHOOL'], areaId })).toEqual(['a']);
    expect(await found({ areaId })).toEqual(['a', 'b']);
    expect(await found({ areaId: 'none' })).toEqual([]);
    expect(await found({ nameContains: 'BIR' })).toEqual(['b']);
    expect(await found({ nameContains: '0%' })).toEqual(['a']);
  });

  it('takes as many statements for many as for one', async () => {
    const few = await viewer.query(list, { first: 1 });
    const many = await viewer.query(list, { first: 100 });
    expect(codesOf(many.data)).toHaveLength(3);
    expect(many.statementCount).toBe(few.statementCount);
  });
});

describe('another tenant', () => {
  it('sees nothing: its answers are those for ids that do not exist', async () => {
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    const { id, code } = await created();
    const areaId = await areaIn(kern);
    const own = await created({}, stranger);
    const requests: [string, string, string, (given: string) => Record<string, unknown>][] = [
      ['PartnerOrganization', id, one, (given) => ({ id: given })],
      [
        'PartnerOrganization',
        id,
        update,
        (given) => ({ input: { id: given, expectedVersion: 1, name: 'Mine' } }),
      ],
      [
        'Area',
        areaId,
        create,
        (given) => ({ input: { code: 'x', name: 'X', kind: 'OTHER', areaId: given } }),
      ],
      ['Area', areaId, update, (given) => ({ input: { id: own.id, expectedVersion: 1, areaId: given } })],
      ['Area', areaId, list, (given) => ({ filter: { areaId: given } })],
    ];
    for (const [type, foreignId, document, variables] of requests) {
      const foreign = await stranger.query(document, variables(foreignId));
      const absent = await stranger.query(document, variables(encodeGlobalId(type, noUuid)));
      expect({ data: foreign.data, errors: foreign.errors }).toEqual({
        data: absent.data,
        errors: absent.errors,
      });
      expect(JSON.stringify(foreign.data)).not.toContain('Payload');
    }
    expect((await stranger.query(list)).data.partnerOrganizations.totalCount).toBe(1);
    expect((await created({ code }, stranger)).code).toBe(code);
  });
});
