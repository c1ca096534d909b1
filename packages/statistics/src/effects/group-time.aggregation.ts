import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';
import { Matrix } from 'ml-matrix';

import { fUpper, tCriticalValue, tTwoSided } from '../distributions.ts';
import {
  breakdowns,
  eventPoints,
  type EventEstimates,
  type EventStudy,
  type PreTrend,
} from './event.study.ts';
import { unitWeight, type GroupTimeEffect } from './group-time.effects.ts';
import { cohortsOf, type Panel } from './panel.rows.ts';
import { quadraticForm } from './two-way.effects.ts';

/** How group-time effects are weighted into one figure. */
export type Aggregation = 'SIMPLE' | 'GROUP' | 'CALENDAR' | 'DYNAMIC';

export const aggregationNames: Readonly<Record<Aggregation, string>> = {
  SIMPLE: 'each treated cohort and period weighted by the size of the cohort',
  GROUP: 'the mean over treated periods of each cohort, weighted by the size of the cohort',
  CALENDAR: 'the mean over calendar periods, with cohorts in each weighted by their size',
  DYNAMIC: 'the mean over periods since treatment, with cohorts in each weighted by their size',
};

/**
 * How errors are computed. ADJUSTED: each cohort's part of the variance grows by n/(n − 1), with Student's t and
 * Welch–Satterthwaite degrees of freedom. PUBLISHED: influence functions as they are, with normal quantiles.
 */
export type InfluenceErrors = 'ADJUSTED' | 'PUBLISHED';

export type CombinedEffect = {
  readonly estimate: number;
  readonly standardError: number;
  readonly interval: ConfidenceInterval;
  readonly pValue: number;
  readonly degreesOfFreedom: number | null;
};

/** A figure with the influence of each unit on it. */
type Combination = { readonly estimate: number; readonly influence: readonly number[] };

/** Weights group-time effects into one figure. The weights are estimated too, and their influence is included. */
export function aggregateEffects(
  panel: Panel,
  effects: readonly GroupTimeEffect[],
  aggregation: Aggregation,
  errors: InfluenceErrors,
  confidenceLevel: number,
): CombinedEffect {
  const after = effects.filter(({ eventTime }) => eventTime >= 0);
  const by = (key: (effect: GroupTimeEffect) => number): readonly (readonly GroupTimeEffect[])[] =>
    [...new Set(after.map(key))].map((value) => after.filter((effect) => key(effect) === value));
  const equally = (parts: readonly Combination[]): Combination =>
    linear(parts.map((part) => [1 / parts.length, part]));
  const combined = {
    SIMPLE: () => bySize(panel, after),
    GROUP: () => {
      const cohorts = by(({ cohort }) => cohort).map((own) => ({
        ...equally(own),
        cohort: own[0]?.cohort ?? 0,
      }));
      return bySize(panel, cohorts);
    },
    CALENDAR: () => equally(by(({ period }) => period).map((own) => bySize(panel, own))),
    DYNAMIC: () => equally(by(({ eventTime }) => eventTime).map((own) => bySize(panel, own))),
  }[aggregation]();
  const { variance, df } = varianceOf(panel, combined.influence, combined.influence, errors);
  const standardError = Math.sqrt(variance);
  const halfWidth = tCriticalValue(confidenceLevel, df ?? Infinity) * standardError;
  return {
    estimate: combined.estimate,
    standardError,
    interval: { lower: combined.estimate - halfWidth, upper: combined.estimate + halfWidth, confidenceLevel },
    pValue: tTwoSided(combined.estimate / standardError, df ?? Infinity),
    degreesOfFreedom: df,
  };
}

