import { cannotCompute, computed, type Computed } from '@rapport/core/measured-value.ts';

import { requireFinite } from './argument.check.ts';
import type { ScaleAnswers } from './scale.scores.ts';

export type CronbachAlpha = {
  /** At most 1. Exactly 0 without covariance. Negative if items contradict each other. */
  readonly alpha: number;
  readonly items: number;
  /** The number of people with a valid answer to every item. The others are excluded. */
  readonly completeCases: number;
  readonly caveats: readonly string[];
};

/** Rounding errors are at most this share of a variance. */
const roundingShare = 1e-12;

/**
 * Raw (covariance) alpha of Cronbach 1951, k / (k - 1) · (1 - Σ item variances / variance of the sum), over
 * people who answered every item. Items must already be recoded (`recodeAnswers`).
 *
 * @param people one row per person, one column per item; null for a missing or invalid answer
 * @returns cannot be computed with fewer than two items, fewer than two complete cases, or a sum without
 *   variance
 * @throws RangeError if an answer is not finite, or rows differ in length
 */
export function cronbachAlpha(people: readonly ScaleAnswers[]): Computed<CronbachAlpha> {
  const items = people[0]?.length ?? 0;
  const complete: number[][] = [];
  for (const answers of people) {
    if (answers.length !== items) {
      throw new RangeError(`Every row must have ${items} answers, but one has ${answers.length}`);
    }
    const valid = answers.filter((answer) => answer !== null);
    valid.forEach((answer) => requireFinite(answer, 'answer'));
    if (valid.length === items) {
      complete.push(valid);
    }
  }
  if (items < 2) {
    return cannotCompute('Alpha needs at least two items.');
  }
  if (complete.length < 2) {
    return cannotCompute('Alpha needs at least two people who answered every item.');
  }
  // About the first person's answers, so that large answers with a small spread keep their precision.
  const columns = Array.from({ length: items }, (_, item) =>
    complete.map((answers) => (answers[item] ?? 0) - (complete[0]?.[item] ?? 0)),
  );
  const itemVarianceSum = columns.reduce((sum, column) => sum + variance(column), 0);
  const sums = complete.map((_, person) => columns.reduce((sum, column) => sum + (column[person] ?? 0), 0));
  const sumVariance = variance(sums);
  // If items cancel out exactly, only rounding errors remain in their sum.
  if (sumVariance <= itemVarianceSum * roundingShare) {
    return cannotCompute('The sum of the items does not vary between people.');
  }
  const covarianceSum = sumVariance - itemVarianceSum;
  // Without covariance, only rounding errors remain. They must not look like contradicting items.
  const isUnrelated = Math.abs(covarianceSum) <= itemVarianceSum * roundingShare;
  const alpha = isUnrelated ? 0 : ((items / (items - 1)) * covarianceSum) / sumVariance;
  if (!Number.isFinite(alpha)) {
    return cannotCompute('The answers are too large to compute alpha.');
  }
  const caveats: string[] = [];
  if (alpha < 0) {
    caveats.push('Alpha is negative. Check that every reverse-scored item is marked as such.');
  }
  if (complete.length < people.length) {
    caveats.push(`Excludes ${people.length - complete.length} people without an answer to every item.`);
  }
  return computed({ alpha, items, completeCases: complete.length, caveats });
}

/** Sample variance (n - 1) about the mean, in two passes. Exactly 0 for constant data. */
export function variance(values: readonly number[]): number {
  const first = values[0] ?? 0;
  const offset = values.reduce((sum, value) => sum + (value - first), 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - first - offset) ** 2, 0);
  return squares / (values.length - 1);
}
