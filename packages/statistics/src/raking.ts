import { leastSquares } from './least.squares.ts';
import { firstRefusal, refuse, result, type Refused, type Result } from './statistical.result.ts';
import { kishDesignEffect, refuseWeights } from './survey.design.ts';

/** One variable whose totals in the population are known. */
export type Margin = {
  readonly variable: string;
  /** The category of each row. */
  readonly categories: readonly string[];
  /** The population of each category. */
  readonly totals: ReadonlyMap<string, number>;
};

export type RakedWeights = {
  readonly weights: readonly number[];
  readonly iterations: number;
  /** The largest difference of a margin's weights from its total. */
  readonly largestError: number;
  readonly sum: number;
  readonly smallest: number;
  readonly largest: number;
  /** Of the raked weights. */
  readonly designEffect: number;
};

const iterationsMax = 1_000;

/** One person, or a ten-thousandth of the population if that is less. The first is the limit of R's `survey::rake`. */
function defaultTolerance(population: number): number {
  return Math.min(1, population / 10_000);
}

/** Totals of two margins may differ by rounding to this share. */
const totalsTolerance = 1e-6;

/**
 * Iterative proportional fitting (Deming and Stephan 1940, Annals of Mathematical Statistics 11:427): scales the
 * design weights to each margin in turn. It stops when a pass changes no cell of the crossed margins, and
 * misses no total, by `tolerance` or more. One margin is post-stratification and needs one pass.
 *
 * @param tolerance in units of the totals; null for one person, or a ten-thousandth of the population if that is less
 * @returns weights in the order of the rows. Refuses a category of the population without rows, a row whose
 *   category has no total, margins with different totals, and margins that do not converge. Each refusal names
 *   the margin.
 */
export function rake(
  designWeights: readonly number[],
  margins: readonly Margin[],
  tolerance: number | null = null,
): Result<RakedWeights> {
  const refused = firstRefusal(
    designWeights.length === 0 ? refuse('EMPTY_DATA', 'There are no rows.') : refuseWeights(designWeights),
    tolerance === null || tolerance > 0
      ? null
      : refuse('OUT_OF_RANGE', `The tolerance is ${tolerance}. It must be positive.`, {
          column: 'tolerance',
        }),
    margins.length === 0 ? refuse('EMPTY_MARGIN', 'Raking needs at least one margin.') : null,
    ...margins.map((margin) => refuseMargin(margin, designWeights)),
    refuseTotals(margins),
  );
  if (refused !== null) return refused;
  const weights = [...designWeights];
  const population = [...(margins[0]?.totals.values() ?? [])].reduce((sum, total) => sum + total, 0);
  const limit = tolerance ?? defaultTolerance(population);
  const cells = weights.map((_, row) => margins.map(({ categories }) => categories[row] ?? '').join('\0'));
  let before = sumsBy(cells, weights);
  for (let iteration = 1; iteration <= iterationsMax; iteration += 1) {
    for (const { categories, totals } of margins) {
      const sums = sumsBy(categories, weights);
      categories.forEach((category, row) => {
        const sum = sums.get(category) ?? 0;
        if (sum > 0) weights[row] = ((weights[row] ?? 0) * (totals.get(category) ?? 0)) / sum;
      });
    }
    const after = sumsBy(cells, weights);
    const change = [...after].reduce(
      (most, [cell, sum]) => Math.max(most, Math.abs(sum - (before.get(cell) ?? 0))),
      0,
    );
    before = after;
    const { error } = worstCategory(margins, weights);
    const isExact = margins.length === 1;
    if (error < limit && (change < limit || isExact)) return result(summary(weights, iteration, error));
  }
  const worst = worstCategory(margins, weights);
  const place = { column: worst.variable, group: worst.category };
  const reason = `The weights do not converge. After ${iterationsMax} passes, the category "${place.group}" of the margin "${place.column}" is off by ${worst.error.toPrecision(3)}. The margins contradict each other for these rows.`;
  return refuse('NO_CONVERGENCE', reason, place);
}

function summary(weights: readonly number[], iterations: number, largestError: number): RakedWeights {
  const positive = weights.filter((weight) => weight > 0);
  return {
    weights,
    iterations,
    largestError,
    sum: weights.reduce((sum, weight) => sum + weight, 0),
    smallest: positive.reduce((least, weight) => Math.min(least, weight), Infinity),
    largest: positive.reduce((most, weight) => Math.max(most, weight), 0),
    designEffect: kishDesignEffect(weights),
  };
}

