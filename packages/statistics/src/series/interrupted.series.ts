import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';
import { Matrix } from 'ml-matrix';

import { requireConfidenceLevel } from '../argument.check.ts';
import { tCriticalValue, tTwoSided } from '../distributions.ts';
import { deriveClaim, type Claim } from '../evaluation/claim.level.ts';
import { result, type Result, type Statistic } from '../statistical.result.ts';
import { autocorrelation, type Autocorrelation } from './autocorrelation.ts';
import { neweyWest } from './newey-west.covariance.ts';
import { poissonRegression, type PoissonFit } from './poisson.regression.ts';
import {
  designOf,
  slopeName,
  stack,
  stepName,
  type Seasonality,
  type StackedRow,
} from './segmented.design.ts';
import { readSeries, type Series, type SeriesRow } from './series.rows.ts';

/** How many times as high a rate is. */
export type RateRatio = {
  readonly ratio: number;
  readonly interval: ConfidenceInterval;
  /** On the log scale. */
  readonly logStandardError: number;
  readonly pValue: number;
};

export type InterruptedSeries = {
  /** The rate at the interruption, divided by what the earlier trend continues to. */
  readonly step: RateRatio;
  /** The change of the trend: the factor by which the rate grows more in each period. */
  readonly slope: RateRatio;
  /** The rate in the last period, divided by what the earlier trend continues to. */
  readonly atEnd: RateRatio;
  readonly dispersion: number;
  readonly degreesOfFreedom: number;
  /** Of the series, then of the comparison series. */
  readonly autocorrelation: readonly Autocorrelation[];
  readonly points: readonly {
    readonly time: number;
    readonly count: number;
    readonly exposure: number;
    readonly fitted: number;
    /** The expected count had the earlier trend, or with a comparison its change too, continued. */
    readonly withoutChange: number;
  }[];
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  readonly controlled: boolean;
  readonly claim: Claim;
};

export type SeriesOptions = {
  readonly confidenceLevel?: number;
  readonly seasonality?: Seasonality;
  /** With lags, Newey–West errors in place of quasi-Poisson ones. */
  readonly neweyWestLags?: number;
};

/**
 * Segmented quasi-Poisson regression of an interrupted series with an offset: a trend, a step at the interruption and a
 * change of slope after it (Lopez Bernal, Cummins and Gasparrini 2017, Int J Epidemiol 46:348). With a comparison
 * series, step and slope are the differences from those of the comparison, as ratios of rate ratios. Assumes that
 * nothing else happened at the same time, and that the log of the rate follows a line.
 *
 * @param start the first time after the interruption
 * @returns rate ratios; the value is the step. Refused for fewer than 8 points on either side
 */
export function interruptedSeries(
  rows: readonly SeriesRow[],
  start: number,
  { confidenceLevel = 0.95, seasonality, neweyWestLags }: SeriesOptions = {},
): Result<Statistic<InterruptedSeries>> {
  requireConfidenceLevel(confidenceLevel);
  const read = readSeries(rows, start);
  if (!read.ok) return read;
  const series = read.value;
  const stacked = stack(series);
  const columns = designOf(series, stacked, seasonality);
  const fit = poissonRegression(
    columns,
    stacked.map(({ count }) => count),
    stacked.map(({ exposure }) => exposure),
  );
  if (!fit.ok) return fit;
  const { coefficients, means, degreesOfFreedom, dispersion } = fit.value;
  const covariance =
    neweyWestLags === undefined
      ? Matrix.mul(fit.value.inverse, dispersion)
      : neweyWest(
          columns,
          stacked.map(({ count }) => count),
          fit.value,
          neweyWestLags,
          series.rows.length,
        );
  const position = (name: string): number => 1 + columns.findIndex((column) => column.name === name);
  const [step, slope] = [position(stepName), position(slopeName)];
  const after = series.rows.length - series.start;
  const ratio = (factors: ReadonlyMap<number, number>): RateRatio =>
    rateRatio(coefficients, covariance, factors, degreesOfFreedom, confidenceLevel);
  const stepRatio = ratio(new Map([[step, 1]]));
  const correlated = correlations(stacked, means, series.rows.length);
  const controlled = series.rows[0]?.comparison !== undefined;
  const claim = deriveClaim('INTERRUPTED_TIME_SERIES', {
    ...(neweyWestLags === undefined
      ? {
          autocorrelationP: Math.min(
            1,
            correlated.length * Math.min(...correlated.map(({ ljungBox }) => ljungBox.pValue)),
          ),
        }
      : {}),
  });
  return result({
    value: stepRatio.ratio,
    interval: stepRatio.interval,
    standardError: stepRatio.ratio * stepRatio.logStandardError,
    n: stacked.length,
    unit: controlled ? 'ratio of rate ratios' : 'rate ratio',
    method: `segmented quasi-Poisson regression${seasonality === undefined ? '' : ' with seasonal waves'}${controlled ? ', compared with another series' : ''}, ${neweyWestLags === undefined ? 'errors scaled by the dispersion' : `Newey–West errors with ${neweyWestLags} lags`}, Student's t`,
    diagnostics: {
      dispersion,
      degreesOfFreedom,
      autocorrelation: correlated,
      iterations: fit.value.iterations,
    },
    caveats: claim.reasons.map(({ text }) => text),
    claimLevel: claim.level,
    step: stepRatio,
    slope: ratio(new Map([[slope, 1]])),
    atEnd: ratio(
      new Map([
        [step, 1],
        [slope, after - 1],
      ]),
    ),
    dispersion,
    degreesOfFreedom,
    autocorrelation: correlated,
    points: points(series, fit.value, coefficients[step] ?? 0, coefficients[slope] ?? 0),
    pointsBefore: series.start,
    pointsAfter: after,
    controlled,
    claim,
  });
}

function rateRatio(
  coefficients: readonly number[],
  covariance: Matrix,
  factors: ReadonlyMap<number, number>,
  degreesOfFreedom: number,
  confidenceLevel: number,
): RateRatio {
  let log = 0;
  let variance = 0;
  for (const [row, factor] of factors) {
    log += factor * (coefficients[row] ?? 0);
    for (const [column, other] of factors) variance += factor * other * covariance.get(row, column);
  }
  const error = Math.sqrt(Math.max(0, variance));
  const halfWidth = tCriticalValue(confidenceLevel, degreesOfFreedom) * error;
  return {
    ratio: Math.exp(log),
    interval: { lower: Math.exp(log - halfWidth), upper: Math.exp(log + halfWidth), confidenceLevel },
    logStandardError: error,
    pValue: error > 0 ? tTwoSided(log / error, degreesOfFreedom) : 1,
  };
}

/** From Pearson residuals, for each series on its own. */
function correlations(
  stacked: readonly StackedRow[],
  means: readonly number[],
  length: number,
): readonly Autocorrelation[] {
  const residuals = stacked.map(({ count }, row) => (count - (means[row] ?? 1)) / Math.sqrt(means[row] ?? 1));
  return residuals.length > length
    ? [autocorrelation(residuals.slice(0, length)), autocorrelation(residuals.slice(length))]
    : [autocorrelation(residuals)];
}

function points(series: Series, fit: PoissonFit, step: number, slope: number): InterruptedSeries['points'] {
  return series.rows.map(({ time, count, exposure = 1 }, index) => {
    const since = index - series.start;
    const fitted = fit.means[index] ?? 0;
    const withoutChange = since < 0 ? fitted : fitted / Math.exp(step + slope * since);
    return { time, count, exposure, fitted, withoutChange };
  });
}
