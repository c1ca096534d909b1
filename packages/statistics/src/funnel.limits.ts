import poisson from '@stdlib/stats-base-dists-poisson';

import { gammaProbability } from './gamma.distribution.ts';

export type Limits = { readonly lower: number; readonly upper: number };

/** Limits at the same distance on both sides, within the possible values. */
export function clamped(center: number, reach: number, kind: 'proportion' | 'rate', scale: number): Limits {
  const upper = center + reach;
  return {
    lower: Math.max(0, center - reach) * scale,
    upper: (kind === 'proportion' ? Math.min(1, upper) : upper) * scale,
  };
}

/** Quantiles of the Poisson distribution of the expected count, with interpolation (Spiegelhalter 2005, appendix A.1). */
export function exactLimits(center: number, denominator: number, level: number, scale: number): Limits {
  const expected = center * denominator;
  const tail = (1 - level) / 2;
  return {
    lower: (Math.max(0, poissonQuantile(tail, expected)) / denominator) * scale,
    upper: (Math.max(0, poissonQuantile(1 - tail, expected)) / denominator) * scale,
  };
}

/** The smallest count whose probability of not being exceeded is above `probability`, less the part that is too much. */
function poissonQuantile(probability: number, expected: number): number {
  let low = -1;
  let high = Math.ceil(expected + 10 * Math.sqrt(expected) + 20);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (poissonProbability(middle, expected) > probability) high = middle;
    else low = middle;
  }
  const at = poissonProbability(high, expected);
  const below = high === 0 ? 0 : poissonProbability(high - 1, expected);
  return high - (at - probability) / (at - below);
}

/** P(X ≤ count). The library is wrong for large counts. */
export function poissonProbability(count: number, expected: number): number {
  return expected < 500 && count < 800
    ? poisson.cdf(count, expected)
    : 1 - gammaProbability(expected, count + 1);
}
