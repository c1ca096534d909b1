import { Matrix } from 'ml-matrix';

import { fUpper } from '../distributions.ts';
import { leastSquares, type DesignColumn } from '../least.squares.ts';
import { refuse, result, type Refused, type Result } from '../statistical.result.ts';
import { clusterCovariance, type ClusterCovariance, type ClusteredFit } from './cluster.covariance.ts';
import type { Panel } from './panel.rows.ts';

/** A regression on effects of units and periods, with the figures of the other columns. */
export type TwoWayFit = {
  /** The regressors, then the covariates of the panel. */
  readonly names: readonly string[];
  readonly coefficients: readonly number[];
  /** CR2, in the order of `names`. */
  readonly covariance: Matrix;
  readonly degreesOfFreedom: (combination: readonly number[]) => number;
  /** The approximate Hotelling test that these regressors are all zero; null without degrees of freedom. */
  readonly jointTest: (names: readonly string[]) => JointTest | null;
  readonly clusters: number;
  readonly rows: number;
  /** Rows minus all coefficients, with the effects of units and periods. */
  readonly residualDegreesOfFreedom: number;
  readonly fit: ClusteredFit;
  /** The number of columns before the regressors: the periods after the first. */
  readonly periodColumns: number;
};

export type JointTest = {
  readonly statistic: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly pValue: number;
};

/** A column that the effects of units explain up to this share of its size has nothing left to estimate from. */
const tolerance = 1e-9;

/**
 * Two-way fixed effects, weighted, with errors clustered by `cluster` (CR2). The effects of units are taken out
 * by deviations from the weighted mean of each unit; those of periods are columns.
 *
 * @param regressors one value for each row, unit by unit, in the order of the panel
 * @returns refused if a column does not change over time, or is a combination of others
 */
export function fitTwoWay(panel: Panel, regressors: readonly DesignColumn[]): Result<TwoWayFit> {
  const rows = panel.units.flatMap((unit) => unit.rows.map((row) => ({ ...row, unit })));
  const weights = rows.map(({ weight }) => weight);
  const absorbed = rows.map(({ unit }) => unit.unit);
  const covariates = panel.covariates.map((name) => ({
    name,
    values: rows.map((row) => row.covariates[name] ?? 0),
  }));
  const width = panel.periods.length;
  const periods = panel.periods.slice(1).map((period, index) => ({
    name: `period ${period}`,
    values: rows.map((_, row) => (row % width === index + 1 ? 1 : 0)),
  }));
  const columns: DesignColumn[] = [];
  for (const { name, values } of [...periods, ...regressors, ...covariates]) {
    const within = deviations(values, weights, width);
    if (norm(within) <= tolerance * norm(values)) return constantOverTime(name);
    columns.push({ name, values: within });
  }
  const outcome = deviations(
    rows.map((row) => row.outcome),
    weights,
    width,
  );
  const solved = leastSquares(columns, outcome, { intercept: false, weights });
  if (!solved.ok) return solved;
  const fit: ClusteredFit = {
    design: new Matrix(rows.map((_, row) => columns.map(({ values }) => values[row] ?? 0))),
    inverse: solved.value.inverse,
    estimates: solved.value.coefficients,
    residuals: solved.value.residuals,
    weights,
    clusters: rows.map(({ unit }) => unit.cluster),
    absorbed,
  };
  const clustered = clusterCovariance(fit);
  const first = periods.length;
  const names = columns.slice(first).map(({ name }) => name);
  const padded = (combination: readonly number[]): number[] => [...periods.map(() => 0), ...combination];
  const coefficients = solved.value.coefficients.slice(first);
  const covariance = clustered.covariance.subMatrix(first, columns.length - 1, first, columns.length - 1);
  return result({
    names,
    coefficients,
    covariance,
    degreesOfFreedom: (combination) => clustered.degreesOfFreedom(padded(combination)),
    jointTest: (tested) => {
      const combinations = tested.map((name) => names.map((one) => (one === name ? 1 : 0)));
      return jointTest(
        clustered,
        new Matrix(combinations.map(padded)),
        Matrix.columnVector(solved.value.coefficients),
      );
    },
    clusters: clustered.clusters,
    rows: rows.length,
    residualDegreesOfFreedom: rows.length - panel.units.length - columns.length,
    fit,
    periodColumns: first,
  });
}

/** The approximate Hotelling test HTZ of Pustejovsky and Tipton 2018. */
function jointTest(
  clustered: ClusterCovariance,
  combinations: Matrix,
  coefficients: Matrix,
): JointTest | null {
  const q = combinations.rows;
  if (q === 0 || clustered.clusters <= q) return null;
  const nu = clustered.jointDegreesOfFreedom(combinations);
  const denominator = nu - q + 1;
  if (!(denominator > 0)) return null;
  const tested = combinations.mmul(coefficients);
  const covariance = combinations.mmul(clustered.covariance).mmul(combinations.transpose());
  const wald = quadraticForm(covariance, tested);
  if (wald === null) return null;
  const statistic = (denominator * wald) / (nu * q);
  return { statistic, numerator: q, denominator, pValue: fUpper(statistic, q, denominator) };
}

/** x'V⁻¹x; null if V is singular. */
export function quadraticForm(covariance: Matrix, x: Matrix): number | null {
  // Scaled to correlations, so that the check of the determinant does not depend on units.
  const scale = covariance.diagonal().map((variance) => Math.sqrt(variance));
  if (scale.some((one) => !(one > 0))) return null;
  const size = covariance.rows;
  const columns = Array.from({ length: size }, (_, column) => ({
    name: String(column),
    values: Array.from(
      { length: size },
      (__, row) => covariance.get(row, column) / (scale[row] ?? 1) / (scale[column] ?? 1),
    ),
  }));
  const target = x.to1DArray().map((value, row) => value / (scale[row] ?? 1));
  const solved = leastSquares(columns, target, { intercept: false });
  if (!solved.ok) return null;
  return solved.value.coefficients.reduce((sum, value, row) => sum + value * (target[row] ?? 0), 0);
}

/** Deviations from the weighted mean of each unit of `width` rows. */
function deviations(values: readonly number[], weights: readonly number[], width: number): readonly number[] {
  const within: number[] = [];
  for (let start = 0; start < values.length; start += width) {
    const own = values.slice(start, start + width);
    const ownWeights = weights.slice(start, start + width);
    const [origin = 0] = own;
    const total = ownWeights.reduce((sum, weight) => sum + weight, 0);
    // Means about the first value keep the precision of small changes of large numbers.
    const mean = own.reduce((sum, value, row) => sum + (ownWeights[row] ?? 0) * (value - origin), 0) / total;
    for (const value of own) within.push(value - origin - mean);
  }
  return within;
}

function norm(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest === 0
    ? 0
    : largest * Math.sqrt(values.reduce((sum, value) => sum + (value / largest) ** 2, 0));
}

function constantOverTime(name: string): Refused {
  return refuse(
    'COLLINEAR_COLUMN',
    `The column "${name}" does not change over time in any unit, so the effects of the units already contain it.`,
    { column: name },
  );
}
