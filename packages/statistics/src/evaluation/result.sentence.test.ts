import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { claimLevels, type EvaluationDesign } from './claim.level.ts';
import type { OutcomeUnit } from './number.words.ts';
import { resultSentence, type SentenceFacts } from './result.sentence.ts';

const interval = (lower: number, upper: number, confidenceLevel = 0.95): SentenceFacts['interval'] => ({
  lower,
  upper,
  confidenceLevel,
});
const complaints: SentenceFacts = {
  outcome: 'Complaints',
  scale: 'DIFFERENCE',
  unit: { kind: 'RATE', per: 100_000 },
  value: -12,
  interval: interval(-21, -3),
  design: 'DIFFERENCE_IN_DIFFERENCES',
  claimLevel: 'ASSOCIATIONAL',
};

it.each<[Partial<SentenceFacts>, string]>([
  [
    {},
    'Complaints fell by 12 per 100,000 (95% interval 3 to 21) compared with similar places; other explanations are possible.',
  ],
  [
    { value: 12.4, interval: interval(3.1, 21.9, 0.9) },
    'Complaints rose by 12 per 100,000 (90% interval 3 to 22) compared with similar places; other explanations are possible.',
  ],
  [
    { claimLevel: 'QUASI_EXPERIMENTAL' },
    'The program lowered complaints by 12 per 100,000 (95% interval 3 to 21) compared with similar places, if both would have changed alike without it.',
  ],
  [
    { design: 'RANDOMIZED', claimLevel: 'EXPERIMENTAL', outcome: 'DUI arrests' },
    'The program lowered DUI arrests by 12 per 100,000 (95% interval 3 to 21) compared with the control group.',
  ],
  [
    {
      design: 'PRE_POST',
      claimLevel: 'DESCRIPTIVE',
      unit: { kind: 'PROPORTION' },
      value: 0.064,
      interval: interval(0.02, 0.108),
      outcome: 'Trust',
    },
    'Trust rose by 6.4 percentage points (95% interval 2.0 to 10.8) from before the program to after it; this does not show the cause.',
  ],
  [
    {
      scale: 'RATIO',
      value: 0.89,
      interval: interval(0.83, 0.96),
      design: 'INTERRUPTED_TIME_SERIES',
      comparison: 'compared with the trend before 2024',
    },
    'Complaints fell by 11% (95% interval 4% to 17%) compared with the trend before 2024; other explanations are possible.',
  ],
  [
    { value: -2, interval: interval(-9, 5) },
    'Complaints might not have changed: the estimate is 2 per 100,000 lower compared with similar places, and the 95% interval goes from 9 per 100,000 lower to 5 per 100,000 higher; other explanations are possible.',
  ],
  [
    { value: -2, interval: interval(-9, 5), claimLevel: 'QUASI_EXPERIMENTAL' },
    'There is no clear effect on complaints: the estimate is 2 per 100,000 lower compared with similar places, and the 95% interval goes from 9 per 100,000 lower to 5 per 100,000 higher, if both would have changed alike without it.',
  ],
  [
    {
      interval: null,
      claimLevel: 'DESCRIPTIVE',
      unit: { kind: 'AMOUNT', name: 'dollars' },
      value: 1234.5,
      outcome: 'Cost per participant',
    },
    'Cost per participant rose by 1,235 dollars compared with similar places, and chance alone may explain this because there is no interval; this does not show the cause.',
  ],
  [
    { value: -0.004, interval: interval(-0.0079, -0.0001) },
    'Complaints fell by 0.0040 per 100,000 (95% interval 0.0001 to 0.0079) compared with similar places; other explanations are possible.',
  ],
])('%j reads well', (change, sentence) => {
  expect(resultSentence({ ...complaints, ...change })).toBe(sentence);
});

