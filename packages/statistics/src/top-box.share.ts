import type { Computed } from '@rapport/core/measured-value.ts';

import { countAnswers, requireDistribution, type AnswerDistribution } from './answer.distribution.ts';
import { requireFinite } from './argument.check.ts';
import { wilsonInterval, type Proportion } from './wilson.interval.ts';

/** A note for readers about the denominator of a top-box share. */
export const VALID_ANSWERS_ONLY =
  'Based on valid answers only: "don\'t know", refusals and missing answers are in neither numerator nor denominator.';

/**
 * Share of valid answers at or above `topBoxMinimum`, with its Wilson score interval. "Don't know" and
 * missing answers are in neither numerator nor denominator (`VALID_ANSWERS_ONLY` tells readers).
 *
 * @returns a proportion between 0 and 1; cannot be computed without valid answers
 * @throws RangeError if a value or the minimum is not finite, or a count is not a whole number of at least
 *   0
 */
export function topBoxShare(
  distribution: AnswerDistribution,
  topBoxMinimum: number,
  confidenceLevel = 0.95,
): Computed<Proportion> {
  requireDistribution(distribution);
  requireFinite(topBoxMinimum, 'topBoxMinimum');
  return wilsonInterval(
    countAnswers(distribution, topBoxMinimum),
    countAnswers(distribution),
    confidenceLevel,
  );
}
