import { describe, expect, it } from 'vitest';

import {
  chiSquareUpper,
  fQuantile,
  fUpper,
  normalCriticalValue,
  normalTwoSided,
  tCriticalValue,
  tTwoSided,
} from './distributions.ts';
import { gammaProbability, gammaQuantile } from './gamma.distribution.ts';
import { expectClose } from './testing/close.ts';
import { fixture } from './testing/fixture.ts';

const expected = fixture('distributions') as {
  gamma: { probability: number; shape: number; quantile: number }[];
  chiSquare: { df: number; statistic: number; upper: number }[];
  f: { numerator: number; denominator: number; statistic: number; upper: number; quantile: number }[];
  t: { statistic: number; df: number; twoSided: number; critical: number }[];
};

describe('the distributions agree with R', () => {
  it.each(expected.gamma)(
    'gamma quantile $probability of shape $shape',
    ({ probability, shape, quantile }) => {
      expectClose(gammaQuantile(probability, shape), quantile, 1e-9);
    },
  );

  it.each(expected.gamma.filter(({ probability }) => probability > 1e-6))(
    'gamma probability $probability of shape $shape',
    ({ probability, shape, quantile }) => {
      expect(Math.abs(gammaProbability(quantile, shape) - probability)).toBeLessThan(1e-6);
    },
  );

  it.each(expected.chiSquare)('upper tail of χ² $statistic with $df', ({ df, statistic, upper }) => {
    // From 1,800 degrees of freedom, far tails have an absolute precision only.
    if (df >= 1800) expect(Math.abs(chiSquareUpper(statistic, df) - upper)).toBeLessThan(1e-9);
    else expectClose(chiSquareUpper(statistic, df), upper, 1e-9);
  });

  it.each(expected.f)('F $statistic with $numerator and $denominator', (one) => {
    expectClose(fUpper(one.statistic, one.numerator, one.denominator), one.upper, 1e-9);
    expectClose(fQuantile(0.975, one.numerator, one.denominator), one.quantile, 1e-9);
  });

  it.each(expected.t)('t $statistic with $df', ({ statistic, df, twoSided, critical }) => {
    expectClose(tTwoSided(statistic, df), twoSided, 1e-9);
    expectClose(tCriticalValue(0.95, df), critical, 1e-8);
  });
});

it('normal tails keep their precision', () => {
  expectClose(normalCriticalValue(0.95), 1.959963984540054, 1e-12);
  // R: 2 * pnorm(-10)
  expectClose(normalTwoSided(10), 1.523970604832105e-23, 1e-10);
});