describe('every sentence', () => {
  const units = fc.oneof(
    fc.constantFrom(1, 1000, 100_000).map((per): OutcomeUnit => ({ kind: 'RATE', per })),
    fc.constant<OutcomeUnit>({ kind: 'PROPORTION' }),
    fc.constantFrom('dollars', 'days').map((name): OutcomeUnit => ({ kind: 'AMOUNT', name })),
  );
  const designs: readonly EvaluationDesign[] = [
    'PRE_POST',
    'MATCHED_COMPARISON',
    'DIFFERENCE_IN_DIFFERENCES',
    'INTERRUPTED_TIME_SERIES',
    'RANDOMIZED',
  ];
  const facts = fc
    .record({
      scale: fc.constantFrom('DIFFERENCE' as const, 'RATIO' as const),
      unit: units,
      value: fc.double({ min: 0.01, max: 5000, noNaN: true }),
      sign: fc.constantFrom(-1, 1),
      below: fc.double({ min: 0.001, max: 1, noNaN: true }),
      above: fc.double({ min: 0.001, max: 1, noNaN: true }),
      design: fc.constantFrom(...designs),
      claimLevel: fc.constantFrom(...claimLevels),
    })
    .map(({ sign, below, above, value: size, ...rest }): SentenceFacts => {
      const value = rest.scale === 'RATIO' ? size / 100 : sign * size;
      // Some intervals contain no change, and some do not.
      const [lower, upper] =
        rest.scale === 'RATIO'
          ? [value / (1 + below), value * (1 + above)]
          : [value - 3 * below * size, value + 3 * above * size];
      return { ...rest, outcome: 'Complaints', value, interval: interval(lower, upper) };
    });
  const changeOf = ({ scale, unit, value }: SentenceFacts, one = value): number =>
    scale === 'RATIO' ? 100 * (one - 1) : one * (unit.kind === 'PROPORTION' ? 100 : 1);

  it('agrees with the sign, the size, the unit and the claim level', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const sentence = resultSentence(one);
        const ends = [one.interval?.lower ?? 0, one.interval?.upper ?? 0].map((end) => changeOf(one, end));
        const value = changeOf(one);
        const isClear = (ends[0] ?? 0) > 0 || (ends[1] ?? 0) < 0;
        const isCausal = one.claimLevel === 'QUASI_EXPERIMENTAL' || one.claimLevel === 'EXPERIMENTAL';
        expect(/\b(fell|lowered)\b/.test(sentence)).toBe(isClear && value < 0);
        expect(/\b(rose|raised)\b/.test(sentence)).toBe(isClear && value > 0);
        expect(/might not have changed|no clear effect/.test(sentence)).toBe(!isClear);
        const causal =
          /\b(lowered|raised|reduced|increased|caused|prevented|effect|impact|led to|because of|due to|thanks to|worked)\b/i;
        if (!isCausal) expect(sentence).not.toMatch(causal);
        if (one.claimLevel === 'ASSOCIATIONAL') expect(sentence).toContain('other explanations are possible');
        if (one.claimLevel === 'DESCRIPTIVE') expect(sentence).toContain('does not show the cause');
        const words =
          one.scale === 'RATIO'
            ? '%'
            : {
                RATE: ' per ',
                PROPORTION: ' percentage points',
                AMOUNT: ` ${one.unit.kind === 'AMOUNT' ? one.unit.name : ''}`,
              }[one.unit.kind];
        const written = /(?:by|estimate is) ([\d,.]*\d)/.exec(sentence)?.[1]?.replaceAll(',', '') ?? 'none';
        expect(sentence).toContain(`${/(?:by|estimate is) ([\d,.]*\d)/.exec(sentence)?.[1] ?? ''}${words}`);
        const precision = 10 ** -(written.split('.')[1]?.length ?? 0);
        expect(Math.abs(Number(written) - Math.abs(value))).toBeLessThanOrEqual(precision * 0.5000001);
        expect(Number(written)).toBeGreaterThan(0);
        if (isClear) {
          const range = /interval ([\d,.]+)%? to ([\d,.]*\d)%?\)/.exec(sentence) ?? [];
          const [near, far] = [range[1], range[2]].map((text) => Number(text?.replaceAll(',', '')));
          expect(near).toBeLessThanOrEqual(far ?? NaN);
          expect(near).toBeLessThanOrEqual(Number(written));
          expect(far).toBeGreaterThanOrEqual(Number(written));
          expect(near).toBeGreaterThan(0);
        }
        expect(sentence).toMatch(/^[A-Z][^]*[.]$/);
        expect(sentence).not.toMatch(/NaN|Infinity|undefined|-\d/);
      }),
      { numRuns: 500 },
    );
  });

  it('mirrors the direction and nothing else if the sign turns', () => {
    fc.assert(
      fc.property(
        facts.filter(({ scale }) => scale === 'DIFFERENCE'),
        (one) => {
          const { lower = 0, upper = 0 } = one.interval ?? {};
          const mirrored = { ...one, value: -one.value, interval: interval(-upper, -lower) };
          const turned = (sentence: string): string =>
            sentence
              .replace(/fell|rose/, 'moved')
              .replace(/lowered|raised/, 'moved')
              .replaceAll(/lower|higher/g, 'away');
          const numbers = (sentence: string): string[] => (sentence.match(/[\d,.]*\d/g) ?? []).sort();
          expect(numbers(resultSentence(mirrored))).toEqual(numbers(resultSentence(one)));
          expect(turned(resultSentence(mirrored)).length).toBe(turned(resultSentence(one)).length);
        },
      ),
    );
  });

  it('is refused for numbers that are not finite', () => {
    expect(() => resultSentence({ ...complaints, value: NaN })).toThrow(RangeError);
    expect(() => resultSentence({ ...complaints, scale: 'RATIO', value: -1 })).toThrow(RangeError);
  });
});
