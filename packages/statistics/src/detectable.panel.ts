import { detectableNoncentrality } from './noncentral.t.ts';
import {
  detectable,
  refusePositive,
  refusePower,
  refuseSize,
  type DetectableOwn,
  type PowerPlan,
} from './power.plan.ts';
import { firstRefusal, refuse, type Result, type Statistic } from './statistical.result.ts';

/** Units observed over time, some of them treated from one period on. */
export type PanelPlan = PowerPlan & {
  readonly units: readonly [number, number];
  readonly periods: readonly [number, number];
  /** Correlation of a unit's deviations in neighboring periods. */
  readonly autocorrelation: number;
};

/**
 * The smallest effect that a difference in differences finds with the given power. Its variance is
 * σ²(1/treated + 1/comparison) · Var(mean after − mean before) for deviations that follow a first-order
 * autoregression (Burlig, Preonas and Woerman 2020, Journal of Development Economics 144). The test has units minus 2 degrees
 * of freedom.
 *
 * @param deviation standard deviation of a unit's period about unit and period effects, in the unit of the outcome
 * @returns an effect in the unit of the outcome. Refuses fewer than 2 units in a group and no period before or after.
 */
export function detectablePanelEffect(deviation: number, plan: PanelPlan): Result<Statistic<DetectableOwn>> {
  const [treated, comparison] = plan.units;
  const [before, after] = plan.periods;
  const rho = plan.autocorrelation;
  const refused = firstRefusal(
    refusePositive(deviation, 'sd'),
    refusePower(plan),
    refuseSize(treated, 'units', 2),
    refuseSize(comparison, 'units', 2),
    refuseSize(before, 'periods', 1),
    refuseSize(after, 'periods', 1),
    rho > -1 && rho < 1
      ? null
      : refuse('OUT_OF_RANGE', `The autocorrelation is ${rho}. It must be between -1 and 1.`, {
          column: 'autocorrelation',
        }),
  );
  if (refused !== null) return refused;
  const periods = before + after;
  const share = (period: number): number => (period < before ? -1 / before : 1 / after);
  let change = 0;
  for (let a = 0; a < periods; a += 1) {
    for (let b = 0; b < periods; b += 1) change += share(a) * share(b) * rho ** Math.abs(a - b);
  }
  const standardError = deviation * Math.sqrt((1 / treated + 1 / comparison) * change);
  const degreesOfFreedom = treated + comparison - 2;
  return detectable(detectableNoncentrality(plan.power, degreesOfFreedom, plan.alpha) * standardError, {
    plan: { ...plan, n: plan.units },
    standardError,
    unit: 'unit of the outcome',
    method: 'Minimum detectable effect of a difference in differences by the noncentral t distribution',
    diagnostics: {
      degreesOfFreedom,
      sd: deviation,
      autocorrelation: rho,
      periodsBefore: before,
      periodsAfter: after,
    },
  });
}
