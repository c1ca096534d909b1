import { leastSquares } from '../least.squares.ts';
import { result, type Result } from '../statistical.result.ts';
import { logisticScores } from './logistic.regression.ts';

/** MAHALANOBIS: of the covariates, scaled by their covariance in the whole sample. PROPENSITY: of the log odds of treatment. */
export type MatchDistance = 'MAHALANOBIS' | 'PROPENSITY';

/** The distance of two units by their positions. */
export type UnitDistance = (a: number, b: number) => number;

/** @returns refused for a collinear covariate, which is named */
export function unitDistances(
  kind: MatchDistance,
  covariates: readonly { readonly name: string; readonly values: readonly number[] }[],
  treated: readonly boolean[],
): Result<UnitDistance> {
  if (kind === 'PROPENSITY') {
    const scores = logisticScores(covariates, treated);
    if (!scores.ok) return scores;
    return result((a, b) => Math.abs((scores.value[a] ?? 0) - (scores.value[b] ?? 0)));
  }
  const fit = leastSquares(covariates, treated.map(Number));
  if (!fit.ok) return fit;
  // The block of (X'X)⁻¹ beside the intercept is the inverse of the centered cross products.
  const size = covariates.length;
  const inverse = fit.value.inverse
    .subMatrix(1, size, 1, size)
    .mul(treated.length - 1)
    .to2DArray();
  return result((a, b) => {
    const difference = covariates.map(({ values }) => (values[a] ?? 0) - (values[b] ?? 0));
    const squared = difference.reduce(
      (sum, x, row) =>
        sum + x * difference.reduce((s, y, column) => s + (inverse[row]?.[column] ?? 0) * y, 0),
      0,
    );
    return Math.sqrt(Math.max(0, squared));
  });
}
