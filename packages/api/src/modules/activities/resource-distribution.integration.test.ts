import { encodeGlobalId } from '@rapport/core/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

const noUuid = '00000000-0000-7000-8000-000000000000';

let api: TestApi;
let kern: TestJurisdiction;
let contributor: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  kern = await api.jurisdiction();
  contributor = api.as({ jurisdiction: kern, role: 'CONTRIBUTOR' });
});
afterAll(() => api.close());

const record = /* GraphQL */ `
  mutation ($input: RecordResourceDistributionInput!) {
    recordResourceDistribution(input: $input) {
      __typename
      ... on Error {
        code
        message
        path
      }
      ... on ValidationError {
        issues {
          path
        }
      }
      ... on RecordResourceDistributionPayload {
        distribution {
          id
          kind
          title
          language
          quantity
          activity {
            id
          }
        }
      }
    }
  }
`;
const list = /* GraphQL */ `
  query (
    $first: Int
    $after: String
    $filter: ResourceDistributionFilter
    $orderBy: ResourceDistributionOrder
  ) {
    resourceDistributions(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          title
          activity {
            title
          }
        }
      }
    }
  }
`;
const nested = /* GraphQL */ `
  query ($first: Int) {
    activities(first: $first) {
      edges {
        node {
          resources(first: 2) {
            totalCount
            edges {
              node {
                title
                quantity
                activity {
                  title
                }
              }
            }
          }
        }
      }
    }
  }
`;

type Values = Parameters<TestJurisdiction['activities']>[2];

/** An activity at which things can be handed out, unless the values say otherwise. */
async function held(county = kern, values: Values = {}): Promise<string> {
  const [program] = await county.programs(1);
  const [activity] = await county.activities(program ?? { id: noUuid }, 1, values);
  return encodeGlobalId('Activity', activity?.id ?? '');
}

async function recorded(activityId: string, more: object = {}, client = contributor) {
  const input = { activityId, kind: 'RESOURCE_GUIDE', title: 'Where to get help', quantity: 40, ...more };
  return (await client.query(record, { input })).data.recordResourceDistribution;
}

const titles = (connection: { edges: { node: { title: string } }[] }): string[] =>
  connection.edges.map(({ node }) => node.title);

describe('what was handed out', () => {
  it('is recorded with its language, English unless said otherwise', async () => {
    const id = await held();
    const { distribution } = await recorded(id);
    expect(distribution).toEqual({
      id: distribution.id,
      kind: 'RESOURCE_GUIDE',
      title: 'Where to get help',
      language: 'en',
      quantity: 40,
      activity: { id },
    });
    const spanish = await recorded(id, { language: 'es', quantity: 1_000_000 });
    expect(spanish.distribution).toMatchObject({ language: 'es', quantity: 1_000_000 });
    const { data } = await contributor.query('query ($id: ID!) { node(id: $id) { __typename id } }', {
      id: distribution.id,
    });
    expect(data.node).toEqual({ __typename: 'ResourceDistribution', id: distribution.id });
  });

  it.each([
    [{ quantity: 0 }, 'quantity'],
    [{ quantity: 1_000_001 }, 'quantity'],
    [{ language: 'English' }, 'language'],
    [{ title: ' ' }, 'title'],
    [{ title: 'Form for docket no. 24-1188' }, 'title'],
  ])('has bounds: %j', async (more, field) => {
    const refused = await recorded(await held(), more);
    expect(refused.issues).toEqual([{ path: ['input', field] }]);
  });

  it.each([{ status: 'PROPOSED' as const }, { status: 'CANCELLED' as const, cancelReason: 'Snow' }])(
    'is not recorded where nothing was held: $status',
    async (values) => {
      expect(await recorded(await held(kern, values))).toMatchObject({
        code: 'INVALID_STATE',
        path: ['input', 'activityId'],
      });
    },
  );

  it('is recorded once for an idempotency key', async () => {
    const id = await held();
    const again = () => recorded(id, { idempotencyKey: 'guides-0001' });
    const [first, second] = await Promise.all([again(), again()]);
    expect(first.distribution.id).toBe(second.distribution.id);
    const { data } = await contributor.query(list, { filter: { activityId: id } });
    expect(data.resourceDistributions.totalCount).toBe(1);
    expect(await recorded(id, { idempotencyKey: 'guides-0001', quantity: 41 })).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('is not for a VIEWER to record', async () => {
    const viewer = api.as({ jurisdiction: kern, role: 'VIEWER' });
    expect(await recorded(await held(), {}, viewer)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the list of what was handed out', () => {
  let county: TestJurisdiction;
  let admin: TestClient;
  let first: string;

  beforeAll(async () => {
    county = await api.jurisdiction();
    admin = api.as({ jurisdiction: county, role: 'ADMIN' });
    first = await held(county);
    const second = await held(county);
    await recorded(first, { title: 'One' }, admin);
    await recorded(first, { title: 'Two', kind: 'LEGAL_FORM' }, admin);
    await recorded(first, { title: 'Three' }, admin);
    await recorded(second, { title: 'Four', kind: 'BASIC_NEEDS' }, admin);
  });

  it('comes latest first, page by page, and the other way around', async () => {
    const page = (await admin.query(list, { first: 3 })).data.resourceDistributions;
    expect(titles(page)).toEqual(['Four', 'Three', 'Two']);
    const after = page.pageInfo.endCursor;
    expect(titles((await admin.query(list, { first: 3, after })).data.resourceDistributions)).toEqual([
      'One',
    ]);
    const orderBy = { field: 'CREATED_AT', direction: 'ASCENDING' };
    const { resourceDistributions } = (await admin.query(list, { orderBy, first: 2 })).data;
    expect(titles(resourceDistributions)).toEqual(['One', 'Two']);
  });

  it('is filtered by activity and kind', async () => {
    const found = async (filter: object) =>
      titles((await admin.query(list, { filter })).data.resourceDistributions);
    expect(await found({ activityId: first })).toEqual(['Three', 'Two', 'One']);
    expect(await found({ kinds: ['LEGAL_FORM', 'BASIC_NEEDS'] })).toEqual(['Four', 'Two']);
    expect(await found({ activityId: first, kinds: ['BASIC_NEEDS'] })).toEqual([]);
    expect(await found({ activityId: 'no id at all' })).toEqual([]);
  });

  it('nests under activities, in as many statements for many as for one', async () => {
    const few = await admin.query(nested, { first: 1 });
    const many = await admin.query(nested, { first: 2 });
    const totals = many.data.activities.edges.map(
      ({ node }: { node: { resources: { totalCount: number } } }) => node.resources.totalCount,
    );
    expect(totals.sort()).toEqual([1, 3]);
    expect(many.statementCount).toBe(few.statementCount);
  });
});

describe('another tenant', () => {
  it('sees nothing: its answers are those for ids that do not exist', async () => {
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    const id = await held();
    const { distribution } = await recorded(id);
    const input = { kind: 'OTHER', title: 'Mine', quantity: 1 };
    const requests: [string, string, string, (given: string) => Record<string, unknown>][] = [
      ['Activity', id, record, (given) => ({ input: { ...input, activityId: given } })],
      ['Activity', id, list, (given) => ({ filter: { activityId: given } })],
      [
        'ResourceDistribution',
        distribution.id,
        'query ($id: ID!) { node(id: $id) { id } }',
        (given) => ({ id: given }),
      ],
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
    expect((await stranger.query(list)).data.resourceDistributions.totalCount).toBe(0);
  });
});
