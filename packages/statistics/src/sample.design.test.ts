import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { describe, expect, it } from 'vitest';

import type { ReleaseRespondent, SurveyReleaseInput } from './release/release.types.ts';
import { fixture } from './testing/fixture.ts';
import { expectRefused, valueOf } from './testing/statistic.ts';
import { exactWeightedFigures } from './weighted.figures.ts';
import { weightedSurvey, type WeightPlan } from './weighted.survey.ts';
import { choice, number } from './testing/survey.questions.ts';

type Pair<T> = { value: T; standardError: T };
type Described = {
  raked: Pair<number>;
  rakedTopBox: Pair<number>;
  lower: number;
  upper: number;
  rakedBySex: Pair<number[]>;
  postStratified: Pair<number>;
  designWeights: Pair<number>;
};
/** From R's `svydesign(ids, strata, weights)` with `calibrate` and `postStratify`. */
const expected = fixture('sample-design') as Record<'both' | 'strata' | 'clusters', Described>;

const answersOf = (i: number): ReleaseRespondent['answers'] => {
  const sex = (i * 7) % 10 < 6 ? 0 : 1;
  const age = (i * 13) % 17 < 5 ? 0 : (i * 13) % 17 < 12 ? 1 : 2;
  const trust = (i * i + 3 * i + (sex === 0 ? 2 : 0) + (age === 2 ? 3 : 0)) % 11;
  const [stratum, cluster] = [Math.floor(i / 80), Math.floor(i / 8) % 10];
  return [sex, age, 0.8 + ((i * 11) % 9) / 10, trust, stratum, cluster];
};
const inputOf = (people: number): SurveyReleaseInput => ({
  threshold: 10,
  questions: [
    choice('sex', ['female', 'male']),
    choice('age', ['young', 'middle', 'old']),
    number('d', null),
    number('trust', 10, 7),
    { ...choice('stratum', ['north', 'south', 'west']), isDemographic: false },
    number('cluster', null),
  ],
  scales: [],
  respondents: Array.from({ length: people }, (_, i) => ({ key: `p${i}`, answers: answersOf(i) })),
});
const margin = (question: string, shares: Record<string, number>) => ({
  question,
  cells: Object.entries(shares).map(([code, share]) => ({ codes: [code], share })),
});
const sex = margin('sex', { female: 0.51, male: 0.49 });
const age = margin('age', { young: 0.3, middle: 0.45, old: 0.25 });
const designs = {
  both: { stratum: 'stratum', cluster: 'cluster' },
  strata: { stratum: 'stratum' },
  clusters: { cluster: 'cluster' },
} as const;

function figureOf(value: MeasuredValue | null | undefined) {
  if (value?.kind !== 'ESTIMATE') throw new Error('There is no figure');
  const standardError = Number(/standard error is ([\d.]+)/.exec(value.caveats[1] ?? '')?.[1]);
  return { ...value, standardError };
}
function read(plan: WeightPlan, by: string | null = null) {
  const figures = exactWeightedFigures(valueOf(weightedSurvey(inputOf(240), plan, 10)), plan, 'trust', by);
  if (figures === null) throw new Error('There are no figures');
  return figures;
}
const expectPair = (value: MeasuredValue | null | undefined, pair: Pair<number>): void => {
  const figure = figureOf(value);
  expect(figure.value).toBeCloseTo(pair.value, 7);
  // The caveat has four decimals.
  expect(figure.standardError).toBeCloseTo(pair.standardError, 4);
};

describe.each(Object.entries(designs))('standard errors with %s agree with R', (name, design) => {
  const of = expected[name as keyof typeof designs];
  const plan: WeightPlan = { designWeight: 'd', margins: [sex, age], trimAt: null, ...design };

  it('of raked means, shares and groups', () => {
    const { overall } = read(plan);
    expectPair(overall.mean, of.raked);
    expectPair(overall.topBoxShare, of.rakedTopBox);
    expect(figureOf(overall.mean).interval?.lower).toBeCloseTo(of.lower, 6);
    expect(figureOf(overall.mean).interval?.upper).toBeCloseTo(of.upper, 6);
    read(plan, 'sex').groups.forEach(({ figures }, group) => {
      const [value = NaN, standardError = NaN] = [
        of.rakedBySex.value[group],
        of.rakedBySex.standardError[group],
      ];
      expectPair(figures.mean, { value, standardError });
    });
  });

  it('of post-stratified means, and of those with design weights alone', () => {
    expectPair(read({ ...plan, margins: [age] }).overall.mean, of.postStratified);
    expectPair(read({ ...plan, margins: [] }).overall.mean, of.designWeights);
  });
});

describe('a sample design', () => {
  const plan: WeightPlan = { designWeight: 'd', margins: [], trimAt: null };
  const made = (input: SurveyReleaseInput, more: Partial<WeightPlan>) =>
    weightedSurvey(input, { ...plan, ...more }, 10);

  it('needs a stratum and a cluster of every respondent, and known questions', () => {
    const [first, ...others] = inputOf(240).respondents;
    const answers = first?.answers.with(5, null) ?? [];
    const input = { ...inputOf(240), respondents: [{ ...first, answers }, ...others] };
    expectRefused(made(input, { cluster: 'cluster' }), 'MISSING_VALUE', { column: 'cluster' });
    expectRefused(made(inputOf(240), { stratum: 'nothing' }), 'UNKNOWN_CATEGORY', { column: 'nothing' });
  });

  it('refuses a stratum with one cluster', () => {
    expectRefused(made(inputOf(88), designs.both), 'ONE_CLUSTER_STRATUM', { column: 'cluster' });
    expectRefused(made(inputOf(8), designs.clusters), 'ONE_CLUSTER', { column: 'cluster' });
  });
});
