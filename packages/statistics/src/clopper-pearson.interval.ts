import { cannotCompute, computed, type Computed } from '@rapport/core/measured-value.ts';

import { requireConfidenceLevel, requirePart } from './argument.check.ts';
import { fQuantile } from './distributions.ts';
import type { Proportion } from './wilson.interval.ts';

/**
 * A proportion with its exact interval (Clopper and Pearson 1934), by quantiles of the F distribution. It contains the true
 * proportion at least as often as its level says.
 *
 * @returns cannot be computed if `trials` is 0
 * @throws RangeError if a count is not a whole number of at least 0, or `successes` exceeds `trials`
 */
export function clopperPearsonInterval(
  successes: number,
  trials: number,
  confidenceLevel = 0.95,
): Computed<Proportion> {
  requirePart(successes, trials, 'successes', 'trials');
  requireConfidenceLevel(confidenceLevel);
  if (trials === 0) return cannotCompute('There are no trials, so there is no proportion.');
  const lower = lowerLimit(successes, trials, confidenceLevel);
  const upper = 1 - lowerLimit(trials - successes, trials, confidenceLevel);
  return computed({
    proportion: successes / trials,
    interval: { lower, upper, confidenceLevel },
    successes,
    trials,
  });
}

function lowerLimit(successes: number, trials: number, confidenceLevel: number): number {
  if (successes === 0) return 0;
  const others = trials - successes + 1;
  const quantile = fQuantile((1 - confidenceLevel) / 2, 2 * successes, 2 * others);
  return (successes * quantile) / (others + successes * quantile);
}
