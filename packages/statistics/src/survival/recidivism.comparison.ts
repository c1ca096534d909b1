import { requireConfidenceLevel } from '../argument.check.ts';
import { riskRatioInterval, type GroupCount } from '../difference.statistic.ts';
import { newcombeDifference } from '../newcombe.difference.ts';
import { result, refuse, type Result, type Statistic } from '../statistical.result.ts';
import { logRank, type LogRank } from './log-rank.comparison.ts';
import { personHistories, type CohortRow } from './person.histories.ts';
import { firstOutcome, recidivism, type Recidivism } from './recidivism.share.ts';

/** The method that decides whether two groups differ. It is chosen before the result is seen. */
export type RecidivismVerdictMethod = 'DIFFERENCE' | 'RISK_RATIO' | 'LOG_RANK';

export type RecidivismComparison = {
  readonly groups: readonly ({ readonly group: string } & Statistic<Recidivism>)[];
  readonly riskRatio: { readonly ratio: number; readonly lower: number; readonly upper: number } | null;
  readonly logRank: LogRank;
  /** By `method` alone: the other two may disagree. */
  readonly verdict: { readonly method: RecidivismVerdictMethod; readonly differs: boolean };
};

const verdictNames: Readonly<Record<RecidivismVerdictMethod, string>> = {
  DIFFERENCE: 'difference of fixed-window shares (Newcombe hybrid score interval)',
  RISK_RATIO: 'risk ratio of fixed-window shares (log-normal interval)',
  LOG_RANK: 'log-rank test over the window',
};

/**
 * Compares the recidivism of two groups inside a window: the first group minus the second, and the first divided
 * by the second, in order of first appearance. The verdict follows one named method. The log-rank test ends at
 * the window: later events do not count.
 *
 * @returns refused unless there are two groups in which somebody was followed for the whole window
 */
export function compareRecidivism(
  rows: readonly CohortRow[],
  window: number,
  confidenceLevel = 0.95,
  verdictMethod: RecidivismVerdictMethod = 'DIFFERENCE',
): Result<Statistic<RecidivismComparison>> {
  requireConfidenceLevel(confidenceLevel);
  const histories = personHistories(rows);
  if (!histories.ok) return histories;
  const names = [...new Set(histories.value.map(({ group }) => group ?? ''))];
  const [first, second] = names;
  if (first === undefined || second === undefined || names.length > 2) {
    return refuse(
      'UNSUPPORTED_DESIGN',
      `The comparison needs exactly two groups, but the rows have ${names.length}: ${names.join(', ')}.`,
    );
  }
  const shares: Statistic<Recidivism>[] = [];
  for (const name of [first, second]) {
    const share = recidivism(
      rows.filter(({ group }) => (group ?? '') === name),
      window,
      confidenceLevel,
    );
    if (!share.ok) return share;
    shares.push(share.value);
  }
  const [a, b] = shares.map(({ fixedWindow }) => fixedWindow);
  if (!a || !b) {
    const empty = a ? second : first;
    return refuse(
      'NOT_COMPARABLE',
      `Nobody in the group ${empty} was followed for the whole window of ${window}.`,
      {
        group: empty,
      },
    );
  }
  const countOf = ({ withEvent, followed }: typeof a): GroupCount => ({
    successes: withEvent,
    trials: followed,
  });
  const difference = newcombeDifference(countOf(a), countOf(b), confidenceLevel);
  if (!difference.ok) return refuse('EMPTY_DATA', difference.reason);
  const test = logRank(
    histories.value.map((person) => {
      const { time, event } = firstOutcome(person);
      return { time: Math.min(time, window), event: event && time <= window, group: person.group ?? '' };
    }),
  );
  if (!test.ok) return test;
  const { interval } = difference.value;
  const ratio = riskRatio(countOf(a), countOf(b), confidenceLevel);
  const differs = {
    DIFFERENCE: interval.lower > 0 || interval.upper < 0,
    RISK_RATIO: ratio !== null && (ratio.lower > 1 || ratio.upper < 1),
    LOG_RANK: test.value.pValue < 1 - confidenceLevel,
  }[verdictMethod];
  return result({
    value: difference.value.difference,
    interval,
    standardError: null,
    n: a.followed + b.followed,
    unit: 'difference of proportions',
    method: `${verdictNames.DIFFERENCE}; the verdict follows the ${verdictNames[verdictMethod]}`,
    diagnostics: { logRankP: test.value.pValue },
    caveats: shares.flatMap(({ caveats }, index) =>
      caveats.map((caveat) => `${index === 0 ? first : second}: ${caveat}`),
    ),
    claimLevel: 'ASSOCIATIONAL',
    groups: shares.map((share, index) => ({ group: index === 0 ? first : second, ...share })),
    riskRatio: ratio,
    logRank: test.value,
    verdict: { method: verdictMethod, differs },
  });
}

/** Null if a group has no events, so that no ratio or no width exists. */
function riskRatio(
  first: GroupCount,
  second: GroupCount,
  confidenceLevel: number,
): RecidivismComparison['riskRatio'] {
  if (first.successes === 0 || second.successes === 0) return null;
  const { ratio, interval } = riskRatioInterval(first, second, confidenceLevel);
  return { ratio, lower: interval.lower, upper: interval.upper };
}
