import { cannotCompute, computed, type Computed } from '@rapport/core/measured-value.ts';

import { requireFinite } from './argument.check.ts';
import type { ScaleAnswers } from './scale.scores.ts';

export type CronbachAlpha = {
  /** At most 1. Negative if items contradict each other. */
  readonly alpha: number;
  readonly items: number;
  /** The number of people with a valid answer to every item. The others are excluded. */
  readonly completeCases: number;
  readonly caveats: readonly string[];
};

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
  const itemVariances = Array.from({ length: items }, (_, item) =>
    variance(complete.map((answers) => answers[item] ?? 0)),
  );
  const sumVariance = variance(complete.map((answers) => answers.reduce((sum, answer) => sum + answer, 0)));
  const itemVarianceSum = itemVariances.reduce((sum, each) => sum + each, 0);
  // If items cancel out exactly, only rounding errors remain in their sum.
  if (sumVariance <= itemVarianceSum * 1e-12) {
    return cannotCompute('The sum of the items does not vary between people.');
  }
  const alpha = (items / (items - 1)) * (1 - itemVarianceSum / sumVariance);
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
function variance(values: readonly number[]): number {
  const first = values[0] ?? 0;
  const offset = values.reduce((sum, value) => sum + (value - first), 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - first - offset) ** 2, 0);
  return squares / (values.length - 1);
}
