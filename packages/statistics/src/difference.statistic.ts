import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import { refusePart } from './count.check.ts';
import { chiSquareUpper, normalCriticalValue } from './distributions.ts';
import { newcombeDifference } from './newcombe.difference.ts';
import { refuse, result, type Refused, type Result, type Statistic } from './statistical.result.ts';

/** Events and people of one group. */
export type GroupCount = { readonly successes: number; readonly trials: number };

export type Direction = 'HIGHER' | 'LOWER' | 'NO_DIFFERENCE_SHOWN';

/** The first group compared with the second, by the named method alone. */
export type Verdict = { readonly method: string; readonly direction: Direction };

function refuseGroups(first: GroupCount, second: GroupCount): Refused | null {
  return (
    refusePart(first.successes, first.trials, 'successes', 'trials', 0) ??
    refusePart(second.successes, second.trials, 'successes', 'trials', 1)
  );
}

function directionOf({ lower, upper }: ConfidenceInterval, none: number): Direction {
  if (lower > none) return 'HIGHER';
  return upper < none ? 'LOWER' : 'NO_DIFFERENCE_SHOWN';
}

const notCausal =
  'The two groups can differ in other respects. This comparison alone does not show what caused a difference.';

/**
 * Difference of two independent proportions, first minus second, with the hybrid score interval of
 * `newcombeDifference` (Newcombe 1998, Statistics in Medicine 17:873). Assumes that nobody is in both groups.
 * The standard error is √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂); the interval does not follow from it.
 *
 * @returns a difference from -1 to 1. Refuses a group without trials and successes above trials.
 */
export function differenceStatistic(
  first: GroupCount,
  second: GroupCount,
  confidenceLevel = 0.95,
): Result<Statistic<{ readonly proportions: readonly number[]; readonly verdict: Verdict }>> {
  const refused = refuseGroups(first, second);
  if (refused !== null) return refused;
  const difference = newcombeDifference(first, second, confidenceLevel);
  if (!difference.ok) return refuse('ZERO_DENOMINATOR', difference.reason);
  const proportions = [first, second].map(({ successes, trials }) => successes / trials);
  const method = 'Difference of two proportions with Newcombe hybrid score interval';
  const { interval } = difference.value;
  return result({
    value: difference.value.difference,
    interval,
    standardError: waldError(first, second),
    n: first.trials + second.trials,
    unit: 'difference of proportions',
    method,
    diagnostics: { ...pearson(first, second) },
    caveats: [notCausal],
    claimLevel: 'ASSOCIATIONAL',
    proportions,
    verdict: { method, direction: directionOf(interval, 0) },
  });
}

/**
 * Ratio of two proportions above 0, first divided by second, with the standard error of its logarithm and the
 * log-normal interval (Katz et al. 1978, Biometrics 34:469).
 */
export function riskRatioInterval(
  first: GroupCount,
  second: GroupCount,
  confidenceLevel: number,
): { readonly ratio: number; readonly logError: number; readonly interval: ConfidenceInterval } {
  const [p = 0, q = 0] = [first, second].map(({ successes, trials }) => successes / trials);
  const logError = Math.sqrt((1 - p) / first.successes + (1 - q) / second.successes);
  const ratio = p / q;
  const factor = Math.exp(normalCriticalValue(confidenceLevel) * logError);
  const interval = { lower: ratio / factor, upper: ratio * factor, confidenceLevel };
  return { ratio, logError, interval };
}

/** The method that decides whether two groups differ. */
export type VerdictMethod = 'risk-ratio' | 'difference' | 'chi-square';

type RiskRatioOwn = {
  readonly proportions: readonly number[];
  readonly difference: {
    readonly value: number;
    readonly interval: ConfidenceInterval;
    readonly method: string;
  };
  readonly verdict: Verdict;
};

