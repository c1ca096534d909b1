import {
  cannotCompute,
  computed,
  type Computed,
  type ConfidenceInterval,
} from '@rapport/core/measured-value.ts';

import { wilsonInterval } from './wilson.interval.ts';

export type ProportionDifference = {
  /** First proportion minus second, between -1 and 1. */
  readonly difference: number;
  readonly interval: ConfidenceInterval;
};

/**
 * Difference of two independent proportions with the hybrid score interval, made of the two Wilson intervals
 * (method 10 of Newcombe 1998, Statistics in Medicine 17:873–890). Assumes that nobody is counted in both.
 *
 * @returns a difference of proportions; cannot be computed if either group has no trials
 * @throws RangeError if a count is not a whole number of at least 0, or successes exceed trials
 */
export function newcombeDifference(
  first: { readonly successes: number; readonly trials: number },
  second: { readonly successes: number; readonly trials: number },
  confidenceLevel = 0.95,
): Computed<ProportionDifference> {
  const a = wilsonInterval(first.successes, first.trials, confidenceLevel);
  const b = wilsonInterval(second.successes, second.trials, confidenceLevel);
  if (!a.ok || !b.ok) {
    return cannotCompute('One of the two groups has no trials, so there is no difference.');
  }
  const p = a.value.proportion;
  const q = b.value.proportion;
  const difference = p - q;
  const below = Math.hypot(p - a.value.interval.lower, b.value.interval.upper - q);
  const above = Math.hypot(a.value.interval.upper - p, q - b.value.interval.lower);
  return computed({
    difference,
    interval: {
      lower: Math.max(-1, difference - below),
      upper: Math.min(1, difference + above),
      confidenceLevel,
    },
  });
}
