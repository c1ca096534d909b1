import { normalCriticalValue, normalQuantile } from './distributions.ts';
import { detectableNoncentrality } from './noncentral.t.ts';
import {
  detectable,
  refusePositive,
  refusePower,
  refuseSize,
  type DetectableOwn,
  type PowerPlan,
} from './power.plan.ts';
import { firstRefusal, refuse, type Refused, type Result, type Statistic } from './statistical.result.ts';

/** Two independent groups. */
export type GroupPlan = PowerPlan & {
  readonly n: readonly [number, number];
  /** Clusters of each group, such as precincts; null for independent people. */
  readonly clusters: readonly [number, number] | null;
  /** Intraclass correlation of people in one cluster. */
  readonly icc: number;
  /** A further factor of the variance, such as that of weights. */
  readonly designEffect: number;
};

/**
 * The smallest difference of two means that a two-sided t test finds with the given power, by the noncentral
 * t distribution with n₁ + n₂ − 2 degrees of freedom. With clusters, the variance is multiplied by 1 + (m − 1)·ICC
 * for m people per cluster, and the degrees of freedom are clusters minus 2 (Donner and Klar 2000).
 *
 * @param deviation standard deviation within a group, in the unit of the outcome
 * @returns a difference in the unit of the outcome. Refuses groups of fewer than 2, and a deviation of 0.
 */
export function detectableMeanDifference(
  deviation: number,
  plan: GroupPlan,
): Result<Statistic<DetectableOwn>> {
  const refused = firstRefusal(refusePositive(deviation, 'sd'), refusePlan(plan));
  if (refused !== null) return refused;
  const { standardErrorFactor, degreesOfFreedom, diagnostics } = precisionOf(plan);
  const standardError = deviation * standardErrorFactor;
  return detectable(detectableNoncentrality(plan.power, degreesOfFreedom, plan.alpha) * standardError, {
    plan,
    standardError,
    unit: 'unit of the outcome',
    method: 'Minimum detectable difference of two means by the noncentral t distribution',
    diagnostics: { ...diagnostics, degreesOfFreedom, sd: deviation },
  });
}

type ProportionOwn = DetectableOwn & {
  /** The nearest proportions below and above the baseline that would be found; null outside 0 to 1. */
  readonly lowerProportion: number | null;
  readonly higherProportion: number | null;
};

/**
 * The smallest difference of two proportions that is found with the given power, by the noncentral t distribution. Its
 * variance is p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂ at that difference. The second group has the
 * baseline. Assumes enough events for a normal difference.
 *
 * @returns a difference of proportions, the larger of the two directions. Refuses a baseline outside 0 to 1, exclusive, and designs
 *   that can find no difference.
 */
export function detectableProportionDifference(
  baseline: number,
  plan: GroupPlan,
): Result<Statistic<ProportionOwn>> {
  const outside =
    baseline > 0 && baseline < 1
      ? null
      : refuse('OUT_OF_RANGE', `The baseline is ${baseline}. It must be between 0 and 1.`, {
          column: 'baseline',
        });
  const refused = firstRefusal(outside, refusePlan(plan));
  if (refused !== null) return refused;
  const { degreesOfFreedom, inflations, diagnostics } = precisionOf(plan);
  const needed = detectableNoncentrality(plan.power, degreesOfFreedom, plan.alpha);
  const errorAt = (p: number): number =>
    Math.sqrt(
      (p * (1 - p) * inflations[0]) / plan.n[0] + (baseline * (1 - baseline) * inflations[1]) / plan.n[1],
    );
  const found = (limit: 0 | 1): number | null =>
    nearestWhere((p) => Math.abs(p - baseline) >= needed * errorAt(p), baseline, limit);
  const lowerProportion = found(0);
  const higherProportion = found(1);
  const foundByNormal = (limit: 0 | 1): number | null =>
    nearestWhere((p) => isFoundByNormal(p, baseline, plan, inflations), baseline, limit);
  // The larger of both differences is found in either direction.
  const farther = [lowerProportion, higherProportion]
    .filter((p) => p !== null)
    .sort((a, b) => Math.abs(b - baseline) - Math.abs(a - baseline))[0];
  if (farther === undefined) {
    return refuse('TOO_FEW_ROWS', 'These groups are too small to find any difference with this power.', {
      column: 'n',
    });
  }
  return detectable(Math.abs(farther - baseline), {
    plan,
    standardError: errorAt(farther),
    unit: 'difference of proportions',
    method: 'Minimum detectable difference of two proportions by the noncentral t distribution',
    diagnostics: {
      ...diagnostics,
      degreesOfFreedom,
      baseline,
      pooledNormal: { lowerProportion: foundByNormal(0), higherProportion: foundByNormal(1) },
    },
    own: { lowerProportion, higherProportion },
  });
}

/** The proportion nearest to `from` in the direction of `limit` that meets a condition; null if the limit does not. */
function nearestWhere(isMet: (p: number) => boolean, from: number, limit: number): number | null {
  if (!isMet(limit)) return null;
  let [near, far] = [from, limit];
  for (let round = 0; round < 200; round += 1) {
    const middle = (near + far) / 2;
    if (isMet(middle)) far = middle;
    else near = middle;
  }
  return far;
}

/** The usual normal formula with a pooled variance under no difference (Fleiss 1981), as R's `power.prop.test`. */
function isFoundByNormal(
  p: number,
  q: number,
  { n, alpha, power }: GroupPlan,
  inflations: readonly [number, number],
): boolean {
  const [first, second] = [inflations[0] / n[0], inflations[1] / n[1]];
  const pooled = (p * n[0] + q * n[1]) / (n[0] + n[1]);
  const under = normalCriticalValue(1 - alpha) * Math.sqrt(pooled * (1 - pooled) * (first + second));
  const needed = under + normalQuantile(power) * Math.sqrt(p * (1 - p) * first + q * (1 - q) * second);
  return Math.abs(p - q) >= needed;
}

function precisionOf({ n, clusters, icc, designEffect }: GroupPlan) {
  const sizes = n.map((size, group) => (clusters === null ? 1 : size / (clusters[group] ?? 1)));
  const [first = 1, second = 1] = sizes.map((size) => designEffect * (1 + (size - 1) * icc));
  const units = clusters ?? n;
  return {
    inflations: [first, second] as const,
    standardErrorFactor: Math.sqrt(first / n[0] + second / n[1]),
    degreesOfFreedom: units[0] + units[1] - 2,
    diagnostics: {
      designEffects: [first, second],
      effectiveN: [n[0] / first, n[1] / second],
      ...(clusters === null ? {} : { clusters, icc }),
    },
  };
}

function refusePlan(plan: GroupPlan): Refused | null {
  const { n, clusters, icc, designEffect } = plan;
  return firstRefusal(
    refusePower(plan),
    ...n.map((size) => refuseSize(size, 'n', 2)),
    ...(clusters ?? []).map((count) => refuseSize(count, 'clusters', 2)),
    ...(clusters ?? []).map((count, group) =>
      count > (n[group] ?? 0)
        ? refuse('NUMERATOR_ABOVE_DENOMINATOR', `${count} clusters have only ${n[group] ?? 0} people.`, {
            column: 'clusters',
          })
        : null,
    ),
    icc >= 0 && icc <= 1
      ? null
      : refuse('OUT_OF_RANGE', `The ICC is ${icc}. It must be from 0 to 1.`, { column: 'icc' }),
    refusePositive(designEffect, 'designEffect'),
  );
}