function sumsBy(categories: readonly string[], weights: readonly number[]): Map<string, number> {
  const sums = new Map<string, number>();
  categories.forEach((category, row) => sums.set(category, (sums.get(category) ?? 0) + (weights[row] ?? 0)));
  return sums;
}

type CategoryError = { readonly variable: string; readonly category: string; readonly error: number };

function worstCategory(margins: readonly Margin[], weights: readonly number[]): CategoryError {
  const errors = margins.flatMap(({ variable, categories, totals }): CategoryError[] => {
    const sums = sumsBy(categories, weights);
    return [...totals].map(([category, total]) => ({
      variable,
      category,
      error: Math.abs((sums.get(category) ?? 0) - total),
    }));
  });
  return errors.reduce((worst, one) => (one.error > worst.error ? one : worst), {
    variable: '',
    category: '',
    error: 0,
  });
}

function refuseMargin({ variable, categories, totals }: Margin, weights: readonly number[]): Refused | null {
  if (totals.size === 0) {
    return refuse('EMPTY_MARGIN', `The margin "${variable}" has no totals.`, { column: variable });
  }
  for (const [category, total] of totals) {
    if (!(total >= 0 && Number.isFinite(total))) {
      const reason = `The total of "${category}" in the margin "${variable}" is ${total}. It must be at least 0.`;
      return refuse('NEGATIVE_VALUE', reason, { column: variable, group: category });
    }
  }
  const unknown = categories.findIndex((category) => !totals.has(category));
  if (unknown >= 0) {
    const category = categories[unknown] ?? '';
    const reason = `The category "${category}" of "${variable}" has no total in the margin.`;
    return refuse('UNKNOWN_CATEGORY', reason, { index: unknown, column: variable, group: category });
  }
  const sums = sumsBy(categories, weights);
  for (const [category, total] of totals) {
    if (total > 0 && !((sums.get(category) ?? 0) > 0)) {
      const reason = `The margin "${variable}" has a total of ${total} for "${category}", but no row with a positive weight. Combine it with another category.`;
      return refuse('EMPTY_MARGIN', reason, { column: variable, group: category });
    }
    if (total === 0 && (sums.get(category) ?? 0) > 0) {
      const reason = `The margin "${variable}" has a total of 0 for "${category}", but there are rows of this category.`;
      return refuse('EMPTY_MARGIN', reason, { column: variable, group: category });
    }
  }
  return null;
}

function refuseTotals(margins: readonly Margin[]): Refused | null {
  const [first, ...others] = margins.map(({ variable, totals }) => ({
    variable,
    total: [...totals.values()].reduce((sum, total) => sum + total, 0),
  }));
  const other = others.find(
    ({ total }) => first && Math.abs(total - first.total) > totalsTolerance * first.total,
  );
  if (first === undefined || other === undefined) return null;
  const reason = `The margin "${first.variable}" adds up to ${first.total}, and the margin "${other.variable}" to ${other.total}. They must be equal.`;
  return refuse('MARGINS_DISAGREE', reason, { column: other.variable });
}

/** How rows count in the regression on the margins: by their design weights, or equally as in R's `survey::rake`. */
export type ResidualWeighting = 'design' | 'equal';

/**
 * Residuals of values from their regression on the categories of the margins. A raked estimate has the variance of these
 * residuals (Deville and Särndal 1992, JASA 87:376), because the margins are known and add no error.
 */
export function marginResiduals(
  margins: readonly Margin[],
  designWeights: readonly number[],
  weighting: ResidualWeighting = 'design',
): (values: readonly number[]) => readonly number[] {
  const columns = margins.flatMap(({ variable, categories, totals }) =>
    [...totals.keys()]
      .filter((category) => categories.includes(category))
      .slice(1)
      .map((category) => ({
        name: `${variable}: ${category}`,
        values: categories.map((one) => (one === category ? 1 : 0)),
      })),
  );
  const weights = designWeights.map((weight) => (weighting === 'design' || weight === 0 ? weight : 1));
  return (values) => {
    // A category that other margins determine explains nothing more, so it can go.
    let kept = columns;
    for (;;) {
      const fit = leastSquares(kept, values, { weights });
      if (fit.ok) return fit.value.residuals;
      const { column } = fit.place;
      const fewer = kept.filter(({ name }) => name !== column);
      if (fewer.length === kept.length) return values;
      kept = fewer;
    }
  };
}
