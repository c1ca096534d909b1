import type { Matrix } from 'ml-matrix';

import { leastSquares, type DesignColumn } from '../least.squares.ts';
import { refuse, result, type Result } from '../statistical.result.ts';

export type PoissonFit = {
  /** The intercept first. On the log scale. */
  readonly coefficients: readonly number[];
  /** (X'WX)⁻¹ with the means as weights. */
  readonly inverse: Matrix;
  /** Expected counts. */
  readonly means: readonly number[];
  readonly degreesOfFreedom: number;
  /** Pearson's χ² by its degrees of freedom: above 1, counts vary more than Poisson counts. */
  readonly dispersion: number;
  readonly iterations: number;
};

const iterationsMax = 100;
/** The largest change of a mean, as a share of it, in the last step. */
const tolerance = 1e-9;
/** On the log scale. A mean further away than e^30 from its start is on its way to zero or infinity. */
const stepMax = 30;

/**
 * Poisson regression with a log link and an offset, by iteratively reweighted least squares on a QR decomposition
 * (McCullagh and Nelder 1989). It also fits rates that are not whole numbers, as quasi-Poisson.
 *
 * @param columns without the intercept
 * @param exposures such as populations; the log of each is the offset
 * @returns refused for collinear columns, and if a coefficient runs to infinity because a group has no events
 */
export function poissonRegression(
  columns: readonly DesignColumn[],
  counts: readonly number[],
  exposures: readonly number[],
): Result<PoissonFit> {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!(total > 0)) return refuse('TOO_FEW_EVENTS', 'All counts are zero, so there is no rate to compare.');
  const offsets = exposures.map((exposure) => Math.log(exposure));
  let means = counts.map((count) => count + 0.1);
  for (let iteration = 1; iteration <= iterationsMax; iteration += 1) {
    const working = counts.map((count, row) => {
      const mean = means[row] ?? 1;
      return Math.log(mean) - (offsets[row] ?? 0) + (count - mean) / mean;
    });
    const step = leastSquares(columns, working, { weights: means });
    if (!step.ok) return step;
    const { fitted, coefficients, inverse, degreesOfFreedom } = step.value;
    const logs = fitted.map((value, row) => value + (offsets[row] ?? 0));
    const center = Math.log(total / counts.length);
    if (logs.some((log) => !(Math.abs(log - center) < stepMax))) {
      return refuse(
        'NO_CONVERGENCE',
        'The Poisson regression does not converge, because some combination of columns has no events at all.',
      );
    }
    const earlier = means;
    means = logs.map((log) => Math.exp(log));
    const isSettled = means.every((mean, row) => Math.abs(mean - (earlier[row] ?? 0)) <= tolerance * mean);
    if (!isSettled) continue;
    if (degreesOfFreedom <= 0) {
      return refuse(
        'TOO_FEW_ROWS',
        `There are as many coefficients as rows (${counts.length}), so no error can be estimated.`,
      );
    }
    const pearson = counts.reduce(
      (sum, count, row) => sum + (count - (means[row] ?? 1)) ** 2 / (means[row] ?? 1),
      0,
    );
    return result({
      coefficients,
      inverse,
      means,
      degreesOfFreedom,
      dispersion: pearson / degreesOfFreedom,
      iterations: iteration,
    });
  }
  return refuse('NO_CONVERGENCE', `The Poisson regression does not converge in ${iterationsMax} steps.`);
}