/** The event study of a staggered adoption, with the pre-trend test and breakdown values. */
export function groupTimeEventStudy(
  panel: Panel,
  effects: readonly GroupTimeEffect[],
  errors: InfluenceErrors,
  confidenceLevel: number,
): EventStudy {
  const times = [...new Set(effects.map(({ eventTime }) => eventTime))].sort((a, b) => a - b);
  const parts = times.map((time) =>
    bySize(
      panel,
      effects.filter(({ eventTime }) => eventTime === time),
    ),
  );
  const covariance = new Matrix(
    parts.map((a) => parts.map((b) => varianceOf(panel, a.influence, b.influence, errors).variance)),
  );
  const before = parts.filter((_, index) => (times[index] ?? 0) < 0);
  const dfs = parts.map(({ influence }) => varianceOf(panel, influence, influence, errors).df);
  const estimates: EventEstimates = {
    before: before.map(({ estimate }) => estimate),
    after: parts.slice(before.length).map(({ estimate }) => estimate),
    covariance,
    degreesOfFreedom: (index) => dfs[index] ?? Infinity,
  };
  return {
    points: eventPoints(estimates, confidenceLevel),
    preTrend: preTrendOf(estimates, Math.min(...dfs.slice(0, before.length).map((df) => df ?? Infinity))),
    ...breakdowns(estimates, confidenceLevel),
  };
}

function preTrendOf({ before, covariance }: EventEstimates, df: number): PreTrend | null {
  const q = before.length;
  const denominator = df - q + 1;
  if (q === 0 || !(denominator > 0)) return null;
  const wald = quadraticForm(covariance.subMatrix(0, q - 1, 0, q - 1), Matrix.columnVector([...before]));
  if (wald === null) return null;
  const statistic = df === Infinity ? wald / q : (denominator * wald) / (df * q);
  return {
    statistic,
    numerator: q,
    // Beyond this, the F distribution is that of χ² to all digits shown.
    denominator: Math.min(denominator, 1e9),
    pValue: fUpper(statistic, q, Math.min(denominator, 1e9)),
    method: "joint test of the periods before the treatment (influence functions, Hotelling's approximation)",
  };
}

function linear(parts: readonly (readonly [number, Combination])[]): Combination {
  const [first] = parts;
  return {
    estimate: parts.reduce((sum, [weight, part]) => sum + weight * part.estimate, 0),
    influence: (first?.[1].influence ?? []).map((_, unit) =>
      parts.reduce((sum, [weight, part]) => sum + weight * (part.influence[unit] ?? 0), 0),
    ),
  };
}

/** The mean of figures of cohorts, weighted by the sizes of the cohorts. */
function bySize(panel: Panel, parts: readonly (Combination & { readonly cohort: number })[]): Combination {
  const all = panel.units.reduce((sum, unit) => sum + unitWeight(unit), 0);
  const shares = new Map<number, number>();
  for (const unit of panel.units) {
    if (unit.treatedFrom !== null) {
      shares.set(unit.treatedFrom, (shares.get(unit.treatedFrom) ?? 0) + unitWeight(unit) / all);
    }
  }
  const total = parts.reduce((sum, { cohort }) => sum + (shares.get(cohort) ?? 0), 0);
  const mean = linear(parts.map((part) => [(shares.get(part.cohort) ?? 0) / total, part]));
  // A unit moves the share of its cohort too, and with it the weights.
  const influence = mean.influence.map((value, index) => {
    const unit = panel.units[index];
    if (unit === undefined) return value;
    const weight = unitWeight(unit) / all;
    const moved = parts.reduce((sum, part) => {
      const change =
        (unit.treatedFrom === part.cohort ? weight : 0) - weight * (shares.get(part.cohort) ?? 0);
      return sum + (change / total) * (part.estimate - mean.estimate);
    }, 0);
    return value + moved;
  });
  return { estimate: mean.estimate, influence };
}

/** The variance or covariance of figures from their influences, with its degrees of freedom. */
function varianceOf(
  panel: Panel,
  a: readonly number[],
  b: readonly number[],
  errors: InfluenceErrors,
): { readonly variance: number; readonly df: number | null } {
  let variance = 0;
  let spread = 0;
  for (const cohort of [null, ...cohortsOf(panel)]) {
    const members = panel.units.flatMap(({ treatedFrom }, index) => (treatedFrom === cohort ? [index] : []));
    const factor = errors === 'ADJUSTED' ? members.length / Math.max(1, members.length - 1) : 1;
    const part = factor * members.reduce((sum, index) => sum + (a[index] ?? 0) * (b[index] ?? 0), 0);
    variance += part;
    spread += part ** 2 / Math.max(1, members.length - 1);
  }
  return { variance, df: errors === 'ADJUSTED' && spread > 0 ? variance ** 2 / spread : null };
}
