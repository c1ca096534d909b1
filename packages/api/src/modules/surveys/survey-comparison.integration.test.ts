import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  closeVersion,
  fieldedVersion,
  groupQuestion,
  importResponses,
  startApiWithWorker,
  trustQuestion,
  valueFragment,
} from '../../testing/survey-journey.ts';
import type { TestClient } from '../../testing/test-client.ts';

type Api = Awaited<ReturnType<typeof startApiWithWorker>>;
let api: Api;
let county: Awaited<ReturnType<Api['jurisdiction']>>;
let first: Awaited<ReturnType<typeof fieldedVersion>>;
let second: typeof first;
let reworded: typeof first;

const area = groupQuestion('area', ['north', 'south']);
const as = (role: 'EDITOR' | 'VIEWER' | 'ANALYST') => api.as({ jurisdiction: county, role });

/** `counts[group][answer]` people. */
async function closed(wave: string, questions: object[], counts: Record<string, Record<number, number>>) {
  const version = await fieldedVersion(as('EDITOR'), questions);
  const lines = Object.entries(counts).flatMap(([group, answers]) =>
    Object.entries(answers).flatMap(([answer, people]) =>
      Array.from({ length: people }, (_, index) => `${wave}-${group}-${answer}-${index},${answer},${group}`),
    ),
  );
  const csv = ['respondent_key,trust,area', ...lines].join('\n');
  expect((await importResponses(api, as('EDITOR'), version.versionId, csv)).job.status).toBe('SUCCEEDED');
  await closeVersion(as('EDITOR'), version.versionId);
  await api.drainQueue();
  return version;
}

beforeAll(async () => {
  api = await startApiWithWorker();
  county = await api.jurisdiction();
  const english = [{ language: 'en', text: 'Do you trust the office?' }];
  first = await closed('one', [trustQuestion, area], { north: { 2: 60, 8: 140 }, south: { 2: 120, 8: 80 } });
  second = await closed('two', [trustQuestion, area], {
    north: { 2: 90, 8: 110 },
    south: { 2: 100, 8: 100 },
  });
  reworded = await closed('three', [{ ...trustQuestion, text: english }, area], {
    north: { 2: 100, 8: 100 },
  });
});
afterAll(() => api.close());

interface Side {
  target: object;
  by?: string | undefined;
  group?: string;
}

async function compare(client: TestClient, one: Side, other: Side, precision = 'RELEASED') {
  const answer = await client.query(
    `${valueFragment}
     query ($one: SurveyComparisonSide!, $other: SurveyComparisonSide!, $precision: FigurePrecision!) {
       surveyComparison(first: $one, second: $other, precision: $precision) {
         precision mean { ...Value } topBoxShare { ...Value } first { ...Figures } second { ...Figures }
       }
     }`,
    { one, other, precision },
  );
  return { comparison: answer.data?.surveyComparison ?? null, errors: answer.errors };
}

const trust = (version: typeof first, group?: string): Side => ({
  target: { questionId: version.questionIds['trust'] },
  ...(group === undefined ? {} : { by: version.questionIds['area'], group }),
});

describe('surveyComparison', () => {
  it("has Newcombe's and Welch's intervals of exact figures for people who can read responses", async () => {
    const { comparison } = await compare(
      as('ANALYST'),
      trust(first, 'north'),
      trust(first, 'south'),
      'EXACT',
    );
    // 140/200 − 80/200 by method 10 of Newcombe 1998; the means as R's t.test.
    expect(comparison.topBoxShare.value).toBeCloseTo(0.3, 10);
    expect(comparison.topBoxShare.interval.lower).toBeCloseTo(0.203851, 5);
    expect(comparison.topBoxShare.interval.upper).toBeCloseTo(0.388246, 5);
    expect(comparison.topBoxShare.method).toContain('Newcombe');
    expect(comparison.mean.value).toBeCloseTo(6.2 - 4.4, 10);
    expect(comparison.mean.method).toContain('Welch');
    expect(comparison.mean.interval.lower).toBeCloseTo(1.239071, 6);
    expect(comparison.mean.interval.upper).toBeCloseTo(2.360929, 6);
    expect(comparison.mean.caveats.join()).toContain('not for publication');
    expect(comparison.first.mean.value).toBeCloseTo(6.2, 10);
  });

  it('is computed from released figures for readers, with an interval that includes the exact difference', async () => {
    const { comparison } = await compare(as('VIEWER'), trust(first, 'north'), trust(first, 'south'));
    expect(comparison.precision).toBe('RELEASED');
    for (const [figure, exact] of [
      [comparison.mean, 1.8],
      [comparison.topBoxShare, 0.3],
    ] as const) {
      expect(figure.__typename).toBe('Estimate');
      expect(figure.interval.lower).toBeLessThan(exact);
      expect(figure.interval.upper).toBeGreaterThan(exact);
    }
    const { first: one, second: other, mean } = comparison;
    expect(mean.value).toBeCloseTo(one.mean.value - other.mean.value, 10);
  });

  it('compares two waves with the same words, overall and in one group', async () => {
    const overall = await compare(as('ANALYST'), trust(second), trust(first), 'EXACT');
    expect(overall.comparison.topBoxShare.value).toBeCloseTo(210 / 400 - 220 / 400, 10);
    const north = await compare(as('VIEWER'), trust(second, 'north'), trust(first, 'north'));
    expect(north.comparison.topBoxShare.__typename).toBe('Estimate');
    expect(north.comparison.topBoxShare.caveats.join()).toContain('nobody is in both');
  });

  it.each([
    [
      'another wording',
      (): [Side, Side] => [trust(first), trust(reworded)],
      'The wording of "trust" differs',
    ],
    [
      'another question',
      (): [Side, Side] => [trust(first), trust(first)],
      'All respondents of a version include',
    ],
    [
      'everyone and a group',
      (): [Side, Side] => [trust(first, 'north'), trust(first)],
      'All respondents of a version include',
    ],
    ['one group', (): [Side, Side] => [trust(first, 'north'), trust(first, 'north')], 'the same group'],
    ['two causes', (): [Side, Side] => [trust(first, 'north'), trust(second, 'south')], 'two causes'],
  ] as const)('is not comparable for %s, with the reason', async (_what, sides, why) => {
    const [one, other] = sides();
    const { comparison } = await compare(as('VIEWER'), one, other);
    for (const figure of [comparison.mean, comparison.topBoxShare])
      expect(figure).toEqual({
        __typename: 'NotComparable',
        notComparable: expect.stringContaining(why) as string,
      });
  });

  it('refuses a group that the question does not have, a group without a question, and exact figures to readers', async () => {
    const unknown = await compare(as('VIEWER'), trust(first, 'west'), trust(first, 'north'));
    expect(unknown.errors[0]?.extensions).toMatchObject({ inputPath: ['first', 'group'] });
    const lone = { target: { questionId: first.questionIds['trust'] }, group: 'north' };
    const alone = await compare(as('VIEWER'), trust(first, 'north'), lone);
    expect(alone.errors[0]?.extensions).toMatchObject({ inputPath: ['second', 'by'] });
    const exact = await compare(as('VIEWER'), trust(second), trust(first), 'EXACT');
    expect(exact.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is nothing to another tenant', async () => {
    const stranger = api.as({ jurisdiction: await api.jurisdiction(), role: 'ADMIN' });
    expect(await compare(stranger, trust(second), trust(first))).toEqual({ comparison: null, errors: [] });
  });
});
