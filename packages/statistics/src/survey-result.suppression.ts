import { countAnswers, poolDistributions, type AnswerDistribution } from './answer.distribution.ts';
import { countNetwork, type CountArc, type CountNetwork } from './disclosure/count.network.ts';
import { protect, type SuppressionUnit } from './disclosure/suppression.ts';
import { isSensitive } from './disclosure/threshold.ts';

export type HiddenRows = {
  readonly overallHidden: boolean;
  /** In the order of the groups. */
  readonly groupsHidden: readonly boolean[];
};

/**
 * Which rows of a survey table are hidden: all statistics of a row together, and once for the whole table.
 *
 * A row is sensitive when its number of answers, the answers in its top box, or those below it number 1 to the
 * threshold. Shown rows give all three away for the hidden rows together, so rows are hidden, the smallest first,
 * until none of the three can be bounded to less than the threshold's width for any hidden row. Means and intervals
 * add nothing to that: they fix at most the pooled answers of the hidden rows, and any share of a pool may be one
 * row's.
 *
 * Groups give way before the overall row does, because the overall row is also published without the groups: where
 * they cannot be protected beside it, every group is hidden, the empty ones too. The overall row follows when it is
 * sensitive itself, or when all its answers stand on one side of the top box and so give away everybody's.
 *
 * `incomplete` counts, for each group, the people who answered some items of a scale and not all. The items have tables of their own, and what a scale's
 * row and its items' rows differ by is the answers of these people: a row in which they number 1 to the threshold is sensitive, and so are the
 * hidden rows together, because the shown ones can be taken from the overall row.
 *
 * @param groups an exhaustive partition of the answers
 */
export function hiddenRows(
  groups: readonly AnswerDistribution[],
  overall: AnswerDistribution,
  topBoxMinimum: number | null,
  threshold: number,
  incomplete: { readonly overall: number; readonly groups: readonly number[] } = { overall: 0, groups: [] },
): HiddenRows {
  const cuts = cutsOf(overall, topBoxMinimum);
  const countsOf = (distribution: AnswerDistribution): readonly number[] => {
    const n = countAnswers(distribution);
    return [
      n,
      ...cuts.flatMap((cut) => [countAnswers(distribution, cut), n - countAnswers(distribution, cut)]),
    ];
  };
  const sensitive = (distribution: AnswerDistribution): boolean =>
    countsOf(distribution).some((count) => isSensitive(count, threshold));
  const everyGroup = groups.map(() => true);
  if (sensitive(overall) || isSensitive(incomplete.overall, threshold)) {
    return { overallHidden: true, groupsHidden: everyGroup };
  }
  const units = [...groups, overall].map((distribution, unit): SuppressionUnit => ({
    size: countAnswers(distribution),
    isTotal: unit === groups.length,
  }));
  const incompleteIn = (unit: number): number => incomplete.groups[unit] ?? 0;
  const allGroupsHidden = { overallHidden: countsOf(overall).includes(0), groupsHidden: everyGroup };
  const mustHide = new Set(
    groups.flatMap((group, unit) =>
      sensitive(group) || isSensitive(incompleteIn(unit), threshold) ? [unit] : [],
    ),
  );
  for (;;) {
    const hidden = protect({
      threshold,
      units,
      networks: cuts.length === 0 ? [answerNetwork(groups)] : cuts.map((cut) => cutNetwork(groups, cut)),
      sensitive: mustHide,
      mayHideTotals: false,
    });
    if (hidden === null) return allGroupsHidden;
    const hiddenIncomplete = [...hidden].reduce((sum, unit) => sum + incompleteIn(unit), 0);
    const shown = groups.flatMap((_, unit) => (hidden.has(unit) || units[unit]?.size === 0 ? [] : [unit]));
    if (!isSensitive(hiddenIncomplete, threshold)) {
      return { overallHidden: false, groupsHidden: groups.map((_, unit) => hidden.has(unit)) };
    }
    // Only groups without a complete answer are left to show: those of them with incomplete ones would give the hidden rows' away.
    if (shown.length === 0) return allGroupsHidden;
    const smallest = Math.min(...shown.map((unit) => units[unit]?.size ?? 0));
    for (const unit of [...hidden, ...shown.filter((one) => units[one]?.size === smallest)])
      mustHide.add(unit);
  }
}

/** Lowest values of the "upper" answers that a row gives away: the top box, and the upper of only two values. */
function cutsOf(overall: AnswerDistribution, topBoxMinimum: number | null): readonly number[] {
  const cuts = new Set<number>(topBoxMinimum === null ? [] : [topBoxMinimum]);
  const values = poolDistributions([overall]).filter((answer) => answer.count > 0);
  const upper = values[1]?.value;
  if (values.length === 2 && upper !== undefined) {
    const isCutAlready = [...cuts].some((cut) => countAnswers(overall, cut) === countAnswers(overall, upper));
    if (!isCutAlready) {
      cuts.add(upper);
    }
  }
  return [...cuts];
}

/** Numbers of answers alone: groups add up to the overall row. */
function answerNetwork(groups: readonly AnswerDistribution[]): CountNetwork {
  const arcs = groups.map((group, unit): CountArc => answers(unit, 0, 1, countAnswers(group)));
  const overall = groups.reduce((sum, group) => sum + countAnswers(group), 0);
  return countNetwork(2, [...arcs, answers(groups.length, 1, 0, overall)]);
}

/** Groups × (at or above the cut, below it), with the numbers of answers and the overall row as totals. */
function cutNetwork(groups: readonly AnswerDistribution[], cut: number): CountNetwork {
  const upper = groups.length;
  const lower = upper + 1;
  const overallNode = lower + 1;
  const answersNode = overallNode + 1;
  const counts = groups.map((group) => ({ n: countAnswers(group), k: countAnswers(group, cut) }));
  const n = counts.reduce((sum, each) => sum + each.n, 0);
  const k = counts.reduce((sum, each) => sum + each.k, 0);
  return countNetwork(answersNode + 1, [
    ...counts.flatMap((each, unit) => [
      answers(unit, answersNode, unit, each.n),
      part(unit, unit, upper, each.k),
      part(unit, unit, lower, each.n - each.k),
    ]),
    part(groups.length, upper, overallNode, k),
    part(groups.length, lower, overallNode, n - k),
    answers(groups.length, overallNode, answersNode, n),
  ]);
}

/** A hidden row has an answer at least: without any it would say so. */
function answers(unit: number, from: number, to: number, value: number): CountArc {
  return { unit, from, to, value, hiddenMinimum: 1 };
}

/** A hidden row may well have nobody on one side. */
function part(unit: number, from: number, to: number, value: number): CountArc {
  return { unit, from, to, value, hiddenMinimum: 0 };
}
