import normal from '@stdlib/stats-base-dists-normal';
import type { Matrix } from 'ml-matrix';

import { normalCriticalValue } from '../distributions.ts';

/** Coefficients of an event study relative to one base period, and their covariance. */
export type EventCoefficients = {
  /** Before the base period, from the earliest to the one next to it. */
  readonly before: readonly number[];
  /** From the first treated period on. */
  readonly after: readonly number[];
  /** Of `before`, then `after`. */
  readonly covariance: Matrix;
};

export type Breakdown = {
  /**
   * The largest multiple of the worst change of trends before the treatment, from one period to the next, that
   * the result survives at the confidence level. 0 if its interval contains zero without any violation; null if
   * no multiple up to a million overturns it.
   */
  readonly value: number | null;
  /** The same for the estimate without its sampling error. */
  readonly ofEstimate: number | null;
  readonly method: string;
};

const largest = 1e6;

/**
 * The breakdown value of relative magnitudes (Rambachan and Roth 2023, Rev Econ Stud 90:2555). It is the largest M for which the effect keeps its sign.
 * In each period, the difference of trends after the treatment can be up to M times the worst one before it. For a weighted mean of effects with weights l, the bias is at most
 * M · max|δ(s + 1) − δ(s)| · Σ l(k) k. "No effect" is rejected if it is rejected for each
 * violation ±(δ(s + 1) − δ(s)) alone. This intersection–union test keeps the level for any number of
 * periods, and needs no simulation. HonestDiD inverts a conditional test for the same set of violations.
 *
 * @param weights of the effects after the treatment; they sum to 1
 * @returns null if there is no pair of periods before the treatment whose trends can be compared
 */
export function breakdownValue(
  coefficients: EventCoefficients,
  weights: readonly number[],
  confidenceLevel = 0.95,
): Breakdown | null {
  if (coefficients.before.length === 0 || coefficients.after.length === 0) return null;
  const tests = violations(coefficients, weights);
  const margin = (multiple: number): number => worstEnd(tests, multiple, confidenceLevel);
  const worst = Math.max(...tests.map(({ slope }) => slope));
  return {
    value: lastPositive(margin),
    ofEstimate: worst > 0 ? (tests[0]?.effect ?? 0) / worst : null,
    method:
      'Rambachan–Roth relative magnitudes, intersection–union of normal tests, Imbens–Manski critical values',
  };
}

/**
 * The interval of a weighted mean of effects if the difference of trends can be up to `multiple` times the worst
 * one before the treatment.
 */
export function robustInterval(
  coefficients: EventCoefficients,
  weights: readonly number[],
  multiple: number,
  confidenceLevel = 0.95,
): { readonly lower: number; readonly upper: number } {
  const ends = (sign: number): number =>
    sign * worstEnd(violations(coefficients, weights, sign), multiple, confidenceLevel);
  return { lower: ends(1), upper: ends(-1) };
}

/** One violation at its worst: its slope reduces the effect, which is taken as positive. */
type Violation = {
  readonly effect: number;
  readonly slope: number;
  /** The standard error of effect − multiple · slope. */
  readonly error: (multiple: number) => number;
};

function violations(
  { before, after, covariance }: EventCoefficients,
  weights: readonly number[],
  direction?: number,
): readonly Violation[] {
  const effect = after.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
  const sign = direction ?? (Math.sign(effect) || 1);
  const drift = weights.reduce((sum, weight, index) => sum + Math.abs(weight) * (index + 1), 0);
  const target = [...before.map(() => 0), ...after.map((_, index) => sign * (weights[index] ?? 0))];
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce(
      (sum, x, row) =>
        x === 0 ? sum : sum + b.reduce((s, y, column) => s + x * y * covariance.get(row, column), 0),
      0,
    );
  return before.flatMap((value, index) =>
    [1, -1].map((side) => {
      const next = index + 1 < before.length ? (before[index + 1] ?? 0) : 0;
      const step = target.map((_, position) => {
        if (position === index) return -side * drift;
        return position === index + 1 && position < before.length ? side * drift : 0;
      });
      const [own, crossed, squared] = [product(target, target), product(target, step), product(step, step)];
      return {
        effect: sign * effect,
        slope: side * drift * (next - value),
        error: (multiple) => Math.sqrt(Math.max(0, own - 2 * multiple * crossed + multiple ** 2 * squared)),
      };
    }),
  );
}

/** The lower end of the interval under the worst of some violations, each up to `multiple`. */
function worstEnd(tests: readonly Violation[], multiple: number, confidenceLevel: number): number {
  return Math.min(
    ...tests.map((one) => {
      const error = one.error(multiple);
      if (error === 0) return one.effect - multiple * one.slope;
      const width = Math.max(0, (2 * multiple * one.slope) / error);
      return one.effect - multiple * one.slope - boundCriticalValue(width, confidenceLevel) * error;
    }),
  );
}

/**
 * The critical value for an effect that is only known to be between two bounds, `width` standard errors apart: two-sided
 * without a distance, and one-sided far apart (Imbens and Manski 2004, Econometrica 72:1845).
 */
function boundCriticalValue(width: number, confidenceLevel: number): number {
  let upper = normalCriticalValue(confidenceLevel);
  let lower = 0;
  for (let step = 0; step < 60; step += 1) {
    const middle = (lower + upper) / 2;
    const covered = normal.cdf(middle + width, 0, 1) - normal.cdf(-middle, 0, 1);
    if (covered < confidenceLevel) lower = middle;
    else upper = middle;
  }
  return upper;
}

/** The last multiple with a positive margin. The margin falls from its maximum, so there is one crossing at most. */
function lastPositive(margin: (multiple: number) => number): number | null {
  if (margin(0) <= 0) return 0;
  let upper = 1;
  while (margin(upper) > 0) {
    upper *= 2;
    if (upper > largest) return null;
  }
  let lower = 0;
  for (let step = 0; step < 100; step += 1) {
    const middle = (lower + upper) / 2;
    if (margin(middle) > 0) lower = middle;
    else upper = middle;
  }
  return lower;
}
