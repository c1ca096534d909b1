import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let kern: TestJurisdiction;
let editor: TestClient;

const now = new Date('2026-03-04T05:06:07.000Z');

beforeAll(async () => {
  api = await startTestApi({ now: () => now });
  kern = await api.jurisdiction();
  editor = api.as({ jurisdiction: kern, role: 'EDITOR' });
});
afterAll(() => api.close());

const absentId = encodeGlobalId('Area', '00000000-0000-7000-8000-000000000000');

const area = 'area { id code name kind retiredAt version }';
const result = /* GraphQL */ `
  __typename
  ... on Error { code message path }
  ... on ConflictError { currentVersion }
  ... on ValidationError { issues { path message } }
`;
const create = /* GraphQL */ `
  mutation ($input: CreateAreaInput!) {
    createArea(input: $input) { ${result} ... on CreateAreaPayload { ${area} } }
  }
`;
const update = /* GraphQL */ `
  mutation ($input: UpdateAreaInput!) {
    updateArea(input: $input) { ${result} ... on UpdateAreaPayload { ${area} } }
  }
`;
const retire = /* GraphQL */ `
  mutation ($input: RetireAreaInput!) {
    retireArea(input: $input) { ${result} ... on RetireAreaPayload { ${area} } }
  }
`;
const list = /* GraphQL */ `
  query ($first: Int, $after: String, $filter: AreaFilter, $orderBy: AreaOrder) {
    areas(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          code
        }
      }
    }
  }
`;
const one = /* GraphQL */ `
  query ($id: ID!) {
    area(id: $id) {
      id
    }
    node(id: $id) {
      __typename
    }
  }
`;

let codes = 0;
async function createdBy(client: TestClient, input: object = {}) {
  codes += 1;
  const { data } = await client.query(create, { input: { code: `n-${codes}`, name: 'Oleander', ...input } });
  return data.createArea.area;
}

