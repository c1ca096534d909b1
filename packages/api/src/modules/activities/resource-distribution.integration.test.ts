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

describe('what was handed out', () => {
  it('is recorded with its language, English by default', async () => {
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
  ])('has bounds: %j', async (more, field) => {
    const refused = await recorded(await held(), more);
    expect(refused.issues).toEqual([{ path: ['input', field] }]);
  });

  it('has a title in general terms', async () => {
    const refused = await recorded(await held(), { title: 'Form for docket no. 24-1188' });
    expect(refused).toMatchObject({ code: 'IDENTIFYING_TEXT', path: ['input', 'title'] });
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
});
