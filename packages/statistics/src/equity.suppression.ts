import { requireCount } from './argument.check.ts';
import { suppressLine } from './disclosure/count.line.ts';
import { isSensitive, requireThreshold } from './disclosure/threshold.ts';

export type EquityGroup = {
  /** The group's name in populations, such as `18-24`. */
  readonly category: string;
  /** Attendances of the group. */
  readonly reached: number;
  /** Residents of the group. */
  readonly residents: number;
};

export type EquityCounts = {
  /** All groups of one dimension. Nobody belongs to two of them. */
  readonly groups: readonly EquityGroup[];
  /** Attendances without a group: people who did not answer or were not asked. */
  readonly notStated: number;
  /** Counts from 1 to this number are hidden. */
  readonly threshold: number;
};

export type HiddenEquityCounts = {
  /** The total of all attendances. */
  readonly totalHidden: boolean;
  readonly notStatedHidden: boolean;
  /** In the order of the groups. */
  readonly reachedHidden: readonly boolean[];
  readonly residentsHidden: readonly boolean[];
};

/** The largest number of attendances without a group that is hidden as a small number. */
export function notStatedHiddenUpTo(threshold: number): number {
  return 2 * threshold;
}

/**
 * Decides which counts of an equity table are hidden. Decide it once, when the table is frozen. Two tables
 * with nearly the same attendances could reveal each other's hidden counts.
 *
 * The groups and `notStated` add up to all attendances. Their total is always known, because it is the sum of
 * the headcounts and the same in every dimension. So the total protects nothing, and is hidden only if it is
 * small itself. Shares are based on the people who stated a group. Their number and `notStated` determine
 * each other, so the two are shown or hidden together:
 *
 * - If they are shown, the groups are a line whose published total is the number of people who stated a
 *   group.
 * - `notStated` from 1 to twice the threshold is hidden. Shares are then based on all attendances, and the
 *   groups and `notStated` are a line with all attendances as its total. The limit is twice the threshold
 *   because anyone who sees it hidden knows the reason. A range of that length still leaves every hidden
 *   count the threshold's width.
 * - Groups with fewer residents are hidden first beside small ones. The number of residents is public, and the
 *   number of attendances is not.
 * - If no choice of groups protects a small one, as with few attendances, everything about attendance
 *   is hidden, including zeros.
 *
 * Residents are a separate line.
 *
 * @throws RangeError if a count is not a whole number of at least 0, the threshold is not one of at least
 *   1, or two groups have the same category
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
    throw new RangeError('Each group must have its own category');
  }
  const residents = suppressLine({ counts: groups.map((group) => group.residents), threshold });
  const stated = groups.reduce((sum, group) => sum + group.reached, 0);
  return {
    totalHidden: isSensitive(stated + notStated, threshold),
    residentsHidden: groups.map((_, index) => residents.totalHidden || residents.hidden[index] === true),
    ...hiddenReached(counts),
  };
}

function hiddenReached({
  groups,
  notStated,
  threshold,
}: EquityCounts): Pick<HiddenEquityCounts, 'notStatedHidden' | 'reachedHidden'> {
  const everything = { notStatedHidden: true, reachedHidden: groups.map(() => true) };
  const reached = groups.map((group) => group.reached);
  const sizes = groups.map((group) => group.residents);
  if (!isSensitive(notStated, notStatedHiddenUpTo(threshold))) {
    const line = suppressLine({ counts: reached, threshold, sizes });
    return line.totalHidden ? everything : { notStatedHidden: false, reachedHidden: line.hidden };
  }
  const line = suppressLine({
    counts: [...reached, notStated],
    threshold,
    sizes: [...sizes, 0],
    alwaysHidden: groups.length,
  });
  return line.totalHidden
    ? everything
    : { notStatedHidden: true, reachedHidden: line.hidden.slice(0, groups.length) };
}