describe('an area', () => {
  it('is recorded as a neighborhood by default, and read by its id', async () => {
    const made = await createdBy(editor, { code: 'oleander', name: ' Oleander-Sunset ' });
    expect(made).toMatchObject({
      code: 'oleander',
      name: 'Oleander-Sunset',
      kind: 'NEIGHBORHOOD',
      retiredAt: null,
      version: 1,
    });
    const { data } = await api.as({ jurisdiction: kern, role: 'VIEWER' }).query(one, { id: made.id });
    expect(data).toEqual({ area: { id: made.id }, node: { __typename: 'Area' } });
  });

  it('names everything that is wrong with it, each with its path', async () => {
    const { data } = await editor.query(create, { input: { code: 'a b', name: ' ', idempotencyKey: 'x' } });
    expect(data.createArea.issues.map((issue: { path: string[] }) => issue.path)).toEqual([
      ['input', 'code'],
      ['input', 'name'],
      ['input', 'idempotencyKey'],
    ]);
  });

  it('has its code for itself', async () => {
    const first = await createdBy(editor, { code: 'east-side' });
    const second = await editor.query(create, { input: { code: 'east-side', name: 'East' } });
    expect(second.data.createArea).toMatchObject({ code: 'CONFLICT', path: ['input', 'code'] });
    const other = await createdBy(editor);
    const taken = await editor.query(update, {
      input: { id: other.id, expectedVersion: 1, code: 'east-side' },
    });
    expect(taken.data.updateArea).toMatchObject({ code: 'CONFLICT', path: ['input', 'code'] });
    const own = await editor.query(update, {
      input: { id: first.id, expectedVersion: 1, code: 'east-side', name: 'East Side' },
    });
    expect(own.data.updateArea.area).toMatchObject({ name: 'East Side', kind: 'NEIGHBORHOOD', version: 2 });
  });

  it('is made once for an idempotency key', async () => {
    const county = await api.jurisdiction();
    const client = api.as({ jurisdiction: county, role: 'EDITOR' });
    const input = { code: 'once', name: 'Once', idempotencyKey: 'area-retry-1' };
    const made = await Promise.all([1, 2, 3].map(() => createdBy(client, input)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect((await client.query(list)).data.areas.totalCount).toBe(1);
  });

  it('is changed by one of two writers', async () => {
    const { id } = await createdBy(editor);
    const answers = await Promise.all(
      ['One', 'Two'].map((name) => editor.query(update, { input: { id, expectedVersion: 1, name } })),
    );
    const results = answers.map(({ data }) => data.updateArea);
    expect(results.map((entry) => entry.__typename).sort()).toEqual(['ConflictError', 'UpdateAreaPayload']);
    expect(results.find((entry) => entry.__typename === 'ConflictError')).toMatchObject({
      path: ['input', 'expectedVersion'],
      currentVersion: 2,
    });
  });

  it('is retired once, and can still be read and renamed', async () => {
    const { id, code } = await createdBy(editor);
    const first = await editor.query(retire, { input: { id, expectedVersion: 1 } });
    expect(first.data.retireArea.area).toMatchObject({ id, retiredAt: now.toISOString(), version: 2 });
    const again = await editor.query(retire, { input: { id, expectedVersion: 2 } });
    expect(again.data.retireArea).toMatchObject({
      code: 'INVALID_STATE',
      path: ['input', 'id'],
      message: `The area ${code} is already retired.`,
    });
    const renamed = await editor.query(update, { input: { id, expectedVersion: 2, name: 'Old town' } });
    expect(renamed.data.updateArea.area).toMatchObject({ name: 'Old town', version: 3 });
  });

  it.each(['CONTRIBUTOR', 'ETHICS_REVIEWER', 'ANALYST', 'VIEWER'] as const)(
    'is not for a %s to make, change or retire',
    async (role) => {
      const client = api.as({ jurisdiction: kern, role });
      const { id } = await createdBy(editor);
      const answers = [
        (await client.query(create, { input: { code: 'x', name: 'X' } })).data.createArea,
        (await client.query(update, { input: { id, expectedVersion: 1 } })).data.updateArea,
        (await client.query(retire, { input: { id, expectedVersion: 1 } })).data.retireArea,
      ];
      expect(answers.map(({ __typename }) => __typename)).toEqual(Array(3).fill('ForbiddenError'));
    },
  );

  it('leaves an event of each change in the audit trail', async () => {
    const county = await api.jurisdiction();
    const client = api.as({ jurisdiction: county, role: 'ADMIN' });
    const { id } = await createdBy(client);
    await client.query(update, { input: { id, expectedVersion: 1, name: 'New' } });
    await client.query(retire, { input: { id, expectedVersion: 2 } });
    const { data } = await client.query('{ auditTrail { edges { node { action } } } }');
    const actions = data.auditTrail.edges.map((edge: { node: { action: string } }) => edge.node.action);
    expect(actions.sort()).toEqual(['area.created', 'area.retired', 'area.updated']);
  });
});

describe('the list of areas', () => {
  let county: TestJurisdiction;
  let viewer: TestClient;
  const codesOf = (data: Json): string[] =>
    data.areas.edges.map((edge: { node: { code: string } }) => edge.node.code);

  beforeAll(async () => {
    county = await api.jurisdiction();
    viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
    await county.areas(3);
    await county.areas(1, { code: 'city', name: 'A city', kind: 'CITY', retiredAt: now });
  });

  it.each([
    [undefined, ['city', 'area-1', 'area-2', 'area-3']],
    [{ field: 'NAME', direction: 'DESCENDING' }, ['area-3', 'area-2', 'area-1', 'city']],
    [{ field: 'CREATED_AT', direction: 'ASCENDING' }, null],
  ])('comes page by page in its order (%j)', async (orderBy, expected) => {
    const all = codesOf((await viewer.query(list, { first: 100, orderBy })).data);
    if (expected) expect(all).toEqual(expected);
    const paged: string[] = [];
    for (let after: string | null = null, hasNext = true; hasNext;) {
      const { data }: { data: Json } = await viewer.query(list, { first: 3, after, orderBy });
      paged.push(...codesOf(data));
      after = data.areas.pageInfo.endCursor;
      hasNext = data.areas.pageInfo.hasNextPage;
    }
    expect(paged).toEqual(all);
    expect(paged).toHaveLength(4);
  });

  it('is filtered by kind, name and whether it is retired', async () => {
    const found = async (filter: object) => codesOf((await viewer.query(list, { filter })).data);
    expect(await found({ kinds: ['CITY', 'COUNTY'] })).toEqual(['city']);
    expect(await found({ nameContains: 'AREA' })).toEqual(['area-1', 'area-2', 'area-3']);
    expect(await found({ nameContains: '%' })).toEqual([]);
    expect(await found({ isRetired: true })).toEqual(['city']);
    expect(await found({ isRetired: false, nameContains: '2' })).toEqual(['area-2']);
    const { errors } = await viewer.query(list, { filter: { nameContains: 'a\u0000' } });
    expect(errors[0]?.extensions).toMatchObject({ inputPath: ['filter', 'nameContains'] });
  });

  it('takes as many statements for many areas as for one', async () => {
    const few = await viewer.query(list, { first: 1 });
    const many = await viewer.query(list, { first: 100 });
    expect(many.statementCount).toBe(few.statementCount);
  });
});

describe('another tenant', () => {
  it('sees nothing: its answers are those for ids that do not exist', async () => {
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    const { id, code } = await createdBy(editor);
    expect((await stranger.query(list)).data.areas).toMatchObject({ totalCount: 0, edges: [] });
    for (const [document, variables] of [
      [one, (given: string) => ({ id: given })],
      [update, (given: string) => ({ input: { id: given, expectedVersion: 1, name: 'Mine' } })],
      [retire, (given: string) => ({ input: { id: given, expectedVersion: 1 } })],
    ] as const) {
      const foreign = await stranger.query(document, variables(id));
      const absent = await stranger.query(document, variables(absentId));
      expect({ data: foreign.data, errors: foreign.errors }).toEqual({
        data: absent.data,
        errors: absent.errors,
      });
    }
    expect((await createdBy(stranger, { code })).code).toBe(code);
  });
});
