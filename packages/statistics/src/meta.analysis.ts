import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { requireConfidenceLevel } from './argument.check.ts';
import { chiSquareUpper, normalCriticalValue, tCriticalValue, tTwoSided } from './distributions.ts';
import { refuse, result, type Result, type Statistic } from './statistical.result.ts';

/** One study or place: an estimate and its standard error, on an additive scale such as the log of a ratio. */
export type StudyEstimate = { readonly estimate: number; readonly standardError: number };

export type HeterogeneityMethod = 'reml' | 'dl';

type MetaOwn = {
  /** Where the effect of a further study would be; null with fewer than three studies. */
  readonly predictionInterval: ConfidenceInterval | null;
  readonly heterogeneity: {
    readonly tauSquared: number;
    readonly q: number;
    readonly pValue: number;
    readonly iSquared: number;
    readonly hSquared: number;
  };
  readonly fixedEffect: {
    readonly value: number;
    readonly interval: ConfidenceInterval;
    readonly standardError: number;
  };
};

/**
 * Random-effects mean of several estimates with the interval of Hartung and Knapp (2001, Statistics in Medicine
 * 20:3875). The weights are 1/(s² + τ²). The standard error comes from the spread of the estimates, and the
 * interval is Student's t with k − 1 degrees of freedom.
 *
 * The variance between estimates, τ², comes from restricted maximum likelihood, or on request from DerSimonian and
 * Laird (1986). The prediction interval is μ ± t·√(se² + τ²) with k − 1 degrees of freedom. As R's `rma` of
 * `metafor` with `test = "knha"`.
 *
 * @returns the mean on the scale of the estimates. Refuses fewer than two estimates, standard errors of 0 or less, and
 *   equal estimates, whose spread gives no interval.
 */
export function metaAnalysis(
  studies: readonly StudyEstimate[],
  heterogeneityMethod: HeterogeneityMethod = 'reml',
  confidenceLevel = 0.95,
): Result<Statistic<MetaOwn>> {
  requireConfidenceLevel(confidenceLevel);
  const k = studies.length;
  if (k < 2)
    return refuse('TOO_FEW_ROWS', `A meta-analysis needs at least two estimates, but there are ${k}.`);
  const invalid = studies.findIndex(({ standardError }) => !(standardError > 0));
  if (invalid >= 0) {
    const reason = `Estimate ${invalid + 1} has the standard error ${String(studies[invalid]?.standardError)}. It must be positive.`;
    return refuse('OUT_OF_RANGE', reason, { index: invalid, column: 'standardError' });
  }
  const origin = studies[0]?.estimate ?? 0;
  // In units of the smallest standard error, so that squares of small ones do not vanish.
  const unit = studies.reduce((least, { standardError }) => Math.min(least, standardError), Infinity);
  const y = studies.map(({ estimate }) => (estimate - origin) / unit);
  const v = studies.map(({ standardError }) => (standardError / unit) ** 2);
  const fixed = pooled(y, v, 0);
  const q = fixed.squares;
  const tau = heterogeneityMethod === 'dl' ? laird(v, q) : restricted(y, v);
  if (tau === null) {
    return refuse('NO_CONVERGENCE', 'The variance between estimates does not converge. Try the method dl.');
  }
  const random = pooled(y, v, tau);
  const standardError = Math.sqrt(random.squares / (k - 1) / random.total);
  if (standardError === 0) {
    return refuse('NO_VARIANCE', 'All estimates are the same, so their spread gives no interval.');
  }
  const back = (value: number): number => origin + unit * value;
  const around = (center: number, reach: number): ConfidenceInterval => ({
    lower: back(center - reach),
    upper: back(center + reach),
    confidenceLevel,
  });
  const critical = tCriticalValue(confidenceLevel, k - 1);
  const typical = ((k - 1) * fixed.total) / (fixed.total ** 2 - fixed.totalSquares);
  const fixedError = 1 / Math.sqrt(fixed.total);
  const statistic = (random.mean + origin / unit) / standardError;
  return result({
    value: back(random.mean),
    interval: around(random.mean, critical * standardError),
    standardError: unit * standardError,
    n: k,
    unit: 'unit of the estimates',
    method: `Random-effects mean (${heterogeneityMethod === 'reml' ? 'REML' : 'DerSimonian–Laird'}) with Hartung–Knapp interval`,
    diagnostics: { degreesOfFreedom: k - 1, t: statistic, pValue: tTwoSided(statistic, k - 1) },
    caveats: [
      ...(k < 5 ? [`With ${k} estimates, the variance between them is uncertain.`] : []),
      'The mean stands for these studies. Read the prediction interval for another place.',
    ],
    claimLevel: 'ASSOCIATIONAL',
    predictionInterval: k < 3 ? null : around(random.mean, critical * Math.sqrt(standardError ** 2 + tau)),
    heterogeneity: {
      tauSquared: tau * unit * unit,
      q,
      pValue: chiSquareUpper(q, k - 1),
      iSquared: tau / (tau + typical),
      hSquared: tau / typical + 1,
    },
    fixedEffect: {
      value: back(fixed.mean),
      interval: around(fixed.mean, normalCriticalValue(confidenceLevel) * fixedError),
      standardError: unit * fixedError,
    },
  });
}

function pooled(y: readonly number[], v: readonly number[], tau: number) {
  const weights = v.map((one) => 1 / (one + tau));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weights.reduce((sum, weight, study) => sum + (weight / total) * (y[study] ?? 0), 0);
  const squares = weights.reduce((sum, weight, study) => sum + weight * ((y[study] ?? 0) - mean) ** 2, 0);
  return {
    weights,
    total,
    totalSquares: weights.reduce((sum, weight) => sum + weight * weight, 0),
    mean,
    squares,
  };
}

function laird(v: readonly number[], q: number): number {
  const { total, totalSquares } = pooled(v, v, 0);
  return Math.max(0, (q - (v.length - 1)) / (total - totalSquares / total));
}

/** The root of the derivative of the restricted likelihood, by bisection; 0 if the likelihood falls from 0 on. */
function restricted(y: readonly number[], v: readonly number[]): number | null {
  const slope = (tau: number): number => {
    const { weights, total, totalSquares, mean } = pooled(y, v, tau);
    const squares = weights.reduce((sum, weight, study) => sum + (weight * ((y[study] ?? 0) - mean)) ** 2, 0);
    return squares - total + totalSquares / total;
  };
  if (slope(0) <= 0) return 0;
  let [low, high] = [0, 1];
  while (slope(high) > 0) {
    high *= 2;
    if (!Number.isFinite(high)) return null;
  }
  for (let round = 0; round < 200; round += 1) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
