import { checkReceipt, type Receipt } from '@rapport/statistics/evaluation/receipt.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { tellEvaluations } from './local/evaluation-stories.ts';
import { startDemonstration, type Demonstration } from './testing/demonstration.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 300_000 });

let demonstration: Demonstration;
beforeAll(async () => {
  demonstration = await startDemonstration();
  await tell();
});
afterAll(() => demonstration.stop());

const tell = () => {
  const { server, issuer } = demonstration;
  return tellEvaluations({ url: server.url, issuer, signal: new AbortController().signal });
};

interface Told {
  evaluations: {
    edges: {
      node: {
        title: string;
        program: { title: string };
        design: string;
        placeboChecks: { edges: { node: { isFlagged: boolean; runs: number } }[] };
        registrations: { totalCount: number };
        results: {
          edges: {
            node: {
              claimLevel: string;
              verdict: string;
              receipt: string;
              outcome: { sentence: string; estimate: { __typename: string } };
            };
          }[];
        };
      };
    }[];
  };
  receiptKey: { publicKey: string; isTemporary: boolean };
}

async function ask<T>(subject: string, query: string): Promise<T> {
  const token = await demonstration.issuer.sign(subject);
  const response = await fetch(`${demonstration.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const story = (subject: string): Promise<Told> =>
  ask(
    subject,
    `{ receiptKey { publicKey isTemporary } evaluations { edges { node { title program { title } design
       placeboChecks { edges { node { isFlagged runs } } } registrations { totalCount }
       results { edges { node { claimLevel verdict receipt outcome { sentence estimate { __typename } } } } } } } } }`,
  );

/** The only evaluation of a county, with its only check and result. */
async function told(subject: string) {
  const { evaluations, receiptKey } = await story(subject);
  expect(evaluations.edges).toHaveLength(1);
  const { title, program, design, placeboChecks, registrations, results } = evaluations.edges[0]!.node;
  expect([placeboChecks.edges.length, registrations.totalCount, results.edges.length]).toEqual([1, 1, 1]);
  const check = placeboChecks.edges[0]!.node;
  const { receipt, outcome, ...result } = results.edges[0]!.node;
  const { sentence, estimate } = outcome;
  return {
    receiptKey,
    receipt,
    story: { title, program: program.title, design, check, ...result, sentence, shown: estimate.__typename },
  };
}

test.each([
  {
    subject: 'demo:cedar-analyst',
    expected: {
      title: 'Neighborhood prosecutors and crime',
      program: 'Neighborhood Listening Forums',
      design: 'DIFFERENCE_IN_DIFFERENCES',
      check: { isFlagged: false, runs: 1000 },
      claimLevel: 'ASSOCIATIONAL',
      verdict: 'EXPECTED_EFFECT',
      sentence:
        'Crime rate fell by 127 per 100,000 residents (95% interval 46 to 208) compared with similar places; other explanations are possible.',
      shown: 'Estimate',
    },
  },
  {
    subject: 'demo:maple-admin',
    expected: {
      title: 'Restorative circles and outreach to victims',
      program: 'Restorative Circles',
      design: 'INTERRUPTED_TIME_SERIES',
      check: { isFlagged: false, runs: 53 },
      claimLevel: 'ASSOCIATIONAL',
      verdict: 'EXPECTED_EFFECT',
      sentence:
        'Victim outreach rose by 28% (95% interval 18% to 38%) compared with the earlier trend; other explanations are possible.',
      shown: 'Estimate',
    },
  },
  {
    subject: 'demo:birch-admin',
    expected: {
      title: 'Open hours at the market and crime',
      program: 'Open Hours at the Market',
      design: 'INTERRUPTED_TIME_SERIES',
      check: { isFlagged: true, runs: 0 },
      claimLevel: 'ASSOCIATIONAL',
      verdict: 'INCONCLUSIVE',
      sentence:
        'Crime rate might not have changed: the estimate is 2% lower compared with the earlier trend, and the 95% interval goes from 13% lower to 12% higher; other explanations are possible.',
      shown: 'Estimate',
    },
  },
])(
  'the evaluation of $subject has a check, a registration and a result whose receipt agrees',
  async ({ subject, expected }) => {
    const { story: found, receipt, receiptKey } = await told(subject);
    expect(found).toEqual(expected);
    expect(receiptKey.isTemporary).toBe(false);
    expect(checkReceipt(JSON.parse(receipt) as Receipt, receiptKey.publicKey)).toEqual([]);
  },
);

test('the foot patrols of further counties are experiments, which the agency pools', async () => {
  const { pooledEffect } = await ask<{
    pooledEffect: {
      sentence: string;
      results: { officeSlug: string; claimLevel: string; design: string }[];
      leftOut: { officeSlug: string }[];
    };
  }>(
    'demo:state-analyst',
    `{ pooledEffect(indicator: "crime-rate", programType: NEIGHBORHOOD_SAFETY) {
       sentence results { officeSlug claimLevel design } leftOut { officeSlug } } }`,
  );
  expect(pooledEffect.results).toEqual(
    ['alder-county', 'juniper-county', 'poplar-county'].map((officeSlug) => ({
      officeSlug,
      claimLevel: 'EXPERIMENTAL',
      design: 'RANDOMIZED',
    })),
  );
  expect(pooledEffect.leftOut).toEqual([{ officeSlug: 'birch-county' }]);
  expect(pooledEffect.sentence).toMatch(/the pooled effect of 3 results is -1\d\d per 100,000 residents/);
});

test('the cohort of Cedar County compares its groups', async () => {
  const figure = '{ __typename ... on Estimate { value numerator denominator } }';
  expect(
    await ask(
      'demo:cedar-viewer',
      `{ recidivismCohorts { edges { node { title figures { overall { fixedWindow ${figure} }
           groups { groupCode fixedWindow ${figure} } comparison { differs } } } } } }`,
    ),
  ).toMatchObject({
    recidivismCohorts: {
      edges: [
        {
          node: {
            title: 'First-offense diversion, entries of 2022',
            figures: {
              overall: { fixedWindow: { numerator: 37, denominator: 230 } },
              groups: [
                { groupCode: 'DIVERSION', fixedWindow: { value: 0.125, denominator: 120 } },
                { groupCode: 'FILED', fixedWindow: { value: 0.2, denominator: 110 } },
              ],
              comparison: { differs: false },
            },
          },
        },
      ],
    },
  });
});

test('telling the stories again changes nothing', async () => {
  const before = await Promise.all(['demo:cedar-analyst', 'demo:maple-admin', 'demo:birch-admin'].map(story));
  await tell();
  expect(
    await Promise.all(['demo:cedar-analyst', 'demo:maple-admin', 'demo:birch-admin'].map(story)),
  ).toEqual(before);
});
