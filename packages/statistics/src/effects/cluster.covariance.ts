import { EigenvalueDecomposition, Matrix, QrDecomposition } from 'ml-matrix';

/** A fitted weighted regression whose rows belong to clusters. */
export type ClusteredFit = {
  /** One row for each observation. If effects of units are absorbed: deviations from the unit's weighted means. */
  readonly design: Matrix;
  /** (X'WX)⁻¹ of `design`. */
  readonly inverse: Matrix;
  readonly estimates: readonly number[];
  readonly residuals: readonly number[];
  readonly weights: readonly number[];
  /** The cluster of each row. */
  readonly clusters: readonly string[];
  /** The absorbed unit of each row, each inside one cluster; null if nothing is absorbed. */
  readonly absorbed: readonly string[] | null;
};

/** The covariance of the coefficients, and the degrees of freedom of combinations of them. */
export type ClusterCovariance = {
  readonly covariance: Matrix;
  readonly clusters: number;
  /** Satterthwaite degrees of freedom of one combination of the coefficients. */
  readonly degreesOfFreedom: (combination: readonly number[]) => number;
  /** The ν of the approximate Hotelling test that several combinations are zero. */
  readonly jointDegreesOfFreedom: (combinations: Matrix) => number;
};

/** The eigenvalues of an adjustment that are zero up to rounding. They are at most about 1. */
const zero = 1e-10;
/** Above this size, the adjustment is computed in the space in which it is not the identity. */
const directRows = 120;

/**
 * The bias-reduced covariance CR2 with the identity as working model (Bell and McCaffrey 2002; Pustejovsky and
 * Tipton 2018, J Bus Econ Stat 36:672), for a regression with weights and absorbed effects of units. It is the one that
 * R's clubSandwich computes for the regression with a dummy for each unit. The adjustment of each cluster is the
 * symmetric square root of the pseudo-inverse.
 */
export function clusterCovariance(fit: ClusteredFit): ClusterCovariance {
  const { design, inverse } = fit;
  const weighted = design.clone();
  fit.weights.forEach((weight, row) => weighted.mulRow(row, weight));
  const squares = inverse.mmul(weighted.transpose().mmul(weighted)).mmul(inverse);
  const groups = groupRows(fit.clusters);
  const parts = groups.map((rows) => adjustCluster(fit, rows, squares));
  const scores = parts.map(({ x, w, adjust }, index) => {
    const residuals = Matrix.columnVector((groups[index] ?? []).map((row) => fit.residuals[row] ?? 0));
    const adjusted = adjust(residuals);
    adjusted.to1DArray().forEach((value, row) => adjusted.set(row, 0, value * (w[row] ?? 0)));
    return x.transpose().mmul(adjusted);
  });
  const meat = Matrix.zeros(design.columns, design.columns);
  for (const score of scores) meat.add(score.mmul(score.transpose()));
  /** For each combination: the products p_i'p_j of Pustejovsky and Tipton, by pairs of clusters. */
  const productsOf = (combinations: Matrix): ((s: number, t: number) => Matrix) => {
    const target = inverse.mmul(combinations.transpose());
    const pieces = parts.map(({ x, w, adjust, keep }) => {
      const direction = x.mmul(target);
      w.forEach((weight, row) => direction.mulRow(row, weight));
      const u = adjust(direction);
      const kept = keep(u);
      const keptWeighted = kept.clone();
      w.forEach((weight, row) => keptWeighted.mulRow(row, weight));
      return {
        a: x.transpose().mmul(u),
        b: x.transpose().mmul(keptWeighted),
        own: kept.transpose().mmul(kept),
      };
    });
    const stack = (pick: (piece: (typeof pieces)[number]) => Matrix, s: number): Matrix =>
      new Matrix(pieces.map((piece) => pick(piece).getColumn(s)));
    return (s, t) => {
      const [aS, aT] = [stack(({ a }) => a, s), stack(({ a }) => a, t)];
      const [bS, bT] = [stack(({ b }) => b, s), stack(({ b }) => b, t)];
      const products = aS
        .mmul(squares)
        .mmul(aT.transpose())
        .sub(bS.mmul(inverse).mmul(aT.transpose()))
        .sub(aS.mmul(inverse).mmul(bT.transpose()));
      pieces.forEach(({ own }, index) =>
        products.set(index, index, products.get(index, index) + own.get(s, t)),
      );
      return products;
    };
  };
  return {
    covariance: inverse.mmul(meat).mmul(inverse),
    clusters: groups.length,
    degreesOfFreedom: (combination) => {
      const products = productsOf(Matrix.rowVector([...combination]))(0, 0);
      return products.trace() ** 2 / sumOfProducts(products, products);
    },
    jointDegreesOfFreedom: (combinations) => {
      const q = combinations.rows;
      const raw = productsOf(combinations);
      const omega = Matrix.zeros(q, q);
      for (let s = 0; s < q; s += 1) for (let t = 0; t < q; t += 1) omega.set(s, t, raw(s, t).trace());
      const standardized = productsOf(inverseRoot(omega).mmul(combinations));
      let variance = 0;
      for (let s = 0; s < q; s += 1) {
        for (let t = 0; t < q; t += 1) {
          variance += sumOfProducts(standardized(s, s), standardized(t, t));
          const crossed = standardized(s, t);
          variance += sumOfProducts(crossed, crossed.transpose());
        }
      }
      return (q * (q + 1)) / variance;
    },
  };
}