/**
 * Ratio of two independent proportions (risks), first divided by second, with the log-normal interval
 * exp(ln RR ± z · √(1/a − 1/n₁ + 1/b − 1/n₂)) (Katz et al. 1978, Biometrics 34:469). The difference with its
 * Newcombe interval and Pearson's χ² without correction are given beside it. They can disagree near the
 * limit, so one method, named in the result, decides the verdict alone.
 *
 * @returns a ratio above 0. The standard error is that of its logarithm. Refuses a group without successes, and two groups
 *   without failures, because their logarithm or its error does not exist.
 */
export function riskRatioStatistic(
  first: GroupCount,
  second: GroupCount,
  confidenceLevel = 0.95,
  verdictMethod: VerdictMethod = 'risk-ratio',
): Result<Statistic<RiskRatioOwn>> {
  const refused = refuseGroups(first, second);
  if (refused !== null) return refused;
  const empty = [first, second].findIndex(({ successes }) => successes === 0);
  if (empty >= 0) {
    const reason = `Group ${empty + 1} has no successes, so the ratio has no interval. Use the difference instead.`;
    return refuse('TOO_FEW_EVENTS', reason, { group: String(empty + 1) });
  }
  const [p = 0, q = 0] = [first, second].map(({ successes, trials }) => successes / trials);
  const { ratio, logError, interval } = riskRatioInterval(first, second, confidenceLevel);
  if (logError === 0) {
    return refuse('NO_VARIANCE', 'Every trial of both groups is a success, so the ratio has no interval.');
  }
  const difference = newcombeDifference(first, second, confidenceLevel);
  if (!difference.ok) return refuse('ZERO_DENOMINATOR', difference.reason);
  const test = pearson(first, second);
  const tested = test.pValue < 1 - confidenceLevel;
  const verdicts: Record<VerdictMethod, Verdict> = {
    'risk-ratio': { method: 'Log-normal interval of the risk ratio', direction: directionOf(interval, 1) },
    difference: {
      method: 'Newcombe hybrid score interval of the difference',
      direction: directionOf(difference.value.interval, 0),
    },
    'chi-square': {
      method: "Pearson's χ² test without correction",
      direction: tested ? (ratio > 1 ? 'HIGHER' : 'LOWER') : 'NO_DIFFERENCE_SHOWN',
    },
  };
  const verdict = verdicts[verdictMethod];
  const disagree = Object.values(verdicts).some(({ direction }) => direction !== verdict.direction);
  return result({
    value: ratio,
    interval,
    standardError: logError,
    n: first.trials + second.trials,
    unit: 'ratio',
    method: 'Risk ratio with log-normal interval',
    diagnostics: { ...test, standardErrorOf: 'the logarithm of the ratio' },
    caveats: [
      notCausal,
      ...(disagree
        ? [
            `The figures here do not all agree about a difference. The verdict follows this method alone: ${verdict.method}.`,
          ]
        : []),
    ],
    claimLevel: 'ASSOCIATIONAL',
    proportions: [p, q],
    difference: {
      value: difference.value.difference,
      interval: difference.value.interval,
      method: 'Newcombe hybrid score interval',
    },
    verdict,
  });
}

function waldError(first: GroupCount, second: GroupCount): number {
  const variance = ({ successes, trials }: GroupCount): number =>
    ((successes / trials) * (1 - successes / trials)) / trials;
  return Math.sqrt(variance(first) + variance(second));
}

/** Pearson's χ² test of a 2 × 2 table without correction. 0 without successes or without failures. */
function pearson(first: GroupCount, second: GroupCount): { chiSquare: number; pValue: number } {
  const pooled = (first.successes + second.successes) / (first.trials + second.trials);
  const variance = pooled * (1 - pooled) * (1 / first.trials + 1 / second.trials);
  const difference = first.successes / first.trials - second.successes / second.trials;
  const chiSquare = variance === 0 ? 0 : (difference * difference) / variance;
  return { chiSquare, pValue: chiSquareUpper(chiSquare, 1) };
}
