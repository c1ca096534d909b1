import { differenceInDifferences } from '@rapport/statistics/effects/difference-in-differences.ts';
import { checkReceipt, type Receipt } from '@rapport/statistics/evaluation/receipt.ts';
import { matchedComparison } from '@rapport/statistics/matching/matched.comparison.ts';
import { interruptedSeries } from '@rapport/statistics/series/interrupted.series.ts';
import type { Result, Statistic } from '@rapport/statistics/statistical.result.ts';
import { drawSpecification, specificationProblems } from '@rapport/statistics/testing/vega.check.ts';
import { prePostChange } from '@rapport/statistics/trials/pre-post.change.ts';
import { randomizedEffect } from '@rapport/statistics/trials/randomized.effect.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { checkPlan, createEvaluation, register, resultOf } from '../../testing/evaluation-journey.ts';
import { firstDayOf, recordedPanel, type PanelFigures } from '../../testing/recorded-panel.ts';
import { startApiWithWorker } from '../../testing/survey-journey.ts';
import type { TestApi } from '../../testing/test-api.ts';
import type { Json } from '../../testing/test-client.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startApiWithWorker();
});
afterAll(() => api.close());

/** One design on a panel that `figure` makes: the same in R (`evaluation-designs.R` in this folder). */
interface Example {
  design: string;
  places: number | null;
  periods: number;
  periodMonths: 1 | 12;
  /** The first period with the program; null in a place without it. */
  startOf: (place: number) => number | null;
  effect: number;
  plan?: object;
  /** The same data through the method of the library, as `npm run estimate` runs it. */
  direct: (values: readonly (readonly number[])[]) => Result<Statistic<object>>;
  /** The estimate, both ends of its interval and the p-value in R. */
  fromR?: readonly [number, number, number, number];
  charts: number;
}

const figure = (place: number, period: number): number =>
  300 + 20 * place + 6 * period + ((37 * place + 53 * period + 11 * place * period) % 41);
const codeOf = (place: number): string => `p-${String(place).padStart(2, '0')}`;
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const third = (place: number): number | null => (place % 3 === 0 ? 4 : null);
const staggered = (place: number): number | null => [4, 6, null][place % 3] ?? null;

const examples: Record<string, Example> = {
  'before and after, in several places': {
    design: 'PRE_POST',
    places: 8,
    periods: 6,
    periodMonths: 12,
    startOf: () => 3,
    effect: -40,
    direct: (values) =>
      prePostChange({
        kind: 'PAIRED',
        before: values.map((own) => mean(own.slice(0, 3))),
        after: values.map((own) => mean(own.slice(3))),
      }),
    fromR: [-2.7666666666667, -3.696427705013, -1.8369056283203, 0.0002048435879],
    charts: 1,
  },
  'places by chance': {
    design: 'RANDOMIZED',
    places: 20,
    periods: 4,
    periodMonths: 12,
    startOf: (place) => (place % 2 === 0 ? 2 : null),
    effect: -40,
    direct: (values) =>
      randomizedEffect(
        values.map((own, place) => ({ treated: place % 2 === 0, outcome: mean(own.slice(2)) })),
      ),
    fromR: [-5.685, -17.1540467759, 5.7840467759, 0.3114789412],
    charts: 1,
  },
  'places by chance, adjusted for the figures before': {
    design: 'RANDOMIZED',
    places: 20,
    periods: 4,
    periodMonths: 12,
    startOf: (place) => (place % 2 === 0 ? 2 : null),
    effect: -40,
    plan: { adjustsForBefore: true },
    direct: (values) =>
      randomizedEffect(
        values.map((own, place) => ({
          treated: place % 2 === 0,
          outcome: mean(own.slice(2)),
          covariates: { before: mean(own.slice(0, 2)) },
        })),
      ),
    charts: 2,
  },
  'the most similar places': {
    design: 'MATCHED_COMPARISON',
    places: 24,
    periods: 6,
    periodMonths: 12,
    startOf: third,
    effect: -40,
    direct: (values) =>
      matchedComparison(
        values.map((own, place) => ({
          unit: codeOf(place),
          treated: third(place) !== null,
          outcome: mean(own.slice(4)),
          covariates: {
            before: mean(own.slice(0, 4)),
            'change before': (own[3] ?? NaN) - (own[0] ?? NaN),
          },
        })),
      ),
    charts: 2,
  },
  'a series of the whole office': {
    design: 'INTERRUPTED_TIME_SERIES',
    places: null,
    periods: 40,
    periodMonths: 1,
    startOf: () => 20,
    effect: -60,
    direct: ([own = []]) =>
      interruptedSeries(
        own.map((value, time) => ({ time, count: Math.round(value * 10), exposure: 10_000 })),
        20,
      ),
    fromR: [0.891581613, 0.8615075027, 0.9227055715, 6.337150509e-8],
    charts: 1,
  },
  'places that start in different years': {
    design: 'DIFFERENCE_IN_DIFFERENCES',
    places: 18,
    periods: 9,
    periodMonths: 12,
    startOf: staggered,
    effect: -40,
    direct: (values) =>
      differenceInDifferences(
        values.flatMap((own, place) =>
          own.map((outcome, period) => ({
            unit: codeOf(place),
            period,
            outcome,
            treatedFrom: staggered(place),
          })),
        ),
      ),
    charts: 2,
  },
};

