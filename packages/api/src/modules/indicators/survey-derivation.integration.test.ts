import { inSystem } from '@rapport/database/system.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { deriveIndicator } from '../../testing/indicator-journey.ts';
import { done } from '../../testing/mutate.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Json, TestClient } from '../../testing/test-client.ts';

let api: TestApi;
let analyst: TestClient;
let indicatorId: string;

beforeAll(async () => {
  api = await startTestApi({ now: () => new Date('2026-06-01T12:00:00Z') });
  await api.demonstration();
  analyst = api.as({ subject: 'demo:cedar-analyst', jurisdiction: { slug: 'cedar-county' } });
});
afterAll(() => api.close());

/** The scores of each respondent of the county, read without the code under test: the answers by the code of the question. */
async function answers(): Promise<Map<string, Map<string, number>>> {
  const { system } = api.database;
  const rows = await inSystem(system, async () => {
    const { id } = await system.prisma.jurisdiction.findFirstOrThrow({ where: { slug: 'cedar-county' } });
    return system.prisma.answer.findMany({
      where: { jurisdictionId: id, numberValue: { not: null } },
      select: { responseId: true, numberValue: true, question: { select: { code: true } } },
    });
  });
  const byResponse = new Map<string, Map<string, number>>();
  for (const { responseId, numberValue, question } of rows) {
    const own = byResponse.get(responseId) ?? new Map<string, number>();
    byResponse.set(responseId, own.set(question.code, numberValue ?? 0));
  }
  return byResponse;
}

async function derived(definition: object): Promise<Json> {
  const { id } = await done(
    analyst,
    'createIndicator',
    {
      name: 'Trust',
      description: 'Trust.',
      numerator: 'Scores.',
      denominator: 'Responses.',
      direction: 'HIGHER_IS_BETTER',
      frequency: 'MONTH',
      source: 'The survey',
      ...definition,
    },
    'indicatorDefinition { id }',
  );
  indicatorId = id;
  await deriveIndicator(api, analyst, id, { days: { from: '2026-03-01', to: '2026-03-31' } });
  const { data } = await analyst.query(
    `query ($filter: ObservationFilter) { observations(filter: $filter) { edges { node { numerator denominator sumOfSquares } } } }`,
    { filter: { indicatorDefinitionId: id } },
  );
  expect(data.observations.edges).toHaveLength(1);
  return data.observations.edges[0].node;
}

/** The kinds of the figures of the series of the newest indicator, as somebody reads them. */
async function kindsFor(reader: TestClient): Promise<string[]> {
  const { data, errors } = await reader.query(
    `query ($id: ID!, $period: PeriodInput!) {
       indicatorSeries(indicatorId: $id, period: $period) { lines { points { figure { __typename } } } } }`,
    { id: indicatorId, period: { days: { from: '2026-03-01', to: '2026-03-31' } } },
  );
  expect(errors).toEqual([]);
  return data.indicatorSeries.lines.flatMap(({ points }: Json) =>
    points.map(({ figure }: Json) => figure.__typename),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('what surveys say, as observations', () => {
  it('has the score of each response on the scale, with the squares for the interval', async () => {
    const observed = await derived({
      code: 'legitimacy-mean',
      measure: 'MEAN',
      unit: 'points',
      derivation: 'SCALE_MEAN',
      derivationCode: 'LEGITIMACY',
    });
    const items = ['trust_office', 'fair_treatment', 'voice'];
    const scores = [...(await answers()).values()].flatMap((own) => {
      const given = items.flatMap((item) => own.get(item) ?? []);
      return given.length >= 2 ? [sum(given) / given.length] : [];
    });
    expect(observed.denominator).toBe(scores.length);
    // A viewer has the rounded figures of the release, so the exact ones are hidden.
    const viewer = api.as({ subject: 'demo:cedar-viewer', jurisdiction: { slug: 'cedar-county' } });
    expect([await kindsFor(viewer), await kindsFor(analyst)]).toEqual([['Suppressed'], ['Estimate']]);
    expect(observed.numerator).toBeCloseTo(sum(scores), 6);
    expect(observed.sumOfSquares).toBeCloseTo(sum(scores.map((score) => score * score)), 6);
  });

  it('has the answers at or over the cut of the question', async () => {
    const observed = await derived({
      code: 'trust-top',
      measure: 'PROPORTION',
      unit: '%',
      derivation: 'TOP_TWO_BOX',
      derivationCode: 'trust_office',
    });
    const given = [...(await answers()).values()].flatMap((own) => own.get('trust_office') ?? []);
    const { system } = api.database;
    const question = await inSystem(system, () =>
      system.prisma.question.findFirstOrThrow({ where: { code: 'trust_office' } }),
    );
    const cut = question.topBoxMinimum ?? (question.maximum ?? 0) - 1;
    expect(observed).toEqual({
      numerator: given.filter((value) => value >= cut).length,
      denominator: given.length,
      sumOfSquares: null,
    });
  });
});
