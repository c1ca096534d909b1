import { encodeGlobalId } from '@rapport/core/ids.ts';
import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { TestJurisdiction } from '../../testing/seed-kit.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let county: TestJurisdiction;
let viewer: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  county = await api.jurisdiction();
  viewer = api.as({ jurisdiction: county, role: 'VIEWER' });
  const { system } = api.database;
  const rows = ['06037', '01001', '06029'].flatMap((countyFips, index) =>
    [2023, 2024].map((year) => ({
      jurisdictionId: county.id,
      countyFips,
      stateName: countyFips.startsWith('06') ? 'California' : 'Alabama',
      countyName: `County ${countyFips}`,
      year,
      count: 1_000 * (index + 1) + year,
      source: 'Census Bureau, vintage 2024',
    })),
  );
  await inSystem(system, () => system.prisma.population.createMany({ data: rows }));
});
afterAll(() => api.close());

const list = /* GraphQL */ `
  query (
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: PopulationFilter
    $orderBy: PopulationOrder
  ) {
    populations(
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
          id
          countyFips
          stateName
          countyName
          year
          ageBand
          sex
          raceEthnicity
          count
          source
        }
      }
    }
  }
`;

interface Population {
  id: string;
  countyFips: string;
  year: number;
}

async function populations(variables = {}, client = viewer): Promise<Population[]> {
  const { data } = await client.query(list, variables);
  return data.populations.edges.map(({ node }: { node: Population }) => node);
}

describe('the populations', () => {
  it('come by county, with everything that is known of each', async () => {
    const all = await populations();
    expect(all.map(({ countyFips }) => countyFips)).toEqual([
      '01001',
      '01001',
      '06029',
      '06029',
      '06037',
      '06037',
    ]);
    expect(all.find(({ countyFips, year }) => countyFips === '06037' && year === 2024)).toMatchObject({
      stateName: 'California',
      countyName: 'County 06037',
      ageBand: 'ALL',
      sex: 'ALL',
      raceEthnicity: 'ALL',
      count: 3_024,
      source: 'Census Bureau, vintage 2024',
    });
  });

  it('are filtered by county and year', async () => {
    const found = async (filter: object) =>
      (await populations({ filter })).map(({ countyFips, year }) => `${countyFips} ${year}`);
    expect(await found({ year: 2024 })).toEqual(['01001 2024', '06029 2024', '06037 2024']);
    expect(await found({ countyFips: ['06037', '01001'], year: 2023 })).toEqual(['01001 2023', '06037 2023']);
    expect(await found({ countyFips: [] })).toEqual([]);
    expect(await found({ year: -1 })).toEqual([]);
  });

  it('refuse a FIPS code that lost its leading zero, by its place', async () => {
    const { data, errors } = await viewer.query(list, { filter: { countyFips: ['06037', '1001'] } });
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: 'The FIPS code of a county has five digits, leading zeros kept.',
        path: ['populations'],
        extensions: { code: 'VALIDATION_FAILED', inputPath: ['filter', 'countyFips', 1] },
      },
    ]);
    const many = await viewer.query(list, { filter: { countyFips: Array(101).fill('06037') } });
    expect(many.errors[0]?.message).toBe('Name at most 100 counties.');
  });

  it.each([
    undefined,
    { field: 'COUNTY_FIPS', direction: 'DESCENDING' },
    { field: 'YEAR', direction: 'ASCENDING' },
    { field: 'YEAR', direction: 'DESCENDING' },
  ])('come page by page in both directions, each once (%j)', async (orderBy) => {
    const all = await populations({ orderBy });
    expect(new Set(all.map(({ id }) => id)).size).toBe(6);
    const info = async (variables: object) =>
      (await viewer.query(list, { orderBy, ...variables })).data.populations.pageInfo;
    const { endCursor: after } = await info({ first: 4 });
    const forward = [
      ...(await populations({ orderBy, first: 4 })),
      ...(await populations({ orderBy, first: 4, after })),
    ];
    expect(forward).toEqual(all);
    const { startCursor: before } = await info({ last: 4 });
    const backward = [
      ...(await populations({ orderBy, last: 4, before })),
      ...(await populations({ orderBy, last: 4 })),
    ];
    expect(backward).toEqual(all);
  });

  it('refuse the cursor of another ordering', async () => {
    const { data } = await viewer.query(list, { first: 1 });
    const after = data.populations.pageInfo.endCursor;
    const { errors } = await viewer.query(list, {
      after,
      orderBy: { field: 'YEAR', direction: 'ASCENDING' },
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', inputPath: ['after'] });
  });

  it('take as many statements for many as for one', async () => {
    const few = await viewer.query(list, { first: 1 });
    const many = await viewer.query(list, { first: 100 });
    expect(many.statementCount).toBe(few.statementCount);
  });

  it('are not for a key without the scope, nor for the public', async () => {
    const { key } = await county.apiKey({ scopes: ['program.read'] });
    const [population] = await populations();
    const node = await api.as(key).query('query ($id: ID!) { node(id: $id) { id } }', { id: population?.id });
    expect(node.data).toEqual({ node: null });
    expect((await api.as(key).query(list)).errors[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await api.asPublic().query(list)).errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('another tenant', () => {
  it('sees nothing: its answers are those for ids that do not exist', async () => {
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    const [population] = await populations();
    const absentId = encodeGlobalId('Population', '00000000-0000-7000-8000-000000000000');
    const node = await stranger.query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [population?.id, absentId],
    });
    expect(node.data.nodes).toEqual([null, null]);
    expect((await stranger.query(list)).data.populations).toMatchObject({ totalCount: 0, edges: [] });
    expect(await populations({ filter: { countyFips: ['06037'], year: 2024 } }, stranger)).toEqual([]);
  });
});
