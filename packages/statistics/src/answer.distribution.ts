import { requireCount, requireFinite } from './argument.check.ts';

/**
 * The number of times each valid answer (or scale score) was given. Values need not be sorted, and a value
 * can appear more than once. "Don't know", refusals and missing answers are not values and are never
 * included.
 */
export type AnswerDistribution = readonly AnswerCount[];

export type AnswerCount = { readonly value: number; readonly count: number };

/** @throws RangeError if a value is not finite or a count is not a whole number of at least 0 */
export function requireDistribution(distribution: AnswerDistribution): void {
  for (const { value, count } of distribution) {
    requireFinite(value, 'value');
    requireCount(count, 'count');
  }
}

/** The number of answers of at least `minimum`. Without a minimum, the number of all answers. */
export function countAnswers(distribution: AnswerDistribution, minimum = -Infinity): number {
  return distribution.reduce((sum, answer) => sum + (answer.value >= minimum ? answer.count : 0), 0);
}

/** Counts equal values, in the order of the values. */
export function distributionOf(values: Iterable<number>): AnswerDistribution {
  const counts = new Map<number, number>();
  for (const value of values) {
    requireFinite(value, 'value');
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

/** Combines several distributions into one. */
export function poolDistributions(distributions: readonly AnswerDistribution[]): AnswerDistribution {
  const counts = new Map<number, number>();
  for (const { value, count } of distributions.flat()) {
    counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}
