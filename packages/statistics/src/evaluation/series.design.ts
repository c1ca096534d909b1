import { interruptedSeries } from '../series/interrupted.series.ts';
import { refuse, type Result } from '../statistical.result.ts';
import { estimateFrom, trendOf } from './design.common.ts';
import type { DesignEstimate } from './design.types.ts';
import type { EvaluationPanel } from './evaluation.panel.ts';
import type { EvaluationPlan, UnitRole } from './evaluation.plan.ts';

/** Waves of a year, if the plan asks for them and periods are short enough to show them. */
export function seasonOf({ isSeasonal }: EvaluationPlan, periodMonths: number) {
  const periods = 12 / periodMonths;
  return isSeasonal && periods > 2
    ? { seasonality: { periods, harmonics: periods > 4 ? 2 : 1 } as const }
    : {};
}

/** Σ numerator and Σ denominator of the units of a role in each period. */
export function seriesOf({ units, periods }: EvaluationPanel, role: UnitRole) {
  const own = units.filter((unit) => unit.role === role);
  if (own.length === 0) return null;
  return periods.map((_, index) => {
    const cells = own.map(({ cells: all }) => all[index]).filter((cell) => cell != null);
    const exposure = cells.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0);
    return {
      count: cells.reduce((sum, { numerator }) => sum + numerator, 0),
      exposure: exposure === 0 ? 1 : exposure,
    };
  });
}

/** The step of the series of all places with the program together, against its earlier trend. */
export function bySeries(plan: EvaluationPlan, panel: EvaluationPanel): Result<DesignEstimate> {
  if (plan.outcome.measure === 'MEAN') {
    return refuse(
      'UNSUPPORTED_DESIGN',
      'An interrupted time series is for counts and rates, and this outcome is a mean.',
    );
  }
  const late = panel.units.find(({ start }) => start !== null && start !== panel.start);
  if (late !== undefined) {
    return refuse(
      'UNSUPPORTED_DESIGN',
      `In an interrupted time series all units start together, and ${late.unit} starts on another day.`,
      {
        unit: late.unit,
      },
    );
  }
  const [treated, comparison] = [seriesOf(panel, 'TREATED'), seriesOf(panel, 'COMPARISON')];
  if (treated === null) return refuse('NOBODY_TREATED', 'No unit of the plan has the program.');
  const [before, after] = [panel.start, panel.periods.length - panel.start];
  if (before < 8 || after < 8) {
    return refuse(
      'TOO_FEW_POINTS',
      `The series has ${before} periods before ${plan.startsOn} and ${after} from then on. Both need at least 8.`,
      { period: plan.startsOn },
    );
  }
  const found = interruptedSeries(
    treated.map((row, time) => ({
      time,
      ...row,
      ...(comparison?.[time] === undefined ? {} : { comparison: comparison[time] }),
    })),
    panel.start,
    { confidenceLevel: plan.confidenceLevel, ...seasonOf(plan, panel.periodMonths) },
  );
  if (!found.ok) return found;
  const { step, slope, atEnd, dispersion, autocorrelation, points } = found.value;
  const scale = plan.outcome.measure === 'COUNT' ? 1 : plan.outcome.multiplier;
  return estimateFrom(
    plan,
    panel,
    {
      ...found.value,
      diagnostics: {
        dispersion,
        pointsBefore: before,
        pointsAfter: after,
        slopeRatio: slope.ratio,
        slopeLower: slope.interval.lower,
        slopeUpper: slope.interval.upper,
        slopePValue: slope.pValue,
        ratioAtEnd: atEnd.ratio,
        durbinWatson: autocorrelation[0]?.durbinWatson ?? null,
        autocorrelationP: autocorrelation[0]?.ljungBox.pValue ?? null,
        isControlled: found.value.controlled,
      },
    },
    {
      noEffect: 1,
      unit: found.value.unit,
      pValue: step.pValue,
      trend: trendOf(plan, panel).map((point, index) => {
        const fit = points[index];
        return fit === undefined
          ? point
          : { ...point, withoutProgram: (fit.withoutChange / fit.exposure) * scale };
      }),
    },
  );
}
