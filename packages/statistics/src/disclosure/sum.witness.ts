import { shownSumMinimum } from './count.line.ts';
import { areaCheck } from './table.area.ts';
import type { KnownTable, Witnesses } from './table.witness.ts';

/**
 * Witnesses of every hidden count if only the sum of all hidden counts is known, or null. Every other count is as
 * low as possible, except for one that takes the rest of the sum. If a person can be alone in a cell, every count
 * needs two that can take the rest: so one of them is not that person's.
 */
export function proveSum(known: KnownTable, sum: number): readonly Witnesses[] | null {
  const { minimum, cells } = known.area;
  const { threshold } = known.table;
  if (cells.length < 3 || sum < shownSumMinimum(minimum * cells.length, threshold)) return null;
  const rest = sum - minimum * cells.length;
  const isRightArea = areaCheck(known.table, known.area);
  const lowest = cells.map(() => minimum as number);
  const raised = (...higher: readonly (readonly [index: number, by: number])[]): readonly number[] => {
    const counts = [...lowest];
    for (const [index, by] of higher) counts[index] = minimum + by;
    return counts;
  };
  const takers = cells.flatMap((_, index) => (isRightArea(raised([index, rest])) ? [index] : []));
  const takesWhole = new Set(takers);
  const takersMin = minimum === 1 ? 2 : 1;
  const found: Witnesses[] = [];
  for (const index of cells.keys()) {
    const others: number[] = [];
    for (const taker of takers) {
      if (others.length === takersMin) break;
      if (taker === index) continue;
      const isPart = (): boolean => isRightArea(raised([index, threshold], [taker, rest - threshold]));
      if (takesWhole.has(index) || isPart()) others.push(taker);
    }
    const [taker] = others;
    if (taker === undefined || others.length < takersMin) return null;
    found.push({
      low: raised([taker, rest]),
      high: takesWhole.has(index)
        ? raised([index, rest])
        : raised([index, threshold], [taker, rest - threshold]),
    });
  }
  return found;
}
