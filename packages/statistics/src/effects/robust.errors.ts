import { Matrix } from 'ml-matrix';

import { leastSquares, type DesignColumn } from '../least.squares.ts';
import { refuse, result, type Result } from '../statistical.result.ts';
import { clusterCovariance } from './cluster.covariance.ts';

/** CLASSICAL: one variance. HC1 and HC2: a variance for each row. CR2: errors related inside clusters. */
export type ErrorKind = 'CLASSICAL' | 'HC1' | 'HC2' | 'CR2';

export type RobustCoefficient = {
  readonly estimate: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  /** How the errors were computed, for readers. */
  readonly method: string;
  readonly rows: number;
  readonly clusters: number | null;
};

const names: Readonly<Record<ErrorKind, string>> = {
  CLASSICAL: 'classical errors',
  HC1: 'heteroskedasticity-robust errors HC1',
  HC2: 'heteroskedasticity-robust errors HC2',
  CR2: 'cluster-robust errors CR2, Satterthwaite degrees of freedom',
};

/**
 * One coefficient of a least squares regression with an intercept, with its standard error (White 1980; MacKinnon and
 * White 1985; Bell and McCaffrey 2002).
 *
 * @param name of the column whose coefficient is wanted
 * @param clusters of the rows, for CR2
 * @returns refused for collinear columns, too few rows and outcomes that the columns explain exactly
 */
export function robustCoefficient(
  columns: readonly DesignColumn[],
  outcome: readonly number[],
  name: string,
  kind: ErrorKind,
  { weights, clusters = [] }: { weights?: readonly number[]; clusters?: readonly string[] } = {},
): Result<RobustCoefficient> {
  const fit = leastSquares(columns, outcome, weights === undefined ? {} : { weights });
  if (!fit.ok) return fit;
  const { coefficients, residuals, inverse, leverages, residualVariance, degreesOfFreedom } = fit.value;
  const position = 1 + columns.findIndex((column) => column.name === name);
  const design = new Matrix(outcome.map((_, row) => [1, ...columns.map(({ values }) => values[row] ?? 0)]));
  if (residualVariance === null) {
    return refuse(
      'TOO_FEW_ROWS',
      `There are as many coefficients as rows (${outcome.length}), so no error can be estimated.`,
    );
  }
  const weightOf = (row: number): number => weights?.[row] ?? 1;
  const clustered =
    kind === 'CR2'
      ? clusterCovariance({
          design,
          inverse,
          estimates: coefficients,
          residuals,
          weights: outcome.map((_, row) => weightOf(row)),
          clusters,
          absorbed: null,
        })
      : null;
  // The influence of each row on the coefficient.
  const influence = design
    .mmul(inverse.getColumnVector(position))
    .to1DArray()
    .map((value, row) => weightOf(row) * value);
  const sandwich = (factor: (row: number) => number): number =>
    influence.reduce((sum, value, row) => sum + factor(row) * (value * (residuals[row] ?? 0)) ** 2, 0);
  const variance = {
    CLASSICAL: () => residualVariance * inverse.get(position, position),
    HC1: () => sandwich(() => outcome.length / degreesOfFreedom),
    HC2: () => sandwich((row) => 1 / Math.max(1e-12, 1 - (leverages[row] ?? 0))),
    CR2: () => clustered?.covariance.get(position, position) ?? NaN,
  }[kind]();
  const scale = Math.max(...outcome.map((value) => Math.abs(value - (outcome[0] ?? 0))));
  if (!(Math.sqrt(variance) > 1e-12 * scale * Math.sqrt(inverse.get(position, position)))) {
    return refuse(
      'NO_VARIANCE',
      'The outcome follows the columns exactly, so there is no error to estimate.',
    );
  }
  return result({
    estimate: coefficients[position] ?? NaN,
    standardError: Math.sqrt(variance),
    degreesOfFreedom:
      clustered?.degreesOfFreedom(coefficients.map((_, index) => (index === position ? 1 : 0))) ??
      degreesOfFreedom,
    method: names[kind],
    rows: outcome.length,
    clusters: clustered?.clusters ?? null,
  });
}
