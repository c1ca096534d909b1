import { groupCell, type ReleasePlan } from './release.plan.ts';
import type { CountCell } from './release.types.ts';
import { cellCount, cellIndex, countCell } from './rounding.ts';

/** The most cells of a share without an answer: steps of 5 percentage points. */
const MOST_CELLS = 20;

/**
 * The number of equal cells for the share of a row's people without a valid answer; 0 if it is not given. It
 * follows from the published number of the row's people. Each cell spans more people than the threshold, also
 * the first one, so that a few of them and none look alike.
 */
export function missingCells(row: CountCell, threshold: number): number {
  const cells = Math.min(MOST_CELLS, cellCount(row.lower, threshold + 1));
  return cells < 2 ? 0 : cells;
}

/** The published number of people of a row. */
export function rowCell(
  isOverall: boolean,
  count: number,
  threshold: number,
  plan: Pick<ReleasePlan, 'countBase'>,
): CountCell {
  return isOverall
    ? countCell(count, threshold, plan.countBase)
    : groupCell(count, threshold, plan.countBase);
}

/** The shares without an answer in all cells (target × row), and how far they are outside what is published. */
export type MissingShares = {
  readonly total: () => number;
  /** From now on, the share of these numbers of answers and people is published, in this many cells. */
  readonly publish: (cell: number, answered: number, people: number, cells: number) => void;
  /** The numbers of a cell changed. */
  readonly change: (cell: number, answered: number, people: number) => void;
  /** Back to what is published. */
  readonly reset: () => void;
};

export function missingShares(size: number): MissingShares {
  const cells = new Uint8Array(size);
  const indexes = new Uint8Array(size);
  const off = new Float64Array(size);
  let total = 0;
  return {
    total: () => total,
    publish: (cell, answered, people, count) => {
      cells[cell] = count;
      if (count > 0) indexes[cell] = cellIndex(1 - answered / people, count);
    },
    change: (cell, answered, people) => {
      const count = cells[cell] ?? 0;
      if (count === 0) return;
      const far = people === 0 ? 0 : Math.abs(cellIndex(1 - answered / people, count) - (indexes[cell] ?? 0));
      total += far - (off[cell] ?? 0);
      off[cell] = far;
    },
    reset: () => {
      off.fill(0);
      total = 0;
    },
  };
}
