import {
  cannotCompute,
  computed,
  type Computed,
  type ConfidenceInterval,
} from '@rapport/core/measured-value.ts';

import { requirePart } from './argument.check.ts';
import { normalCriticalValue } from './distributions.ts';

export type Proportion = {
  /** Between 0 and 1. */
  readonly proportion: number;
  readonly interval: ConfidenceInterval;
  readonly successes: number;
  readonly trials: number;
};

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
  return computed({
    proportion: successes / trials,
    interval: { ...wilsonLimits(successes, trials, z), confidenceLevel },
    successes,
    trials,
  });
}

/** The ends of the interval. Weighted successes need not be a whole number. */
export function wilsonLimits(
  successes: number,
  trials: number,
  z: number,
): { readonly lower: number; readonly upper: number } {
  const failures = trials - successes;
  const centre = 2 * successes + z * z;
  const halfWidth = z * Math.sqrt(z * z + (4 * successes * failures) / trials);
  const scale = 2 * (trials + z * z);
  return {
    lower: successes === 0 ? 0 : Math.max(0, (centre - halfWidth) / scale),
    upper: failures === 0 ? 1 : Math.min(1, (centre + halfWidth) / scale),
  };
}
