import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { indicatorFigure, summedDenominator, type FigureDefinition } from './indicator.figure.ts';
import { meanInterval } from './mean.interval.ts';

const definition = (measure: FigureDefinition['measure'], multiplier = 1): FigureDefinition => ({
  measure,
  unit: 'unit',
  multiplier,
  frequency: 'MONTH',
});
const sums = (numerator: number, denominator: number | null, sumOfSquares: number | null = null) => ({
  numerator,
  denominator,
  sumOfSquares,
});

describe('the figure of an indicator', () => {
  it('of a share has the Wilson interval of Newcombe (1998), in percent', () => {
    // 81 of 263: .2553 to .3662.
    expect(indicatorFigure(definition('PROPORTION', 100), sums(81, 263))).toMatchObject({
      value: expect.closeTo(30.798, 3),
      interval: { lower: expect.closeTo(25.53, 2), upper: expect.closeTo(36.62, 2), confidenceLevel: 0.95 },
      numerator: 81,
      denominator: 263,
    });
  });

  it('of a rate has the exact Poisson interval', () => {
    // R: poisson.test(10, 20000): 2.397695e-04 to 9.195178e-04.
    expect(indicatorFigure(definition('RATE', 100_000), sums(10, 20_000))).toMatchObject({
      value: 50,
      interval: { lower: expect.closeTo(23.9769, 3), upper: expect.closeTo(91.9518, 3) },
      caveats: ['The rate is for each month.'],
    });
    expect(indicatorFigure(definition('RATE', 1000), sums(0, 1000))).toMatchObject({
      value: 0,
      interval: { lower: 0, upper: expect.closeTo(3.6889, 3) },
    });
  });

  it('of a mean is that of its scores', () => {
    const scores = [1, 2, 2, 4, 5];
    const direct = meanInterval(scores.map((value) => ({ value, count: 1 })));
    if (!direct.ok || direct.value.interval === null) throw new Error('The scores have a mean');
    const squares = scores.reduce((sum, score) => sum + score * score, 0);
    expect(indicatorFigure(definition('MEAN'), sums(14, 5, squares))).toMatchObject({
      value: 2.8,
      numerator: null,
      interval: {
        lower: expect.closeTo(direct.value.interval.lower, 10),
        upper: expect.closeTo(direct.value.interval.upper, 10),
      },
    });
  });

  it.each([
    ['without squares', sums(14, 5)],
    ['of one score', sums(3, 1, 9)],
    ['of equal scores', sums(6, 3, 12)],
  ])('of a mean %s has no interval, and says why', (_name, given) => {
    expect(indicatorFigure(definition('MEAN'), given)).toMatchObject({
      interval: null,
      caveats: [expect.any(String)],
    });
  });

  it('is never computed over 0', () => {
    for (const measure of ['PROPORTION', 'RATE', 'RATIO', 'MEAN'] as const)
      expect(indicatorFigure(definition(measure), sums(0, 0)).kind).toBe('NOT_REPORTED');
    expect(indicatorFigure(definition('COUNT'), sums(0, null))).toMatchObject({ value: 0, interval: null });
  });

  it('lies in its interval, and is scaled by the multiplier', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('PROPORTION' as const, 'RATE' as const),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        (measure, numerator, more) => {
          const given = sums(numerator, numerator + more);
          const one = indicatorFigure(definition(measure), given);
          const many = indicatorFigure(definition(measure, 100), given);
          if (one.kind !== 'ESTIMATE' || many.kind !== 'ESTIMATE' || one.interval === null) return false;
          const { lower, upper } = one.interval;
          return (
            lower <= one.value &&
            one.value <= upper &&
            Math.abs(many.value - 100 * one.value) <= 1e-9 * many.value
          );
        },
      ),
    );
  });
});

describe('the denominator of an observation in a sum', () => {
  it('of a rate is for its whole period', () => {
    expect(summedDenominator({ measure: 'RATE', frequency: 'MONTH' }, 1000, 12)).toBe(12_000);
    expect(summedDenominator({ measure: 'RATE', frequency: 'YEAR' }, 1000, 12)).toBe(1000);
    expect(summedDenominator({ measure: 'PROPORTION', frequency: 'MONTH' }, 1000, 12)).toBe(1000);
  });
});
