import type { Estimate } from '@rapport/core/measured-value.ts';
import { describe, expect, it } from 'vitest';

import { comparisonSentence, placeSentence, trendSentence } from './comparison.sentence.ts';
import type { PlaceAssessment } from './place.assessment.ts';

const figure: Estimate = {
  kind: 'ESTIMATE',
  value: 31.234,
  interval: { lower: 27.04, upper: 36.2, confidenceLevel: 0.95 },
  numerator: 81,
  denominator: 263,
  method: 'Proportion with Wilson score interval',
  unit: '%',
  caveats: [],
};
const assessment: PlaceAssessment = {
  place: 'a',
  verdict: 'AS_EXPECTED',
  value: 31.234,
  limits95: { lower: 24.5, upper: 35.5 },
  limits998: { lower: 21, upper: 39 },
  outside: null,
  p: 0.6,
  adjustedP: 0.8,
};
const of = (change: Partial<Parameters<typeof placeSentence>[0]>) =>
  placeSentence({ name: 'Adams County', figure, assessment, changes: [], ...change });

describe('the sentence of a place', () => {
  it.each([
    [
      of({}),
      'Adams County has 31.2% (95% interval 27 to 36.2). This is as expected for its size: chance alone gives 24.5 to 35.5.',
    ],
    [
      of({ assessment: { ...assessment, outside: 0.95 } }),
      'Adams County has 31.2% (95% interval 27 to 36.2). This is as expected: it is outside of 24.5 to 35.5, but not far enough to stand out among all places compared.',
    ],
    [
      of({ assessment: { ...assessment, outside: 0.998, verdict: 'HIGHER_THAN_EXPECTED' } }),
      'Adams County has 31.2% (95% interval 27 to 36.2). This is higher than expected: chance would give a place of this size 24.5 to 35.5.',
    ],
    [
      of({ assessment: null, figure: { ...figure, interval: null, unit: 'cases', value: 1234.5 } }),
      'Adams County has 1,235 cases.',
    ],
    [
      of({ figure: { kind: 'NOT_REPORTED', reason: 'The office shares no figure for this period.' } }),
      'Adams County has no figure. The office shares no figure for this period.',
    ],
    [
      of({
        figure: { kind: 'NOT_COMPARABLE', why: 'Only 2 of 3 months are covered.' },
        changes: ['Report the other month.'],
      }),
      'Adams County cannot be compared. Only 2 of 3 months are covered. Report the other month.',
    ],
    [
      of({ figure: { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: 10 } }),
      'The figure of Adams County is hidden, because it is based on a small count, or would reveal one.',
    ],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected);
  });
});

it('the sentence of a comparison counts every place once', () => {
  const facts = { indicator: 'Diversion rate', unit: '%', common: 30.1 };
  const sentence = comparisonSentence({
    ...facts,
    figures: [
      figure,
      figure,
      figure,
      { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: 10 },
      { kind: 'NOT_COMPARABLE', why: '' },
      { kind: 'NOT_COMPARABLE', why: '' },
    ],
    verdicts: ['AS_EXPECTED', 'AS_EXPECTED', 'HIGHER_THAN_EXPECTED'],
  });
  expect(sentence).toBe(
    'Diversion rate: 3 of 6 places have a figure; 1 is hidden, 2 are not comparable. The common value is 30.1%. 1 of 3 is higher than expected, 0 lower, and 2 as expected for their size.',
  );
  expect(comparisonSentence({ ...facts, common: null, figures: [figure], verdicts: [] })).toBe(
    'Diversion rate: 1 of 1 place has a figure.',
  );
});

it('the sentence of a trend has its interval, and calls no trend a change', () => {
  const trend = { value: 1.0775, lower: 1.045, upper: 1.1106, direction: 'ROSE' } as const;
  expect(trendSentence('The rate', trend, 8)).toBe(
    'The rate rose over 8 periods: each was 7.7% higher than the one before (95% interval 4.5% higher to 11.1% higher).',
  );
  expect(
    trendSentence('The rate', { value: 1.003, lower: 0.717, upper: 1.404, direction: 'NO_CLEAR_TREND' }, 6),
  ).toBe(
    'The rate has no clear trend over 6 periods: each was 0.3% higher than the one before (95% interval 28.3% lower to 40.4% higher).',
  );
});
