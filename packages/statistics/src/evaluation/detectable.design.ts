import { detectableNoncentrality } from '../noncentral.t.ts';
import { refusePower } from '../power.plan.ts';
import { refuse, result, type Result } from '../statistical.result.ts';
import { precisionOf } from './detectable.precision.ts';
import type { PlannedDesign } from './detectable.types.ts';
import { evaluationPanel } from './evaluation.panel.ts';
import type { EvaluationInput, EvaluationPlan } from './evaluation.plan.ts';
import { completeHistory } from './placebo.runs.ts';

/** The smallest effect that a plan finds with the given power, before anything is registered. */
export type DetectableEffect = {
  /** In `unit`. For a ratio, its distance from 1 in the expected direction. */
  readonly effect: number;
  readonly unit: string;
  /** True if the smallest effect worth detecting is at least as large. */
  readonly isEnough: boolean;
  readonly power: number;
  /** The two-sided significance level. */
  readonly alpha: number;
  /** Of the estimate, in `unit`; on the log scale for a ratio. */
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly treatedUnits: number;
  readonly comparisonUnits: number;
  readonly periodsBefore: number;
  readonly periodsAfter: number;
  /** Periods from which the variation was computed. */
  readonly historyPeriods: number;
  readonly method: string;
  readonly caveats: readonly string[];
};

const common =
  'The history of the places stands for the future. A smaller true effect can exist without being found.';

/**
 * The smallest effect that the design of a plan finds with the given power, by the noncentral t distribution. The variation comes from the
 * history of the same places: at every date at which a program could have started, with as many periods on both sides as the plan has, or
 * as the history allows.
 *
 * @param inputs all observations of the places before the program
 * @returns refused for a history that is too short, and for places whose figures do not vary
 */
export function detectableEffect(
  plan: EvaluationPlan,
  inputs: readonly EvaluationInput[],
  power = 0.8,
): Result<DetectableEffect> {
  const alpha = Number((1 - plan.confidenceLevel).toPrecision(12));
  const refused = refusePower({ power, alpha });
  if (refused !== null) return refused;
  const planned = plannedDesign(plan, completeHistory(plan, inputs));
  if (!planned.ok) return planned;
  const found = precisionOf(planned.value);
  if (!found.ok) return found;
  const { standardError, degreesOfFreedom, method, caveats } = found.value;
  const needed = detectableNoncentrality(power, degreesOfFreedom, alpha) * standardError;
  if (!(needed > 0) || !Number.isFinite(needed)) {
    return refuse('NO_VARIANCE', 'The figures of these places do not vary, so no error can be planned for.');
  }
  const isRatio = plan.design === 'INTERRUPTED_TIME_SERIES';
  const effect = isRatio ? distanceFromOne(plan, needed) : needed;
  const { periodsBefore, periodsAfter, treated, comparison, panel } = planned.value;
  return result({
    effect,
    unit: isRatio ? 'rate ratio' : plan.outcome.unit,
    isEnough: plan.minimumDetectableEffect >= effect,
    power,
    alpha,
    standardError,
    degreesOfFreedom,
    treatedUnits: treated,
    comparisonUnits: comparison,
    periodsBefore,
    periodsAfter,
    historyPeriods: panel.periods.length,
    method: `${method}, noncentral t distribution`,
    caveats: [...caveats, common],
  });
}

/** A rise is a ratio of e^x and a fall one of e^−x, which is nearer to 1. */
function distanceFromOne({ expectedEffect }: EvaluationPlan, needed: number): number {
  return expectedEffect === 'DECREASE' ? -Math.expm1(-needed) : Math.expm1(needed);
}

function plannedDesign(plan: EvaluationPlan, history: readonly EvaluationInput[]): Result<PlannedDesign> {
  const periods = [...new Set(history.map(({ periodStart }) => periodStart))].sort();
  const [first, second] = periods;
  if (first === undefined || second === undefined) {
    return refuse(
      'TOO_FEW_POINTS',
      `These places have ${periods.length} complete periods before ${plan.startsOn}, and at least 2 are needed.`,
      { period: plan.startsOn },
    );
  }
  const units = plan.units.map((unit) => ({ ...unit, startsOn: null }));
  const panel = evaluationPanel(
    { ...plan, units, firstDay: first, lastDay: plan.startsOn, startsOn: second },
    history,
  );
  if (!panel.ok) return panel;
  const count = (role: string): number => panel.value.units.filter((unit) => unit.role === role).length;
  const periodsAfter = periodsBetween(plan, panel.value.periodMonths);
  if (periodsAfter < 1) {
    return refuse('ONE_PERIOD', `No period from ${plan.startsOn} ends by ${plan.lastDay}.`, {
      period: plan.startsOn,
    });
  }
  return result({
    plan,
    panel: panel.value,
    periodsBefore: Math.max(1, periods.filter((period) => period >= plan.firstDay).length),
    periodsAfter,
    treated: count('TREATED'),
    comparison: count('COMPARISON'),
  });
}

/** Whole periods from the start of the program to the last day. */
function periodsBetween({ startsOn, lastDay }: EvaluationPlan, periodMonths: number): number {
  const end = new Date(Date.parse(`${lastDay}T00:00:00Z`) + 86_400_000);
  const start = new Date(`${startsOn}T00:00:00Z`);
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return Math.floor(months / periodMonths);
}