type AdjustedCluster = {
  readonly x: Matrix;
  readonly w: readonly number[];
  /** A · columns, with A the symmetric root. */
  readonly adjust: (columns: Matrix) => Matrix;
  /** P' · columns: what remains after the absorbed effects of units. */
  readonly keep: (columns: Matrix) => Matrix;
};

/** B = (I − H)(I − H)' of the cluster, and its inverse root. H is the hat matrix of the full regression. */
function adjustCluster(fit: ClusteredFit, rows: readonly number[], squares: Matrix): AdjustedCluster {
  const x = new Matrix(rows.map((row) => fit.design.getRow(row)));
  const w = rows.map((row) => fit.weights[row] ?? 0);
  const units = fit.absorbed === null ? [] : groupRows(rows.map((row) => fit.absorbed?.[row] ?? ''));
  const totals = units.map((members) => members.reduce((sum, row) => sum + (w[row] ?? 0), 0));
  // P = I − 1w'/Σw inside each unit.
  const remove = (columns: Matrix, transposed: boolean): Matrix => {
    const result = columns.clone();
    units.forEach((members, unit) => {
      for (let column = 0; column < columns.columns; column += 1) {
        const sum = members.reduce(
          (s, row) => s + (transposed ? 1 : (w[row] ?? 0)) * columns.get(row, column),
          0,
        );
        for (const row of members) {
          const share = (transposed ? (w[row] ?? 0) : 1) / (totals[unit] ?? 1);
          result.set(row, column, result.get(row, column) - share * sum);
        }
      }
    });
    return result;
  };
  const keep = (columns: Matrix): Matrix => remove(columns, true);
  const weighted = x.clone();
  w.forEach((weight, row) => weighted.mulRow(row, weight));
  const kept = remove(weighted, false);
  const timesB = (columns: Matrix): Matrix => {
    const projected = x.transpose().mmul(columns);
    return remove(keep(columns), false)
      .sub(kept.mmul(fit.inverse).mmul(projected))
      .sub(x.mmul(fit.inverse).mmul(kept.transpose().mmul(columns)))
      .add(x.mmul(squares).mmul(projected));
  };
  const dummies = units.map((members) => {
    const column = rows.map(() => 0);
    for (const row of members) column[row] = 1;
    return column;
  });
  const spanWidth = 2 * x.columns + 2 * dummies.length;
  if (rows.length <= directRows || rows.length <= spanWidth) {
    const root = inverseRoot(timesB(Matrix.eye(rows.length, rows.length)));
    return { x, w, keep, adjust: (columns) => root.mmul(columns) };
  }
  // B differs from the identity only inside the span of these columns.
  const span = Matrix.zeros(rows.length, spanWidth);
  span.setSubMatrix(x, 0, 0);
  span.setSubMatrix(kept, 0, x.columns);
  dummies.forEach((column, index) => {
    span.setColumn(2 * x.columns + 2 * index, column);
    span.setColumn(
      2 * x.columns + 2 * index + 1,
      column.map((value, row) => value * (w[row] ?? 0)),
    );
  });
  const basis = new QrDecomposition(span).orthogonalMatrix;
  const inside = inverseRoot(basis.transpose().mmul(timesB(basis))).sub(Matrix.eye(spanWidth, spanWidth));
  return {
    x,
    w,
    keep,
    adjust: (columns) => Matrix.add(columns, basis.mmul(inside.mmul(basis.transpose().mmul(columns)))),
  };
}

/** The symmetric root of the pseudo-inverse. */
function inverseRoot(matrix: Matrix): Matrix {
  const symmetric = Matrix.add(matrix, matrix.transpose()).mul(0.5);
  const decomposition = new EigenvalueDecomposition(symmetric, { assumeSymmetric: true });
  const vectors = decomposition.eigenvectorMatrix;
  const values = decomposition.realEigenvalues;
  const limit = zero * Math.max(...values.map(Math.abs));
  const scaled = vectors.clone();
  values.forEach((value, column) => scaled.mulColumn(column, value > limit ? 1 / Math.sqrt(value) : 0));
  return scaled.mmul(vectors.transpose());
}

function sumOfProducts(a: Matrix, b: Matrix): number {
  return Matrix.mul(a, b).sum();
}

/** The positions of each name, in order of first appearance. */
function groupRows(names: readonly string[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  names.forEach((name, row) => {
    const rows = groups.get(name) ?? [];
    rows.push(row);
    groups.set(name, rows);
  });
  return [...groups.values()];
}
