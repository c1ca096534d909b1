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
 * Decides which rows of a survey table are hidden: all statistics of a row together, and once for the whole
 * table.
 *
 * A row is sensitive if the number of its answers, of its answers in the top box, or of its answers below it
 * is from 1 to the threshold. Shown rows reveal all three numbers for the hidden rows together. So the
 * smallest rows are hidden too, until none of the three numbers can be bounded to less than the threshold's
 * width for any hidden row. Means and intervals reveal nothing more. They determine at most the pooled
 * answers of the hidden rows, and any share of a pool can belong to one row.
 *
 * Groups are hidden before the overall row, because the overall row is also published without the groups. If
 * groups cannot be protected next to the overall row, every group is hidden, including empty ones. The
 * overall row is hidden if it is sensitive itself, or if all its answers are on one side of the top box and
 * so reveal everyone's answer.
 *
 * `incomplete` has, for each group, the number of people who answered some items of a scale and not all. The
 * items have their own tables. The rows of a scale and of its items differ by the answers of these people. A
 * row is sensitive if their number is from 1 to the threshold. The hidden rows together are sensitive too,
 * because the shown rows can be subtracted from the overall row.
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
    // Only groups without a complete answer remain to be shown. Those with incomplete answers would reveal
    // the incomplete answers of the hidden rows.
    if (shown.length === 0) return allGroupsHidden;
    const smallest = Math.min(...shown.map((unit) => units[unit]?.size ?? 0));
    for (const unit of [...hidden, ...shown.filter((one) => units[one]?.size === smallest)])
      mustHide.add(unit);
  }
}

/**
 * The lowest values of the "upper" answers that a row reveals: the top box, and the upper value if there are
 * only two.
 */
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

/** Only the numbers of answers: groups add up to the overall row. */
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

/** A hidden row has at least one answer. Without any, it would say so. */
function answers(unit: number, from: number, to: number, value: number): CountArc {
  return { unit, from, to, value, hiddenMinimum: 1 };
}

/** A hidden row can have nobody on one side. */
function part(unit: number, from: number, to: number, value: number): CountArc {
  return { unit, from, to, value, hiddenMinimum: 0 };
}