describe.each(Object.entries(examples))('%s', (_name, example) => {
  it('give what the method alone gives, with words, charts and a receipt that agree', async () => {
    const { direct, fromR, charts } = example;
    const { result, again, values, publicKey } = await runTwice(example);
    const { outcome } = result;
    const expected = direct(values);
    if (!expected.ok || expected.value.interval === null || expected.value.value === null)
      throw new Error('The method gave no interval.');
    expect(result).toMatchObject({ job: { status: 'SUCCEEDED' } });
    expect(outcome.estimate.value).toBeCloseTo(expected.value.value, 9);
    expect(outcome.estimate.interval.lower).toBeCloseTo(expected.value.interval.lower, 9);
    expect(outcome.estimate.interval.upper).toBeCloseTo(expected.value.interval.upper, 9);
    if (fromR !== undefined) {
      const { estimate, pValue } = outcome;
      const found = [estimate.value, estimate.interval.lower, estimate.interval.upper, pValue] as number[];
      found.forEach((one, index) => {
        expect(Number(one.toPrecision(6))).toBe(Number((fromR[index] ?? NaN).toPrecision(6)));
      });
    }
    expectSentence(result);
    expect(outcome.charts).toHaveLength(charts);
    for (const chart of outcome.charts as string[]) {
      const spec = JSON.parse(chart);
      expect(specificationProblems(spec)).toEqual([]);
      expect(spec.description).toBe(outcome.sentence);
      expect(await drawSpecification(chart)).toContain('<svg');
    }
    expect(checkReceipt(JSON.parse(result['receipt']) as Receipt, publicKey)).toEqual([]);
    expect(again['receipt']).toBe(result['receipt']);
    expect(again['changedInputs']).toEqual([]);
  });
});

/** Registers and runs a design twice in an office of its own. */
async function runTwice({ design, places, periods, periodMonths, startOf, effect, plan }: Example) {
  const office = await api.jurisdiction();
  const analyst = api.as({ jurisdiction: office, role: 'ANALYST' });
  const figures: PanelFigures = {
    places: places === null ? null : Array.from({ length: places }, (_, place) => codeOf(place)),
    periods,
    periodMonths,
    denominator: 10_000,
    numerator: (place, period) =>
      // The series of the whole office is that of place 3, as in R.
      figure(places === null ? 3 : place, period) + (period >= (startOf(place) ?? Infinity) ? effect : 0),
  };
  const { indicatorDefinitionId, placeIds } = await recordedPanel(api, office.id, figures);
  const starts = [...new Set(placeIds.flatMap((_id, place) => startOf(place) ?? []))].sort();
  const first = starts[0] ?? startOf(0) ?? 0;
  const { id: evaluationId, version } = await createEvaluation(analyst, {
    title: 'Complaints and the new program',
    question: 'Does the program reduce complaints?',
    design,
    indicatorDefinitionId,
    plan: {
      firstDay: firstDayOf(figures, 0),
      lastDay: new Date(Date.parse(firstDayOf(figures, periods)) - 86_400_000).toISOString().slice(0, 10),
      startsOn: firstDayOf(figures, first),
      units: placeIds.map((placeId, place) => {
        const start = startOf(place);
        return start === null
          ? { placeId, role: 'COMPARISON' }
          : {
              placeId,
              role: 'TREATED',
              ...(start === first ? {} : { startsOn: firstDayOf(figures, start) }),
            };
      }),
      expectedEffect: 'DECREASE',
      decisionRule: 'Keep the program if complaints fall.',
      minimumDetectableEffect: 1,
      ...plan,
    },
  });
  expect(await checkPlan(api, analyst, evaluationId)).toMatchObject({ job: { status: 'SUCCEEDED' } });
  await register(analyst, { evaluationId, expectedVersion: version });
  const result = await resultOf(api, analyst, evaluationId);
  const again = await resultOf(api, analyst, evaluationId);
  const { data } = await analyst.query('{ receiptKey { publicKey } }');
  const values = Array.from({ length: places ?? 1 }, (_, place) =>
    Array.from({ length: periods }, (_period, period) => (figures.numerator(place, period) ?? NaN) / 10),
  );
  return { result, again, values, publicKey: data.receiptKey.publicKey as string };
}

/** The sentence has the direction, the unit and the words that its claim level allows. */
function expectSentence({ claimLevel, verdict, outcome }: Json): void {
  const { sentence, noEffect, estimate } = outcome as {
    sentence: string;
    noEffect: number;
    estimate: { value: number; interval: { lower: number; upper: number } };
  };
  const isCausal = claimLevel === 'QUASI_EXPERIMENTAL' || claimLevel === 'EXPERIMENTAL';
  const { lower, upper } = estimate.interval;
  expect(sentence).toMatch(/95% interval/);
  expect(sentence).toContain(noEffect === 1 ? '%' : 'per 1,000 residents');
  expect(/\b(lowered|raised|effect)\b/.test(sentence)).toBe(isCausal);
  if (lower <= noEffect && upper >= noEffect) {
    expect(sentence).toMatch(isCausal ? /no clear effect/ : /might not have changed/);
    expect(verdict).toBe('INCONCLUSIVE');
    return;
  }
  const isFall = estimate.value < noEffect;
  expect(sentence).toMatch(isFall ? /\b(fell|lowered)\b/ : /\b(rose|raised)\b/);
  expect(verdict).toBe(isFall ? 'EXPECTED_EFFECT' : 'OPPOSITE_EFFECT');
}
