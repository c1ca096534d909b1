import { tCriticalValue } from '../distributions.ts';
import type { FigureDefinition } from '../indicator.figure.ts';
import { poissonRegression } from '../series/poisson.regression.ts';
import { refuse, result, type Result, type Statistic } from '../statistical.result.ts';

export type TrendPeriod = {
  /** The first day of the period. */
  readonly firstDay: string;
  readonly numerator: number;
  /** Null for a count. */
  readonly denominator: number | null;
};

export type TrendDirection = 'ROSE' | 'FELL' | 'NO_CLEAR_TREND';

/** A trend over fewer periods is decided by its ends. */
const trendPeriodsMin = 5;

/**
 * The change of a figure from one period to the next over recent periods of the same length: a log-linear (quasi-Poisson) regression
 * of the numerator on time with the denominator as its offset. Errors are stretched by the over-dispersion if it is above 1, and never
 * shrunk; the interval is Student's t. Seasons are no part of it, so four quarters of one year say little about a trend.
 *
 * @param periods in order, without gaps
 * @returns the ratio of a period to the one before it. Refuses ratios and means, fewer than five periods, and no events.
 */
export function recentTrend(
  { measure }: FigureDefinition,
  periods: readonly TrendPeriod[],
  confidenceLevel = 0.95,
): Result<Statistic<{ readonly direction: TrendDirection }>> {
  if (measure === 'RATIO' || measure === 'MEAN')
    return refuse('UNSUPPORTED_DESIGN', 'Ratios and means have no trend here: their spread is not known.');
  if (periods.length < trendPeriodsMin) {
    const reason = `A trend needs at least ${trendPeriodsMin} periods, and there are ${periods.length}.`;
    return refuse('TOO_FEW_POINTS', reason);
  }
  const without = periods.find(({ denominator }) => denominator !== null && !(denominator > 0));
  if (without !== undefined)
    return refuse('ZERO_DENOMINATOR', `The denominator is 0 in the period from ${without.firstDay}.`, {
      period: without.firstDay,
    });
  const fit = poissonRegression(
    [{ name: 'period', values: periods.map((_, index) => index) }],
    periods.map(({ numerator }) => numerator),
    periods.map(({ denominator }) => denominator ?? 1),
  );
  if (!fit.ok) return fit;
  const { coefficients, inverse, degreesOfFreedom, dispersion } = fit.value;
  const slope = coefficients[1] ?? 0;
  const error = Math.sqrt(inverse.get(1, 1) * Math.max(1, dispersion));
  const reach = tCriticalValue(confidenceLevel, degreesOfFreedom) * error;
  const interval = { lower: Math.exp(slope - reach), upper: Math.exp(slope + reach), confidenceLevel };
  return result({
    value: Math.exp(slope),
    interval,
    standardError: Math.exp(slope) * error,
    n: periods.length,
    unit: 'ratio of a period to the one before',
    method: 'Log-linear (quasi-Poisson) trend over recent periods with a t interval',
    diagnostics: { dispersion, degreesOfFreedom },
    caveats: ['The trend takes no account of seasons.'],
    claimLevel: 'DESCRIPTIVE',
    direction: interval.lower > 1 ? 'ROSE' : interval.upper < 1 ? 'FELL' : 'NO_CLEAR_TREND',
  });
}
