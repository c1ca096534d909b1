import { emptyLimits, fixLimits, outside, outsideCount, type LedgerTarget, type Part } from './ledger.ts';
import type { CountCell } from './release.types.ts';

/** The sums behind the figures of all cells (target × row), and how far each is outside what is published. */
export type CellSums = {
  /** How far all cells are outside together. */
  readonly total: () => number;
  /** The cell that is furthest outside; -1 if none is. */
  readonly worst: () => number;
  /** 1 if the mean of the cell is too low, -1 if it is too high, 0 if it fits. */
  readonly direction: (cell: number) => number;
  /** Exchanges a score for another one; NaN for none. */
  readonly exchange: (cell: number, weight: number, from: Scored, to: Scored) => void;
  /** How far outside a cell is. */
  readonly off: (cell: number) => number;
  /** How far outside the cell would be if these sums were larger, of the same people. */
  readonly tryShift: (cell: number, sum: number, squares: number, top: number) => number;
  /** From now on, the figures of the present sums are published for this cell. */
  readonly publish: (cell: number, part: Part, target: LedgerTarget) => CountCell;
  /** The number of people with a valid answer or score. */
  readonly people: (cell: number) => number;
  /** The present sums are what `reset` goes back to. */
  readonly keep: () => void;
  readonly reset: () => void;
};

export type Scored = { readonly position: number; readonly top: number };

export function cellSums(size: number): CellSums {
  const limits = emptyLimits(size);
  const n = new Float64Array(size);
  const weights = new Float64Array(size);
  const sums = new Float64Array(size);
  const squares = new Float64Array(size);
  const tops = new Float64Array(size);
  const off = new Float64Array(size);
  let total = 0;

  const evaluate = (
    cell: number,
    people: number,
    weight: number,
    sum: number,
    square: number,
    top: number,
  ): number => {
    const lower = limits.nLower[cell] ?? 0;
    const far = outsideCount(people, lower, limits.nUpper[cell] ?? 0);
    if (lower === 0 || weight <= 0) return far;
    const mean = sum / weight;
    return (
      far +
      outside(mean, limits.meanCells[cell] ?? 0, limits.meanIndex[cell] ?? 0) +
      outside(
        Math.max(0, square / weight - mean * mean),
        limits.varianceCells[cell] ?? 0,
        limits.varianceIndex[cell] ?? 0,
      ) +
      outside(top / weight, limits.topCells[cell] ?? 0, limits.topIndex[cell] ?? 0)
    );
  };
  /** The sums after an exchange, in turn into one place, so that trying allocates nothing. */
  const next = new Float64Array(5);
  const exchanged = (cell: number, weight: number, from: Scored, to: Scored): void => {
    const [gone, come] = [Number.isNaN(from.position) ? 0 : 1, Number.isNaN(to.position) ? 0 : 1];
    const [before, after] = [gone === 0 ? 0 : from.position, come === 0 ? 0 : to.position];
    next[0] = (n[cell] ?? 0) + come - gone;
    next[1] = (weights[cell] ?? 0) + weight * (come - gone);
    next[2] = (sums[cell] ?? 0) + weight * (after - before);
    next[3] = (squares[cell] ?? 0) + weight * (after * after - before * before);
    next[4] = (tops[cell] ?? 0) + weight * (come * to.top - gone * from.top);
  };
  const evaluateNext = (cell: number): number =>
    limits.isActive[cell] === 0
      ? 0
      : evaluate(cell, next[0] ?? 0, next[1] ?? 0, next[2] ?? 0, next[3] ?? 0, next[4] ?? 0);
  const arrays = [n, weights, sums, squares, tops, off];
  let kept: Float64Array[] = [];

  return {
    total: () => total,
    worst: () => {
      let [cell, most] = [-1, 0];
      for (let position = 0; position < size; position += 1) {
        if ((off[position] ?? 0) > most) [cell, most] = [position, off[position] ?? 0];
      }
      return cell;
    },
    direction: (cell) => {
      const count = limits.meanCells[cell] ?? 0;
      const index = limits.meanIndex[cell] ?? 0;
      const mean = (sums[cell] ?? 0) / (weights[cell] ?? 1);
      if (index === -1 || outside(mean, count, index) === 0) return 0;
      return mean * count < index + 0.5 ? 1 : -1;
    },
    exchange: (cell, weight, from, to) => {
      exchanged(cell, weight, from, to);
      n[cell] = next[0] ?? 0;
      weights[cell] = next[1] ?? 0;
      sums[cell] = next[2] ?? 0;
      squares[cell] = next[3] ?? 0;
      tops[cell] = next[4] ?? 0;
      const far = evaluateNext(cell);
      total += far - (off[cell] ?? 0);
      off[cell] = far;
    },
    tryShift: (cell, sum, square, top) =>
      limits.isActive[cell] === 0
        ? 0
        : evaluate(
            cell,
            n[cell] ?? 0,
            weights[cell] ?? 0,
            (sums[cell] ?? 0) + sum,
            (squares[cell] ?? 0) + square,
            (tops[cell] ?? 0) + top,
          ),
    off: (cell) => off[cell] ?? 0,
    publish: (cell, part, target) => {
      const present = {
        n: n[cell] ?? 0,
        weight: weights[cell] ?? 0,
        sum: sums[cell] ?? 0,
        squares: squares[cell] ?? 0,
        top: tops[cell] ?? 0,
      };
      return fixLimits(limits, cell, present, part, target);
    },
    people: (cell) => n[cell] ?? 0,
    keep: () => {
      kept = arrays.map((array) => array.slice());
    },
    reset: () => {
      arrays.forEach((array, position) => {
        const from = kept[position];
        if (from) array.set(from);
      });
      total = 0;
    },
  };
}
