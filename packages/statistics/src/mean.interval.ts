import t from '@stdlib/stats-base-dists-t';

import {
  cannotCompute,
  computed,
  type Computed,
  type ConfidenceInterval,
} from '@rapport/core/measured-value.ts';

import { countAnswers, requireDistribution, type AnswerDistribution } from './answer.distribution.ts';
import { requireConfidenceLevel } from './argument.check.ts';

export type Mean = {
  readonly mean: number;
  readonly n: number;
  /** With n - 1 in the denominator; null for a single answer. */
  readonly standardDeviation: number | null;
  /**
   * Null for a single answer, and if all answers are equal, because neither shows how far off the mean can
   * be.
   */
  readonly interval: ConfidenceInterval | null;
  readonly caveats: readonly string[];
};

/**
 * Mean of a distribution with Student's t interval, mean ± t(n - 1) · s / √n. Assumes a simple random sample
 * with equal weights. Deviations are summed about the mean, so large values with a small spread keep their
 * precision.
 *
 * @returns the mean in the unit of the values; cannot be computed without answers, or if values are too
 *   large to square
 * @throws RangeError if a value is not finite, a count is not a whole number of at least 0, or the level is
 *   not in (0, 1)
 */
export function meanInterval(distribution: AnswerDistribution, confidenceLevel = 0.95): Computed<Mean> {
  requireDistribution(distribution);
  requireConfidenceLevel(confidenceLevel);
  const n = countAnswers(distribution);
  const answers = distribution.filter((answer) => answer.count > 0);
  const first = answers[0];
  if (first === undefined) {
    return cannotCompute('There are no valid answers, so there is no mean.');
  }
  // Two passes about a value of the data (Chan, Golub and LeVeque 1983): exact for constant data, stable for
  // other data.
  const offset = stableSum(answers.map((answer) => answer.count * (answer.value - first.value))) / n;
  const mean = first.value + offset;
  if (n === 1) {
    return computed({
      mean,
      n,
      standardDeviation: null,
      interval: null,
      caveats: ['One answer gives no interval.'],
    });
  }
  const deviations = answers.map((answer) => ({
    count: answer.count,
    deviation: answer.value - first.value - offset,
  }));
  const squares = stableSum(deviations.map(({ count, deviation }) => count * deviation * deviation));
  const drift = stableSum(deviations.map(({ count, deviation }) => count * deviation));
  const standardDeviation = Math.sqrt(Math.max(0, squares - (drift * drift) / n) / (n - 1));
  if (!Number.isFinite(mean) || !Number.isFinite(standardDeviation)) {
    return cannotCompute('The values are too large to compute a mean and its interval.');
  }
  if (standardDeviation === 0) {
    return computed({
      mean,
      n,
      standardDeviation,
      interval: null,
      caveats: ['All answers are the same, so their spread gives no interval.'],
    });
  }
  // The lower tail keeps its precision at levels close to 1.
  const quantile = -t.quantile((1 - confidenceLevel) / 2, n - 1);
  const halfWidth = (quantile * standardDeviation) / Math.sqrt(n);
  return computed({
    mean,
    n,
    standardDeviation,
    interval: { lower: mean - halfWidth, upper: mean + halfWidth, confidenceLevel },
    caveats: [],
  });
}

/** Sums with running compensation for rounding errors (Neumaier 1974). */
function stableSum(terms: readonly number[]): number {
  let sum = 0;
  let compensation = 0;
  for (const term of terms) {
    const next = sum + term;
    compensation += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + compensation;
}
