import { Matrix } from 'ml-matrix';

import type { DesignColumn } from '../least.squares.ts';
import type { PoissonFit } from './poisson.regression.ts';

/**
 * The covariance of the coefficients of a Poisson regression if neighboring periods are correlated (Newey and West
 * 1987). It has Bartlett weights up to `lags` and the factor n/(n − k), as `sandwich::NeweyWest(prewhite = FALSE, adjust = TRUE)`.
 *
 * @param length of each series; the rows are one series after the other
 */
export function neweyWest(
  columns: readonly DesignColumn[],
  counts: readonly number[],
  { inverse, means, degreesOfFreedom }: PoissonFit,
  lags: number,
  length: number,
): Matrix {
  const scores = counts.map((count, row) => {
    const residual = count - (means[row] ?? 0);
    return [residual, ...columns.map(({ values }) => residual * (values[row] ?? 0))];
  });
  const meat = Matrix.zeros(inverse.rows, inverse.rows);
  for (let lag = 0; lag <= lags; lag += 1) {
    const weight = 1 - lag / (lags + 1);
    for (const [row, score] of scores.entries()) {
      const earlier = scores[row - lag];
      // A lag does not reach into the other series.
      if (earlier === undefined || row % length < lag) continue;
      for (const [a, x] of score.entries()) {
        for (const [b, y] of earlier.entries()) {
          const product = weight * x * y;
          meat.set(a, b, meat.get(a, b) + product);
          if (lag > 0) meat.set(b, a, meat.get(b, a) + product);
        }
      }
    }
  }
  return inverse
    .mmul(meat)
    .mmul(inverse)
    .mul(counts.length / degreesOfFreedom);
}
