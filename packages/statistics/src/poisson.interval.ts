import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { requireConfidenceLevel, requireCount } from './argument.check.ts';
import { normalCriticalValue } from './distributions.ts';
import { gammaQuantile } from './gamma.distribution.ts';

/** From this count on, Byar's approximation is used. */
const byarMinimum = 10;

export type PoissonInterval = { readonly interval: ConfidenceInterval; readonly method: string };

/**
 * Interval of a Poisson count: exact (χ² quantiles; Garwood 1936, Biometrika 28:437) below 10, and Byar's
 * approximation from 10 (Breslow and Day 1987, p. 69), as the UK Health Security Agency does:
 * x(1 − 1/(9x) − z/(3√x))³, and the same with x + 1 and plus. Assumes independent events.
 *
 * @throws RangeError unless the count is a whole number of at least 0
 */
export function poissonInterval(count: number, confidenceLevel = 0.95): PoissonInterval {
  requireCount(count, 'count');
  requireConfidenceLevel(confidenceLevel);
  const tail = (1 - confidenceLevel) / 2;
  if (count < byarMinimum) {
    return {
      interval: {
        lower: count === 0 ? 0 : gammaQuantile(tail, count),
        upper: gammaQuantile(1 - tail, count + 1),
        confidenceLevel,
      },
      method: 'exact Poisson interval',
    };
  }
  const z = normalCriticalValue(confidenceLevel);
  const end = (x: number, sign: 1 | -1): number =>
    x * (1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3;
  return {
    // At levels very close to 1, the cube would be negative.
    interval: { lower: Math.max(0, end(count, -1)), upper: end(count + 1, 1), confidenceLevel },
    method: "Byar's interval",
  };
}
