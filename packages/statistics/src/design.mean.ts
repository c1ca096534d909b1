import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { requireConfidenceLevel } from './argument.check.ts';
import { tCriticalValue } from './distributions.ts';
import { refuse, result, type Result, type Statistic } from './statistical.result.ts';
import {
  designStructure,
  kishDesignEffect,
  refuseWeights,
  varianceOfTotal,
  type SurveyDesign,
} from './survey.design.ts';
import { wilsonInterval } from './wilson.interval.ts';

/** Weights after raking or post-stratification, and how residuals from their margins are taken. */
export type Calibration = {
  readonly weights: readonly number[];
  readonly residuals: (values: readonly number[]) => readonly number[];
  readonly method: string;
};

type DesignMeanOwn = {
  readonly sumOfWeights: number;
  readonly missing: number;
};

/**
 * Weighted mean Σwy / Σw with a linearized standard error (Taylor series; Binder 1983) for strata, clusters
 * and a finite population, and Student's t interval with clusters minus strata degrees of freedom. Of
 * values 0 and 1 only, the mean is a share: with a Wilson score interval from a simple random sample, otherwise with the interval on the
 * logit scale (as R's `svyciprop`). With `calibration`, the standard error uses the residuals from the
 * margins: with the weights taken as fixed it would be wrong.
 *
 * Rows without a value are excluded as a domain: their clusters still count.
 *
 * @param values null for a missing value
 * @returns the mean in the unit of the values. Refuses no values, weights that are negative or all 0, and a
 *   stratum with one cluster.
 */
export function designMean(
  values: readonly (number | null)[],
  design: SurveyDesign,
  confidenceLevel = 0.95,
  calibration: Calibration | null = null,
): Result<Statistic<DesignMeanOwn>> {
  requireConfidenceLevel(confidenceLevel);
  if (values.length === 0) return refuse('EMPTY_DATA', 'There are no rows.');
  const designWeights = design.weight ?? values.map(() => 1);
  const refused = refuseWeights(designWeights);
  if (refused !== null) return refused;
  const weights = calibration?.weights ?? designWeights;
  const used = values.flatMap((value, row) => (value !== null && (weights[row] ?? 0) > 0 ? [row] : []));
  const origin = values[used[0] ?? -1] ?? null;
  if (origin === null) {
    return refuse('EMPTY_DATA', 'No row has a value and a positive weight.', { column: 'column' });
  }
  const structure = designStructure(values.length, design);
  if (!structure.ok) return structure;
  const weightOf = (row: number): number => weights[row] ?? 0;
  const total = used.reduce((sum, row) => sum + weightOf(row), 0);
  const shifted = (row: number): number => (values[row] ?? 0) - origin;
  const offset = used.reduce((sum, row) => sum + (weightOf(row) / total) * shifted(row), 0);
  const mean = origin + offset;
  const isUsed = new Set(used);
  const deviations = values.map((_, row) => (isUsed.has(row) ? (shifted(row) - offset) / total : 0));
  const residuals = calibration?.residuals(deviations) ?? deviations;
  const variance = varianceOfTotal(
    residuals.map((residual, row) => residual * weightOf(row)),
    structure.value,
  );
  const standardError = Math.sqrt(variance);
  const { degreesOfFreedom, clusters, strata } = structure.value;
  const isConstant = used.every((row) => shifted(row) === 0);
  const isShare = used.every((row) => values[row] === 0 || values[row] === 1);
  const isSimple =
    design.strata === null &&
    design.cluster === null &&
    design.populationClusters === null &&
    calibration === null &&
    used.every((row) => weightOf(row) === weightOf(used[0] ?? 0));
  const chosen = intervalOf({
    mean,
    standardError,
    degreesOfFreedom,
    isConstant,
    isShare,
    isSimple,
    n: used.length,
    confidenceLevel,
  });
  const missing = values.filter((value) => value === null).length;
  const zeroWeights = weights.filter((weight) => weight === 0).length;
  return result({
    value: mean,
    interval: chosen.interval,
    standardError,
    n: used.length,
    unit: isShare ? 'proportion' : 'unit of the column',
    method: `${calibration === null ? (isSimple ? 'Mean' : 'Weighted mean') : `Mean of ${calibration.method} rows`} with ${chosen.method}`,
    diagnostics: {
      degreesOfFreedom,
      strata: strata.length,
      clusters,
      designEffectOfWeights: kishDesignEffect(used.map(weightOf)),
      designEffect: designEffectOf(
        used.map((row) => [weightOf(row), shifted(row) - offset]),
        variance,
      ),
      excludedWithoutValue: missing,
      excludedWithZeroWeight: zeroWeights,
    },
    caveats: [
      ...chosen.caveats,
      ...(missing > 0
        ? [
            `${missing} of ${values.length} rows have no value and are excluded. People without an answer can differ from the others.`,
          ]
        : []),
      ...(zeroWeights > 0 ? [`${zeroWeights} rows have a weight of 0 and count for nothing.`] : []),
      ...(isSimple ? ['The interval assumes a simple random sample.'] : []),
    ],
    claimLevel: 'DESCRIPTIVE',
    sumOfWeights: total,
    missing,
  });
}

type Chosen = {
  readonly interval: ConfidenceInterval | null;
  readonly method: string;
  readonly caveats: readonly string[];
};

function intervalOf(figures: {
  readonly mean: number;
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly isConstant: boolean;
  readonly isShare: boolean;
  readonly isSimple: boolean;
  readonly n: number;
  readonly confidenceLevel: number;
}): Chosen {
  const { mean, standardError, degreesOfFreedom, isConstant, isShare, isSimple, n, confidenceLevel } =
    figures;
  if (isShare && isSimple) {
    const share = wilsonInterval(Math.round(mean * n), n, confidenceLevel);
    return { interval: share.ok ? share.value.interval : null, method: 'Wilson score interval', caveats: [] };
  }
  const method = isShare
    ? 'linearized standard error and logit interval'
    : "linearized standard error and Student's t interval";
  if (isConstant) {
    return {
      interval: null,
      method,
      caveats: ['All values are the same, so their spread gives no interval.'],
    };
  }
  if (degreesOfFreedom < 1) {
    return { interval: null, method, caveats: ['There are no degrees of freedom for an interval.'] };
  }
  const halfWidth = tCriticalValue(confidenceLevel, degreesOfFreedom) * standardError;
  if (!isShare)
    return {
      interval: { lower: mean - halfWidth, upper: mean + halfWidth, confidenceLevel },
      method,
      caveats: [],
    };
  const logit = Math.log(mean / (1 - mean));
  const reach = halfWidth / (mean * (1 - mean));
  const share = (value: number): number => 1 / (1 + Math.exp(-value));
  return {
    interval: { lower: share(logit - reach), upper: share(logit + reach), confidenceLevel },
    method,
    caveats: [],
  };
}

/** The variance compared with that of a simple random sample of the same size, drawn with replacement. */
function designEffectOf(rows: readonly (readonly [number, number])[], variance: number): number | null {
  const n = rows.length;
  const total = rows.reduce((sum, [weight]) => sum + weight, 0);
  const squares = rows.reduce((sum, [weight, deviation]) => sum + (weight / total) * deviation ** 2, 0);
  return squares === 0 || n < 2 ? null : variance / (squares / (n - 1));
}
