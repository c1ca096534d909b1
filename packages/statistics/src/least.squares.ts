import { Matrix, QrDecomposition } from 'ml-matrix';

import { result, refuse, type Result } from './statistical.result.ts';

/** One column of a design, by a name that a refusal can give. */
export type DesignColumn = { readonly name: string; readonly values: readonly number[] };

export type LeastSquares = {
  /** In the order of the columns; the intercept first if there is one. */
  readonly names: readonly string[];
  readonly coefficients: readonly number[];
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
  /** Rows with a positive weight minus coefficients. */
  readonly degreesOfFreedom: number;
  /** Σ w · residual² / degrees of freedom; null without degrees of freedom. */
  readonly residualVariance: number | null;
  /** (X'WX)⁻¹ in the units of the columns. */
  readonly inverse: Matrix;
  /** For each row, how much the row's own outcome moves its fitted value: from 0 to 1. */
  readonly leverages: readonly number[];
};

/** A column whose part that earlier columns do not explain is smaller than this is collinear, as in R's `lm`. */
const tolerance = 1e-7;

/**
 * Weighted least squares by Householder QR. Normal equations would lose half of the digits. With an
 * intercept, columns and outcome are centered first, so that an offset such as a year or 1e9 costs no
 * precision. Columns are scaled to unit length.
 *
 * @param columns without the intercept
 * @param weights of rows, at least 0; all 1 by default
 * @returns a refusal that names the first column that is a combination of the columns before it
 */
export function leastSquares(
  columns: readonly DesignColumn[],
  outcome: readonly number[],
  { intercept = true, weights }: { intercept?: boolean; weights?: readonly number[] } = {},
): Result<LeastSquares> {
  const weightOf = (row: number): number => weights?.[row] ?? 1;
  const rows = outcome.length;
  const used = outcome.filter((_, row) => weightOf(row) > 0).length;
  const size = columns.length + (intercept ? 1 : 0);
  if (used < size || size === 0) {
    return refuse(
      'TOO_FEW_ROWS',
      `A regression with ${size} coefficients needs at least ${Math.max(1, size)} rows, but there are ${used}.`,
    );
  }
  const total = outcome.reduce((sum, _, row) => sum + weightOf(row), 0);
  const centerOf = (values: readonly number[]): number =>
    intercept ? values.reduce((sum, value, row) => sum + (weightOf(row) / total) * value, 0) : 0;
  const centers = columns.map(({ values }) => centerOf(values));
  const outcomeCenter = centerOf(outcome);
  const centered = columns.map(({ values }, column) =>
    values.map((value, row) => Math.sqrt(weightOf(row)) * (value - (centers[column] ?? 0))),
  );
  const lengths = centered.map(norm);
  const constant = columns.findIndex(({ values }, column) => {
    const length = norm(values.map((value, row) => Math.sqrt(weightOf(row)) * value));
    return (lengths[column] ?? 0) <= 1e-12 * length;
  });
  if (constant >= 0) return collinear(columns[constant]?.name ?? '', intercept);
  const q = new Matrix(rows, size);
  for (let row = 0; row < rows; row += 1) {
    if (intercept) q.set(row, 0, Math.sqrt(weightOf(row) / total));
    centered.forEach((values, column) =>
      q.set(row, column + size - columns.length, (values[row] ?? 0) / (lengths[column] ?? 1)),
    );
  }
  const decomposition = new QrDecomposition(q);
  const r = decomposition.upperTriangularMatrix;
  for (let column = 0; column < size; column += 1) {
    if (Math.abs(r.get(column, column)) < tolerance) {
      return collinear(columns[column - (size - columns.length)]?.name ?? '', intercept);
    }
  }
  const target = Matrix.columnVector(
    outcome.map((value, row) => Math.sqrt(weightOf(row)) * (value - outcomeCenter)),
  );
  const scaled = decomposition.solve(target);
  // Back to the units of the columns: β = T β', with T upper triangular.
  const back = Matrix.eye(size, size);
  const first = size - columns.length;
  columns.forEach((_, column) => {
    const length = lengths[column] ?? 1;
    back.set(column + first, column + first, 1 / length);
    if (intercept) back.set(0, column + first, -(centers[column] ?? 0) / length);
  });
  if (intercept) back.set(0, 0, 1 / Math.sqrt(total));
  const coefficients = back.mmul(scaled).to1DArray();
  if (intercept) coefficients[0] = (coefficients[0] ?? 0) + outcomeCenter;
  const rInverse = inverseOf(r);
  const half = back.mmul(rInverse);
  const prediction = q.mmul(scaled).to1DArray();
  const fitted = outcome.map((_, row) => {
    const weight = weightOf(row);
    if (weight > 0) return outcomeCenter + (prediction[row] ?? 0) / Math.sqrt(weight);
    return columns.reduce(
      (sum, { values }, column) => sum + (coefficients[column + first] ?? 0) * (values[row] ?? 0),
      intercept ? (coefficients[0] ?? 0) : 0,
    );
  });
  const residuals = outcome.map((value, row) => value - (fitted[row] ?? 0));
  const degreesOfFreedom = used - size;
  const squares = residuals.reduce((sum, residual, row) => sum + weightOf(row) * residual * residual, 0);
  const orthogonal = q.mmul(rInverse);
  return result({
    names: [...(intercept ? ['(intercept)'] : []), ...columns.map(({ name }) => name)],
    coefficients,
    fitted,
    residuals,
    degreesOfFreedom,
    residualVariance: degreesOfFreedom > 0 ? squares / degreesOfFreedom : null,
    inverse: half.mmul(half.transpose()),
    leverages: outcome.map((_, row) =>
      orthogonal.getRow(row).reduce((sum, element) => sum + element * element, 0),
    ),
  });
}

function collinear(name: string, intercept: boolean): ReturnType<typeof refuse> {
  const others = intercept ? 'the constant and the columns before it' : 'the columns before it';
  return refuse('COLLINEAR_COLUMN', `The column "${name}" is a combination of ${others}.`, { column: name });
}

/** Euclidean length, without overflow. */
function norm(values: readonly number[]): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 0;
  return largest * Math.sqrt(values.reduce((sum, value) => sum + (value / largest) ** 2, 0));
}

/** Inverse of an upper triangular matrix by back substitution. */
function inverseOf(r: Matrix): Matrix {
  const size = r.rows;
  const inverse = new Matrix(size, size);
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row >= 0; row -= 1) {
      let sum = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k += 1) sum -= r.get(row, k) * inverse.get(k, column);
      inverse.set(row, column, sum / r.get(row, row));
    }
  }
  return inverse;
}
