import { requireConfidenceLevel } from './argument.check.ts';
import { cronbachAlpha, variance } from './cronbach.alpha.ts';
import { fQuantile } from './distributions.ts';
import type { ScaleAnswers } from './scale.scores.ts';
import { refuse, result, type Result, type Statistic } from './statistical.result.ts';

type AlphaOwn = {
  /** Of items with equal variances: k·r̄ / (1 + (k − 1)·r̄). Null if an item has no variance. */
  readonly standardized: number | null;
  /** The mean correlation of two items; null if an item has no variance. */
  readonly meanCorrelation: number | null;
  readonly items: readonly {
    readonly item: string;
    /** Raw alpha of the other items; null if it cannot be computed. */
    readonly alphaIfDropped: number | null;
  }[];
};

/**
 * Cronbach's alpha (1951, Psychometrika 16:297) with what a reader of a scale needs: the standardized alpha,
 * alpha without each item, and the interval of Feldt (1965, Psychometrika 30:357), 1 − (1 − α)·F with n − 1
 * and (n − 1)(k − 1) degrees of freedom. Assumes items of one scale, already recoded. Only people with an
 * answer to every item count.
 *
 * @param people one row per person, one column per item; null for a missing answer
 * @returns alpha, at most 1. Refuses fewer than two items or complete cases, and sums without variance.
 */
export function alphaStatistic(
  people: readonly ScaleAnswers[],
  itemNames: readonly string[],
  confidenceLevel = 0.95,
): Result<Statistic<AlphaOwn>> {
  requireConfidenceLevel(confidenceLevel);
  const k = itemNames.length;
  const alpha = cronbachAlpha(people);
  if (k < 2 || people.length < 2) {
    return refuse(
      'TOO_FEW_ROWS',
      `Alpha needs at least two items and two people. There are ${k} and ${people.length}.`,
    );
  }
  const complete = people.flatMap((answers) => {
    const valid = answers.filter((answer) => answer !== null);
    return valid.length === k ? [valid] : [];
  });
  if (!alpha.ok) return refuse(complete.length < 2 ? 'TOO_FEW_ROWS' : 'NO_VARIANCE', alpha.reason);
  const n = complete.length;
  const degrees = [n - 1, (n - 1) * (k - 1)] as const;
  const end = (probability: number): number =>
    1 - (1 - alpha.value.alpha) * fQuantile(probability, degrees[0], degrees[1]);
  const tail = (1 - confidenceLevel) / 2;
  const meanCorrelation = meanCorrelationOf(complete, k);
  const constant = itemNames.filter((_, item) => variance(complete.map((row) => row[item] ?? 0)) === 0);
  return result({
    value: alpha.value.alpha,
    interval: { lower: end(1 - tail), upper: end(tail), confidenceLevel },
    standardError: null,
    n,
    unit: 'alpha',
    method: "Cronbach's alpha (raw) with Feldt interval",
    diagnostics: {
      excludedWithMissingItems: people.length - n,
      degreesOfFreedom: degrees,
      itemsWithoutVariance: constant,
    },
    caveats: [
      ...alpha.value.caveats,
      'Alpha measures how far items agree. It does not show that they measure what they should.',
    ],
    claimLevel: 'DESCRIPTIVE',
    standardized: meanCorrelation === null ? null : (k * meanCorrelation) / (1 + (k - 1) * meanCorrelation),
    meanCorrelation,
    items: itemNames.map((item, position) => {
      const rest = cronbachAlpha(complete.map((answers) => answers.filter((_, other) => other !== position)));
      return { item, alphaIfDropped: rest.ok ? rest.value.alpha : null };
    }),
  });
}

function meanCorrelationOf(rows: readonly (readonly number[])[], k: number): number | null {
  const columns = Array.from({ length: k }, (_, item) => {
    const values = rows.map((row) => row[item] ?? 0);
    const origin = values[0] ?? 0;
    const offset = values.reduce((sum, value) => sum + (value - origin), 0) / values.length;
    const deviation = Math.sqrt(variance(values));
    return values.map((value) => (value - origin - offset) / deviation);
  });
  let sum = 0;
  columns.forEach((first, position) => {
    for (const second of columns.slice(position + 1)) {
      sum += first.reduce((total, value, row) => total + value * (second[row] ?? 0), 0) / (rows.length - 1);
    }
  });
  const mean = sum / ((k * (k - 1)) / 2);
  return Number.isFinite(mean) ? mean : null;
}
