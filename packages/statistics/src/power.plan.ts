import { refuseCount, subjectOf } from './count.check.ts';
import { refuse, result, type Refused, type Result, type Statistic } from './statistical.result.ts';

export type PowerPlan = {
  /** The chance of finding the effect if it exists. */
  readonly power: number;
  /** The two-sided significance level. */
  readonly alpha: number;
};

export type DetectableOwn = {
  readonly power: number;
  readonly alpha: number;
  readonly standardErrorOfDifference: number;
};

const planning = 'A plan is as good as its assumptions. A smaller true effect can exist without being found.';

/** The statistic of a plan, or a refusal if no effect can be found. */
export function detectable<Own = unknown>(
  effect: number,
  {
    plan,
    standardError,
    unit,
    method,
    diagnostics,
    own,
  }: {
    readonly plan: PowerPlan & { readonly n: readonly [number, number] };
    readonly standardError: number;
    readonly unit: string;
    readonly method: string;
    readonly diagnostics: Readonly<Record<string, unknown>>;
    readonly own?: Own;
  },
): Result<Statistic<DetectableOwn & Own>> {
  if (!Number.isFinite(effect)) {
    return refuse('TOO_FEW_ROWS', 'These groups are too small to find any effect with this power.');
  }
  return result({
    value: effect,
    interval: null,
    standardError: null,
    n: plan.n[0] + plan.n[1],
    unit,
    method,
    diagnostics,
    caveats: [planning],
    claimLevel: 'DESCRIPTIVE',
    power: plan.power,
    alpha: plan.alpha,
    standardErrorOfDifference: standardError,
    ...(own as Own),
  });
}

export function refusePower({ power, alpha }: PowerPlan): Refused | null {
  if (!(alpha > 0 && alpha < 1)) {
    return refuse('OUT_OF_RANGE', `alpha is ${alpha}. It must be between 0 and 1.`, { column: 'alpha' });
  }
  return power > alpha && power < 1
    ? null
    : refuse('OUT_OF_RANGE', `The power is ${power}. It must be between alpha and 1.`, { column: 'power' });
}

export function refuseSize(size: number, name: string, least: number): Refused | null {
  const refused = refuseCount(size, name);
  if (refused !== null) return refused;
  return size < least
    ? refuse('TOO_FEW_ROWS', `${subjectOf(name)} is ${size}. At least ${least} are needed.`, {
        column: name,
      })
    : null;
}

export function refusePositive(value: number, name: string): Refused | null {
  return value > 0
    ? null
    : refuse('OUT_OF_RANGE', `${name} is ${value}. It must be positive.`, { column: name });
}
