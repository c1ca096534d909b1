import { requireCount } from './argument.check.ts';
import { suppressLine } from './disclosure/count.table.ts';
import { isSensitive, requireThreshold } from './disclosure/threshold.ts';

export type EquityGroup = {
  /** As populations name the group, such as `18-24`. */
  readonly category: string;
  /** Attendances of the group. */
  readonly reached: number;
  /** People of the group who live there. */
  readonly residents: number;
};

export type EquityCounts = {
  /** Every group of one dimension: nobody is in two of them. */
  readonly groups: readonly EquityGroup[];
  /** Attendances of nobody's group: people who did not say, or were not asked. */
  readonly notStated: number;
  /** Counts from 1 to this one are hidden. */
  readonly threshold: number;
};

export type HiddenEquityCounts = {
  /** Of the attendances in all. */
  readonly totalHidden: boolean;
  readonly notStatedHidden: boolean;
  /** In the order of the groups. */
  readonly reachedHidden: readonly boolean[];
  readonly residentsHidden: readonly boolean[];
};

/** The largest number of attendances without a group that is hidden as a small one. */
export function notStatedHiddenUpTo(threshold: number): number {
  return 2 * threshold;
}

/**
 * Which counts of an equity table are hidden. Decide it once, when the table is frozen: of two tables of nearly the same attendances each may give away what the other hides.
 *
 * The groups and those who stated none add up to all attendances, and these are known in any case: they are the sum of the headcounts, the same by every dimension. So the total
 * protects nothing, and is hidden only where it is small itself. Shares are of those who stated a group. Where it is known how many these are, so is `notStated`; the two are shown
 * together or hidden together:
 *
 * - Shown, the groups are a line with the number of those who stated one as its published total.
 * - `notStated` from 1 to twice the threshold is hidden. Shares are then of all attendances, and the groups and `notStated` are a line with all attendances as its total. Twice, because whoever sees it hidden
 *   knows why: a range of that length still leaves every hidden count the threshold's width.
 * - Where those who stated a group are few, or no choice of groups protects a small one, everything about who came is hidden, zeros too.
 *
 * Residents are a line of their own.
 *
 * @throws RangeError when a count is no whole number of at least 0, the threshold none of at least 1, or two groups share a category
 */
export function hiddenEquityCounts(counts: EquityCounts): HiddenEquityCounts {
  const { groups, notStated, threshold } = counts;
  requireThreshold(threshold);
  requireCount(notStated, 'notStated');
  groups.forEach(({ reached, residents }) => {
    requireCount(reached, 'reached');
    requireCount(residents, 'residents');
  });
  if (new Set(groups.map(({ category }) => category)).size !== groups.length) {
    throw new RangeError('Every group must have a category of its own');
  }
  const residents = suppressLine(
    groups.map((group) => group.residents),
    threshold,
  );
  const stated = groups.reduce((sum, group) => sum + group.reached, 0);
  return {
    totalHidden: isSensitive(stated + notStated, threshold),
    residentsHidden: groups.map((_, index) => residents.totalHidden || residents.hidden[index] === true),
    ...hiddenReached(counts, stated),
  };
}

function hiddenReached(
  { groups, notStated, threshold }: EquityCounts,
  stated: number,
): Pick<HiddenEquityCounts, 'notStatedHidden' | 'reachedHidden'> {
  const everything = { notStatedHidden: true, reachedHidden: groups.map(() => true) };
  if (isSensitive(stated, threshold)) return everything;
  const reached = groups.map((group) => group.reached);
  if (!isSensitive(notStated, notStatedHiddenUpTo(threshold))) {
    const line = suppressLine(reached, threshold);
    return line.totalHidden ? everything : { notStatedHidden: false, reachedHidden: line.hidden };
  }
  const line = suppressLine([...reached, notStated], threshold, [groups.length]);
  return line.totalHidden
    ? everything
    : { notStatedHidden: true, reachedHidden: line.hidden.slice(0, groups.length) };
}
