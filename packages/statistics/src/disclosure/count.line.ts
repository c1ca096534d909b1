import { requireCount } from '../argument.check.ts';
import { publicOrder } from './public.order.ts';
import { isSensitive, requireThreshold } from './threshold.ts';

export type CountLine = {
  readonly counts: readonly number[];
  /** Counts from 1 to this number are hidden. */
  readonly threshold: number;
  /** Public sizes, such as populations, one for each count. They decide which other counts are hidden. */
  readonly sizes?: readonly number[] | undefined;
  /**
   * The position of a count that is hidden in any case, and that everyone knows to be at most twice the
   * threshold. It comes before all others in the public order.
   */
  readonly alwaysHidden?: number | undefined;
  /** Positions of counts that are hidden for another reason. They are protected as small ones are. */
  readonly alsoHidden?: readonly number[] | undefined;
};

/** Whether each count is hidden, in the given order. */
export type SuppressedLine = {
  readonly hidden: readonly boolean[];
  readonly totalHidden: boolean;
};

/**
 * Decides which counts of a line to hide if the counts and their total are published. Counts from 1 to the
 * threshold are hidden, and zero is shown. The other decisions protect the hidden counts against three kinds
 * of attackers: those who subtract, those who know this rule, and those who are alone in a hidden cell.
 *
 * Nonzero counts are taken in the public order and form fixed blocks: three, then twos, with a last block of
 * three if one would remain. (Four counts are one block.) A block is hidden if it has a small count. The first
 * block is hidden whenever anything is. So a hidden count need not be small, and nobody can tell which one is.
 * Three hidden counts still protect each other from a person who is alone in one of them.
 *
 * If no count is 1, nobody is alone. Then two counts are enough: the first two are hidden, provided that no
 * other count is small.
 *
 * The total is hidden if fewer counts are hidden than this needs, or if they add up to so little that they
 * would be known too closely. A line with one count above zero hides it up to the threshold plus 1, because
 * nothing else can widen its range.
 *
 * For every hidden count, the values that lead to the same publication differ by at least the threshold. This
 * holds for anyone who is alone in a cell of 1, too. Decision 0025 has the proof.
 *
 * @throws RangeError if a count is not a whole number of at least 0, the threshold is not one of at least 1,
 *   or the sizes do not fit
 */
export function suppressLine(line: CountLine): SuppressedLine {
  const { counts, threshold } = line;
  requireThreshold(threshold);
  counts.forEach((count) => requireCount(count, 'count'));
  const { alwaysHidden, alsoHidden = [] } = line;
  const order = publicOrder(counts.length, line.sizes).filter((position) => position !== alwaysHidden);
  const nonzero = [...(alwaysHidden === undefined ? [] : [alwaysHidden]), ...order].filter(
    (position) => counts[position] !== 0,
  );
  const isSmall = (position: number): boolean =>
    isSensitive(counts[position] ?? 0, threshold) || alsoHidden.includes(position);
  const isAlone = nonzero.length === 1 && nonzero.every((position) => counts[position] === threshold + 1);
  if (alwaysHidden === undefined && !isAlone && !nonzero.some(isSmall)) {
    return { hidden: counts.map((_, position) => alsoHidden.includes(position)), totalHidden: false };
  }
  const isPair = nonzero.every(
    (position, rank) => counts[position] !== 1 && (rank < 2 || !isSmall(position)),
  );
  const hidden = isPair
    ? nonzero.slice(0, 2)
    : blocksOf(nonzero)
        .filter((block, index) => index === 0 || block.some(isSmall))
        .flat();
  const sum = hidden.reduce((all, position) => all + (counts[position] ?? 0), 0);
  return {
    hidden: counts.map((_, position) => hidden.includes(position) || alsoHidden.includes(position)),
    totalHidden:
      hidden.length < (isPair ? 2 : 3) || sum < shownSumMinimum((isPair ? 2 : 1) * hidden.length, threshold),
  };
}

/**
 * The least sum of hidden counts that may be known. A smaller sum would leave one of them too few values.
 *
 * @param lowestSum the sum if every hidden count has its lowest value
 */
export function shownSumMinimum(lowestSum: number, threshold: number): number {
  return threshold + lowestSum + 3;
}

function blocksOf(positions: readonly number[]): readonly (readonly number[])[] {
  if (positions.length <= 4) return [positions];
  const blocks = [positions.slice(0, 3)];
  for (let from = 3; from < positions.length;) {
    const length = positions.length - from === 3 ? 3 : 2;
    blocks.push(positions.slice(from, from + length));
    from += length;
  }
  return blocks;
}
