import { requireConfidenceLevel } from '../argument.check.ts';
import { tCriticalValue, tTwoSided } from '../distributions.ts';
import { deriveClaim, type Claim } from '../evaluation/claim.level.ts';
import { refuse, result, type Refused, type Result, type Statistic } from '../statistical.result.ts';
import { moments, welchDifference, type Difference } from './welch.difference.ts';

export type PrePost = {
  readonly pValue: number;
  readonly degreesOfFreedom: number;
  readonly meanBefore: number;
  readonly meanAfter: number;
  readonly claim: Claim;
};

/** The same people or units before and after, in the same order, or two samples. */
export type PrePostData = {
  readonly kind: 'PAIRED' | 'UNPAIRED';
  readonly before: readonly number[];
  readonly after: readonly number[];
};

/**
 * The change of a mean, after minus before: of pairs (Student's t of the differences), or of two samples (Welch).
 * Without a comparison group it describes a change and says nothing about its cause.
 *
 * @returns in the unit of the values; refused for fewer than two pairs or values, and if nothing differs
 */
export function prePostChange(
  { kind, before, after }: PrePostData,
  confidenceLevel = 0.95,
): Result<Statistic<PrePost>> {
  requireConfidenceLevel(confidenceLevel);
  const problem = refuseValues(before, 'before') ?? refuseValues(after, 'after');
  if (problem !== null) return problem;
  const change =
    kind === 'PAIRED' ? pairedDifference(before, after) : welchDifference(after, before, ['after', 'before']);
  if (!change.ok) return change;
  const { estimate, standardError, degreesOfFreedom, n } = change.value;
  const halfWidth = tCriticalValue(confidenceLevel, degreesOfFreedom) * standardError;
  const claim = deriveClaim('PRE_POST', {});
  return result({
    value: estimate,
    interval: { lower: estimate - halfWidth, upper: estimate + halfWidth, confidenceLevel },
    standardError,
    n,
    unit: 'unit of the outcome',
    method: kind === 'PAIRED' ? 'mean change of pairs, Student t' : 'difference of two means, Welch t',
    diagnostics: { degreesOfFreedom },
    caveats: claim.reasons.map(({ text }) => text),
    claimLevel: claim.level,
    pValue: tTwoSided(estimate / standardError, degreesOfFreedom),
    degreesOfFreedom,
    meanBefore: moments(before).mean,
    meanAfter: moments(after).mean,
    claim,
  });
}

function pairedDifference(before: readonly number[], after: readonly number[]): Result<Difference> {
  if (before.length !== after.length) {
    return refuse(
      'UNEQUAL_LENGTHS',
      `There are ${before.length} values before and ${after.length} after, so they are not pairs.`,
    );
  }
  const { n, mean, variance } = moments(after.map((value, index) => value - (before[index] ?? 0)));
  if (n < 2) return refuse('TOO_FEW_ROWS', `There are ${n} pairs, and at least 2 are needed.`);
  if (variance === 0)
    return refuse('NO_VARIANCE', 'All pairs changed by the same amount, so there is no error to estimate.');
  return result({ estimate: mean, standardError: Math.sqrt(variance / n), degreesOfFreedom: n - 1, n });
}

function refuseValues(values: readonly number[], column: string): Refused | null {
  const index = values.findIndex((value) => !Number.isFinite(value));
  return index < 0
    ? null
    : refuse('NOT_FINITE', `The value ${column} is ${values[index] ?? ''}, which is not a finite number.`, {
        index,
        column,
      });
}
