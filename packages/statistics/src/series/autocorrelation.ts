import { chiSquareUpper } from '../distributions.ts';

export type Autocorrelation = {
  /** About 2 without correlation of neighbors, below 2 with a positive one. */
  readonly durbinWatson: number;
  /** Of the residuals, from lag 1 on. */
  readonly correlations: readonly number[];
  /** The test of Ljung and Box that all of `correlations` are zero. */
  readonly ljungBox: {
    readonly statistic: number;
    readonly degreesOfFreedom: number;
    readonly pValue: number;
  };
};

/**
 * Whether the residuals of a series depend on earlier ones (Durbin and Watson 1950; Ljung and Box 1978), over a
 * fifth of the series and at most 10 lags.
 */
export function autocorrelation(residuals: readonly number[]): Autocorrelation {
  const n = residuals.length;
  const mean = residuals.reduce((sum, value) => sum + value, 0) / n;
  const squares = residuals.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const lags = Math.max(1, Math.min(10, Math.floor(n / 5)));
  const correlations = Array.from({ length: lags }, (_, index) => {
    const lag = index + 1;
    const products = residuals
      .slice(lag)
      .reduce((sum, value, row) => sum + (value - mean) * ((residuals[row] ?? 0) - mean), 0);
    return squares === 0 ? 0 : products / squares;
  });
  const changes = residuals
    .slice(1)
    .reduce((sum, value, row) => sum + (value - (residuals[row] ?? 0)) ** 2, 0);
  const raw = residuals.reduce((sum, value) => sum + value ** 2, 0);
  const statistic =
    n * (n + 2) * correlations.reduce((sum, value, index) => sum + value ** 2 / (n - index - 1), 0);
  return {
    durbinWatson: raw === 0 ? 2 : changes / raw,
    correlations,
    ljungBox: { statistic, degreesOfFreedom: lags, pValue: chiSquareUpper(statistic, lags) },
  };
}
