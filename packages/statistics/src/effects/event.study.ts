import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { tCriticalValue, tTwoSided } from '../distributions.ts';
import type { DesignColumn } from '../least.squares.ts';
import { result, type Result } from '../statistical.result.ts';
import { breakdownValue, type Breakdown, type EventCoefficients } from './breakdown.value.ts';
import type { Panel } from './panel.rows.ts';
import { fitTwoWay, type JointTest } from './two-way.effects.ts';

export type EventPoint = {
  /** Periods since the first treated one: 0 is the first treated period, −1 the base period. */
  readonly eventTime: number;
  readonly estimate: number;
  /** Null in the base period, which is zero by definition. */
  readonly standardError: number | null;
  readonly interval: ConfidenceInterval | null;
  readonly pValue: number | null;
  readonly degreesOfFreedom: number | null;
};

export type PreTrend = JointTest & { readonly method: string };

export type EventStudy = {
  readonly points: readonly EventPoint[];
  /** Null without two periods before the treatment. */
  readonly preTrend: PreTrend | null;
  /** Of the mean of the effects after the treatment. Null without two periods before it. */
  readonly breakdown: Breakdown | null;
  /** Of the effect in the first treated period. */
  readonly firstPeriodBreakdown: Breakdown | null;
};

/** Coefficients of an event study with the figures that their tests need, by any estimator. */
export type EventEstimates = EventCoefficients & {
  readonly degreesOfFreedom: (index: number) => number;
};

/**
 * The event study of a panel with one start of treatment: the difference between treated and untreated units in
 * each period, relative to the last period before the treatment, which is the base of all coefficients. Two-way
 * fixed effects, weighted, CR2 errors with Satterthwaite degrees of freedom.
 *
 * @returns effects in the unit of the outcome; refused if a covariate is collinear
 */
export function twoWayEventStudy(panel: Panel, start: number, confidenceLevel: number): Result<EventStudy> {
  const startIndex = panel.periods.indexOf(start);
  const base = startIndex - 1;
  const periods = panel.periods.map((_, index) => index).filter((index) => index !== base);
  const regressors: DesignColumn[] = periods.map((index) => ({
    name: `treated × period ${panel.periods[index] ?? ''}`,
    values: panel.units.flatMap(({ treatedFrom }) =>
      panel.periods.map((_, column) => (treatedFrom !== null && column === index ? 1 : 0)),
    ),
  }));
  const fit = fitTwoWay(panel, regressors);
  if (!fit.ok) return fit;
  const { coefficients, covariance, degreesOfFreedom, jointTest } = fit.value;
  const size = regressors.length;
  const one = (index: number): number[] => coefficients.map((_, column) => (column === index ? 1 : 0));
  const estimates: EventEstimates = {
    before: coefficients.slice(0, base),
    after: coefficients.slice(base, size),
    covariance: covariance.subMatrix(0, size - 1, 0, size - 1),
    degreesOfFreedom: (index) => degreesOfFreedom(one(index)),
  };
  const before = regressors.slice(0, base).map(({ name }) => name);
  const joint = jointTest(before);
  const points = eventPoints(estimates, confidenceLevel);
  return result({
    points,
    preTrend:
      joint !== null
        ? { ...joint, method: 'joint test of the periods before the treatment (CR2, approximate Hotelling)' }
        : before.length === 0
          ? null
          : linearPreTrend(panel, startIndex),
    ...breakdowns(estimates, confidenceLevel),
  });
}

/** Points in order of time, with the base period between those before and after. */
export function eventPoints(estimates: EventEstimates, confidenceLevel: number): readonly EventPoint[] {
  const values = [...estimates.before, ...estimates.after];
  const points = values.map((estimate, index): EventPoint => {
    const standardError = Math.sqrt(Math.max(0, estimates.covariance.get(index, index)));
    const df = estimates.degreesOfFreedom(index);
    const eventTime =
      index < estimates.before.length ? index - estimates.before.length - 1 : index - estimates.before.length;
    if (!(standardError > 0) || !(df > 0)) {
      return {
        eventTime,
        estimate,
        standardError: null,
        interval: null,
        pValue: null,
        degreesOfFreedom: null,
      };
    }
    const halfWidth = tCriticalValue(confidenceLevel, df) * standardError;
    return {
      eventTime,
      estimate,
      standardError,
      interval: { lower: estimate - halfWidth, upper: estimate + halfWidth, confidenceLevel },
      pValue: tTwoSided(estimate / standardError, df),
      degreesOfFreedom: df === Infinity ? null : df,
    };
  });
  const base: EventPoint = {
    eventTime: -1,
    estimate: 0,
    standardError: null,
    interval: null,
    pValue: null,
    degreesOfFreedom: null,
  };
  return [...points.slice(0, estimates.before.length), base, ...points.slice(estimates.before.length)];
}

/** The breakdown values of the mean effect and of the first effect. */
export function breakdowns(
  estimates: EventEstimates,
  confidenceLevel: number,
): Pick<EventStudy, 'breakdown' | 'firstPeriodBreakdown'> {
  const { after } = estimates;
  const mean = after.map(() => 1 / after.length);
  const first = after.map((_, index) => (index === 0 ? 1 : 0));
  return {
    breakdown: breakdownValue(estimates, mean, confidenceLevel),
    firstPeriodBreakdown: breakdownValue(estimates, first, confidenceLevel),
  };
}

/** With too few clusters for a joint test: whether the treated units had another linear trend before. */
function linearPreTrend(panel: Panel, startIndex: number): PreTrend | null {
  const earlier: Panel = {
    ...panel,
    periods: panel.periods.slice(0, startIndex),
    units: panel.units.map((unit) => ({ ...unit, rows: unit.rows.slice(0, startIndex) })),
  };
  const trend = {
    name: 'treated × time',
    values: earlier.units.flatMap(({ treatedFrom }) =>
      earlier.periods.map((_, index) => (treatedFrom === null ? 0 : index)),
    ),
  };
  const fit = fitTwoWay(earlier, [trend]);
  if (!fit.ok) return null;
  const test = fit.value.jointTest([trend.name]);
  return test === null
    ? null
    : { ...test, method: 'test of another linear trend before the treatment (CR2, Satterthwaite)' };
}
