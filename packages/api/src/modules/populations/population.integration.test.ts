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
  query ($filter: PopulationFilter) {
    populations(filter: $filter) {
      edges {
        node {
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
  countyFips: string;
  year: number;
}

async function populations(variables = {}): Promise<Population[]> {
  const { data } = await viewer.query(list, variables);
  return data.populations.edges.map(({ node }: { node: Population }) => node);
}

describe('the populations', () => {
  it('are listed by county, with all columns', async () => {
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

  it('refuse a FIPS code without its leading zero, with its path', async () => {
    const { data, errors } = await viewer.query(list, { filter: { countyFips: ['06037', '1001'] } });
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: 'The FIPS code of a county has five digits, with leading zeros.',
        path: ['populations'],
        extensions: { code: 'VALIDATION_FAILED', inputPath: ['filter', 'countyFips', 1] },
      },
    ]);
    const many = await viewer.query(list, { filter: { countyFips: Array(101).fill('06037') } });
    expect(many.errors[0]?.message).toBe('Name at most 100 counties.');
  });
});
