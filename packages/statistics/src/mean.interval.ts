import {
  cannotCompute,
  computed,
  type Computed,
  type ConfidenceInterval,
} from '@rapport/core/measured-value.ts';

import { countAnswers, requireDistribution, type AnswerDistribution } from './answer.distribution.ts';
import { requireConfidenceLevel } from './argument.check.ts';
import { tCriticalValue } from './distributions.ts';
import { wilsonInterval } from './wilson.interval.ts';

export type Mean = {
  readonly mean: number;
  readonly n: number;
  /** With n - 1 in the denominator; null for a single answer. */
  readonly standardDeviation: number | null;
  /**
   * Null for a single answer, and if all answers are equal, because neither shows how far off the mean can
   * be. A share has an interval even then.
   */
  readonly interval: ConfidenceInterval | null;
  /** The name of the method, for readers. */
  readonly method: string;
  readonly caveats: readonly string[];
};

/** The lowest and highest possible answer. */
export type AnswerRange = { readonly minimum: number; readonly maximum: number };

const T_METHOD = "Mean of valid answers with Student's t interval";
const WILSON_METHOD =
  'Mean of answers with two possible values, with the Wilson score interval of their share';

/**
 * Mean of a distribution with Student's t interval, mean ± t(n - 1) · s / √n. Assumes a simple random sample
 * with equal weights. Deviations are summed about the mean, so large values with a small spread keep their
 * precision.
 *
 * If the range has only two possible answers, such as 0 and 1, the mean is a share and gets the interval of a share.
 * Student's interval of a share leaves the range, and does not exist if all answers are equal.
 *
 * @param range of possible answers; without it, other answers are assumed to be possible
 * @returns the mean in the unit of the values; cannot be computed without answers, or if values are too
 *   large to square
 * @throws RangeError if a value is not finite, a count is not a whole number of at least 0, or the level is
 *   not in (0, 1)
 */
export function meanInterval(
  distribution: AnswerDistribution,
  confidenceLevel = 0.95,
  range: AnswerRange | null = null,
): Computed<Mean> {
  requireDistribution(distribution);
  requireConfidenceLevel(confidenceLevel);
  const n = countAnswers(distribution);
  const answers = distribution.filter((answer) => answer.count > 0);
  const first = answers[0];
  if (first === undefined) {
    return cannotCompute('There are no valid answers, so there is no mean.');
  }
  const binary = range === null ? null : binaryMean(answers, range, confidenceLevel);
  if (binary !== null) return binary;
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
      method: T_METHOD,
      caveats: ['One value gives no interval.'],
    });
  }
  const spread = spreadAbout(answers, first.value + offset, n);
  if (!Number.isFinite(mean) || !Number.isFinite(spread)) {
    return cannotCompute('The values are too large to compute a mean and its interval.');
  }
  if (answers.every(({ value }) => value === first.value)) {
    return computed({
      mean,
      n,
      standardDeviation: 0,
      interval: null,
      method: T_METHOD,
      caveats: ['All values are the same, so their spread gives no interval.'],
    });
  }
  const halfWidth = (tCriticalValue(confidenceLevel, n - 1) * spread) / Math.sqrt(n);
  return computed({
    mean,
    n,
    standardDeviation: spread,
    interval: { lower: mean - halfWidth, upper: mean + halfWidth, confidenceLevel },
    method: T_METHOD,
    caveats: [],
  });
}

/** Standard deviation (n - 1). Deviations are divided by the largest before squaring, so that small ones do not vanish. */
function spreadAbout(answers: AnswerDistribution, center: number, n: number): number {
  const largest = answers.reduce((most, { value }) => Math.max(most, Math.abs(value - center)), 0);
  if (largest === 0) return 0;
  const deviations = answers.map(({ value, count }) => ({ count, deviation: (value - center) / largest }));
  const squares = stableSum(deviations.map(({ count, deviation }) => count * deviation * deviation));
  const drift = stableSum(deviations.map(({ count, deviation }) => count * deviation));
  return largest * Math.sqrt(Math.max(0, squares - (drift * drift) / n) / (n - 1));
}

/** The interval of a share, if the only possible answers are both ends of a range, such as 0 and 1. */
function binaryMean(
  answers: AnswerDistribution,
  { minimum, maximum }: AnswerRange,
  confidenceLevel: number,
): Computed<Mean> | null {
  const isBinary =
    maximum - minimum === 1 && answers.every(({ value }) => value === minimum || value === maximum);
  if (!isBinary || answers.length === 0) return null;
  const n = countAnswers(answers);
  const share = wilsonInterval(countAnswers(answers, maximum), n, confidenceLevel);
  if (!share.ok) return share;
  const { proportion, interval } = share.value;
  return computed({
    mean: minimum + proportion,
    n,
    standardDeviation: n === 1 ? null : Math.sqrt((n * proportion * (1 - proportion)) / (n - 1)),
    interval: { lower: minimum + interval.lower, upper: minimum + interval.upper, confidenceLevel },
    method: WILSON_METHOD,
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
