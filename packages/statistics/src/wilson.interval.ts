import normal from '@stdlib/stats-base-dists-normal';

import {
  cannotCompute,
  computed,
  type Computed,
  type ConfidenceInterval,
} from '@rapport/core/measured-value.ts';

import { requireConfidenceLevel, requirePart } from './argument.check.ts';

export type Proportion = {
  /** Between 0 and 1. */
  readonly proportion: number;
  readonly interval: ConfidenceInterval;
  readonly successes: number;
  readonly trials: number;
};

/** Two-sided standard normal quantile, such as 1.959964 at .95. */
function normalCriticalValue(confidenceLevel: number): number {
  requireConfidenceLevel(confidenceLevel);
  // The lower tail keeps its precision at levels close to 1.
  return -normal.quantile((1 - confidenceLevel) / 2, 0, 1);
}

/**
 * A proportion with its Wilson score interval, without continuity correction (Wilson 1927; method 3 of
 * Newcombe 1998, Statistics in Medicine 17:857–872). Without successes the lower end is exactly 0, and
 * without failures the upper end is exactly 1.
 *
 * @returns proportions between 0 and 1; cannot be computed if `trials` is 0
 * @throws RangeError if a count is not a whole number of at least 0, or `successes` exceeds `trials`
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  confidenceLevel = 0.95,
): Computed<Proportion> {
  requirePart(successes, trials, 'successes', 'trials');
  const z = normalCriticalValue(confidenceLevel);
  if (trials === 0) {
    return cannotCompute('There are no trials, so there is no proportion.');
  }
  const failures = trials - successes;
  const proportion = successes / trials;
  const centre = 2 * successes + z * z;
  const halfWidth = z * Math.sqrt(z * z + (4 * successes * failures) / trials);
  const scale = 2 * (trials + z * z);
  return computed({
    proportion,
    interval: {
      lower: successes === 0 ? 0 : Math.max(0, (centre - halfWidth) / scale),
      upper: failures === 0 ? 1 : Math.min(1, (centre + halfWidth) / scale),
      confidenceLevel,
    },
    successes,
    trials,
  });
}
