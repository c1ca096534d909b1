import { areaCheck } from './table.area.ts';
import type { KnownTable, Witnesses } from './table.witness.ts';

/** An area with more hidden counts has no second search. */
const searchedCellsMax = 60;

/**
 * Witnesses of every hidden count if no sum of hidden counts is known, or null. All others are as low as possible.
 * Where this would hide other counts, one or two are as low as possible, and all others are above the threshold.
 *
 * @param hidesTotals whether a table with these hidden counts hides all totals, too
 */
export function proveFree(
  known: KnownTable,
  hidesTotals: (inside: readonly number[]) => boolean,
): readonly Witnesses[] | null {
  const { cells, minimum } = known.area;
  const { threshold } = known.table;
  const isRightArea = areaCheck(known.table, known.area);
  const lowest = cells.map(() => minimum as number);
  const large = cells.map(() => threshold + 3);
  const bases = function* (): Generator<readonly number[]> {
    for (const one of cells.keys())
      for (let other = one; other < cells.length; other += 1)
        yield large.map((count, index) => (index === one || index === other ? minimum : count));
  };
  const withCount = (base: readonly number[], index: number, count: number): readonly number[] =>
    base.map((each, position) => (position === index ? count : each));
  const pairIn = (base: readonly number[], index: number): Witnesses | null => {
    const least = base[index] ?? minimum;
    const pair = { low: base, high: withCount(base, index, least + threshold) };
    return isRightArea(pair.low) && isRightArea(pair.high) ? pair : null;
  };
  const search = (index: number): Witnesses | null => {
    const first = pairIn(lowest, index);
    if (first !== null || cells.length > searchedCellsMax) return first;
    for (const base of bases()) {
      const pair = pairIn(base, index);
      if (pair !== null && hidesTotals(pair.low) && hidesTotals(pair.high)) return pair;
    }
    return null;
  };
  const found: Witnesses[] = [];
  for (const index of cells.keys()) {
    const pair = search(index);
    if (pair === null) return null;
    found.push(pair);
  }
  return found;
}
