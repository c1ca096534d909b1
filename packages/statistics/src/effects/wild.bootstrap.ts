import { Matrix } from 'ml-matrix';

import { seededRandom } from '../seeded.random.ts';
import type { ClusteredFit } from './cluster.covariance.ts';

export type WildBootstrap = {
  readonly pValue: number;
  /** The values of the coefficient that the test does not reject; null if it does not end within ±1000 standard errors. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly draws: number;
  readonly method: string;
};

/** Up to here, all 2^G patterns of signs are used, so there is nothing random. */
const enumeratedClusters = 12;
const randomDraws = 1999;

/**
 * The restricted wild cluster bootstrap of one coefficient (Cameron, Gelbach and Miller 2008, Rev Econ Stat
 * 90:414): symmetric p-value of the t statistic, with signs drawn by cluster and the coefficient set to the tested
 * value. The interval inverts the test. Deterministic: all patterns of signs up to 12 clusters, else 1,999
 * draws from a fixed seed.
 *
 * @param column the position of the coefficient in the design
 */
export function wildBootstrap(fit: ClusteredFit, column: number, confidenceLevel: number): WildBootstrap {
  const names = [...new Set(fit.clusters)];
  const parts = partsOf(fit, column, names);
  const patterns = signPatterns(names.length);
  const p = (tested: number): number => pValue(parts, patterns, tested);
  const alpha = 1 - confidenceLevel;
  const error = Math.sqrt(parts.variance);
  const limit = (direction: number): number | null => {
    let inside = parts.estimate;
    let outside = parts.estimate + direction * 2 * error;
    for (let widening = 0; p(outside) > alpha; widening += 1) {
      if (widening === 9) return null;
      inside = outside;
      outside = parts.estimate + direction * 2 ** (widening + 2) * error;
    }
    for (let step = 0; step < 40; step += 1) {
      const middle = (inside + outside) / 2;
      if (p(middle) > alpha) inside = middle;
      else outside = middle;
    }
    return inside;
  };
  const [lower, upper] = [limit(-1), limit(1)];
  return {
    pValue: p(0),
    interval: lower === null || upper === null ? null : { lower, upper },
    draws: patterns.length,
    method:
      names.length <= enumeratedClusters
        ? `restricted wild cluster bootstrap, all ${patterns.length} patterns of signs`
        : `restricted wild cluster bootstrap, ${patterns.length} draws from a fixed seed`,
  };
}

/** Sums by cluster, which are all that a draw needs. Each is linear in the tested value. */
type Parts = {
  readonly estimate: number;
  /** Clustered without correction: only its scale matters here. */
  readonly variance: number;
  /** Σ w d². */
  readonly total: number;
  /** By cluster: Σ w d y, Σ w d², and their products with the other columns. */
  readonly clusters: readonly {
    readonly dy: number;
    readonly dd: number;
    readonly dz: readonly number[];
    /** (Z'WZ)⁻¹ Z'Wy and the same of d, in the cluster. */
    readonly zy: readonly number[];
    readonly zd: readonly number[];
  }[];
};

function partsOf(fit: ClusteredFit, column: number, names: readonly string[]): Parts {
  const { design, weights, residuals } = fit;
  const others = Array.from({ length: design.columns }, (_, index) => index).filter(
    (index) => index !== column,
  );
  const z = others.length === 0 ? new Matrix(design.rows, 0) : design.subMatrixColumn(others);
  // d: the column without its part that the others explain, from the inverse by blocks.
  const own = fit.inverse.get(column, column);
  const explained = others.map((other) => -fit.inverse.get(other, column) / own);
  const d = Array.from({ length: design.rows }, (_, row) =>
    explained.reduce((value, factor, index) => value - factor * z.get(row, index), design.get(row, column)),
  );
  // (Z'WZ)⁻¹ = M_zz − m_zc m_cz / m_cc.
  const inner = others.map((a) =>
    others.map(
      (b) => fit.inverse.get(a, b) - (fit.inverse.get(a, column) * fit.inverse.get(column, b)) / own,
    ),
  );
  const total = 1 / own;
  const target = fit.estimates[column] ?? 0;
  const y = d.map((value, row) => (residuals[row] ?? 0) + target * value);
  const clusters = names.map((name) => {
    const rows = fit.clusters.flatMap((cluster, row) => (cluster === name ? [row] : []));
    const sum = (value: (row: number) => number): number =>
      rows.reduce((s, row) => s + (weights[row] ?? 0) * value(row), 0);
    const withOthers = (values: readonly number[]): number[] =>
      others.map((_, index) => sum((row) => (values[row] ?? 0) * z.get(row, index)));
    const solve = (vector: readonly number[]): number[] =>
      inner.map((line) => line.reduce((s, value, index) => s + value * (vector[index] ?? 0), 0));
    return {
      dy: sum((row) => (d[row] ?? 0) * (y[row] ?? 0)),
      dd: sum((row) => (d[row] ?? 0) ** 2),
      dz: withOthers(d),
      zy: solve(withOthers(y)),
      zd: solve(withOthers(d)),
    };
  });
  const variance = clusters.reduce((s, { dy, dd }) => s + (dy - target * dd) ** 2, 0) / total ** 2;
  return { estimate: target, variance, total, clusters };
}

function pValue(parts: Parts, patterns: readonly (readonly number[])[], tested: number): number {
  const scores = parts.clusters.map(({ dy, dd }) => dy - tested * dd);
  const z = parts.clusters.map(({ zy, zd }) => zy.map((value, index) => value - tested * (zd[index] ?? 0)));
  // The change of the score of cluster g by a sign of cluster h, through the other columns.
  const moved = parts.clusters.map(({ dz }) =>
    z.map((line) => dz.reduce((s, value, index) => s + value * (line[index] ?? 0), 0)),
  );
  const t = (signs: readonly number[]): number => {
    const shift = signs.reduce((s, sign, cluster) => s + sign * (scores[cluster] ?? 0), 0) / parts.total;
    let squares = 0;
    parts.clusters.forEach(({ dd }, g) => {
      const through = (moved[g] ?? []).reduce((s, value, h) => s + value * (signs[h] ?? 0), 0);
      squares += ((signs[g] ?? 0) * (scores[g] ?? 0) - through - shift * dd) ** 2;
    });
    return (Math.abs(shift) * parts.total) / Math.sqrt(squares);
  };
  // All signs positive give the data themselves, with the restricted residuals.
  const observed = t(parts.clusters.map(() => 1));
  const beyond = patterns.filter((signs) => t(signs) >= observed * (1 - 1e-9)).length;
  return beyond / patterns.length;
}

/** All patterns of signs, or draws of them from a fixed seed. */
function signPatterns(clusters: number): readonly (readonly number[])[] {
  if (clusters <= enumeratedClusters) {
    return Array.from({ length: 2 ** clusters }, (_, code) =>
      Array.from({ length: clusters }, (__, bit) => ((code >> bit) & 1 ? -1 : 1)),
    );
  }
  const random = seededRandom(20_230_517);
  return [
    Array.from({ length: clusters }, () => 1),
    ...Array.from({ length: randomDraws }, () =>
      Array.from({ length: clusters }, () => (random() < 0.5 ? -1 : 1)),
    ),
  ];
}
