import { fixLimits, outsideCount, type LedgerTarget, type Part } from './ledger.ts';
import type { CountCell } from './release.types.ts';
import { NOISE } from './rounding.ts';

/** The sums behind the figures of all cells (target × row), and how far each is outside what is published. */
export type CellSums = {
  /** How far all cells are outside together. */
  readonly outside: () => number;
  /** The strain of all cells: how far they are from the middle, and many times how far outside. */
  readonly strain: () => number;
  /** The cell that is furthest outside; -1 if none is. */
  readonly worst: () => number;
  /** 1 if the mean of the cell is too low, -1 if it is too high, 0 if it fits. */
  readonly direction: (cell: number) => number;
  /** Exchanges a score for another one; NaN for none. */
  readonly exchange: (cell: number, weight: number, from: Scored, to: Scored) => void;
  /** The strain of one cell. */
  readonly strainOf: (cell: number) => number;
  /** The strain of the cell if these sums were larger, of the same people. */
  readonly tryShift: (cell: number, sum: number, squares: number, top: number) => number;
  /** From now on, the figures of the present sums are published for this cell. */
  readonly publish: (cell: number, part: Part, target: LedgerTarget) => CountCell;
  /** Whether the share (the mean of two values) and the top box of the cell are suppressed: at an end, without saying which. */
  readonly suppressed: (cell: number) => { readonly share: boolean; readonly topBox: boolean };
  /** The number of people with a valid answer or score. */
  readonly people: (cell: number) => number;
  /** The present sums are what `reset` goes back to. */
  readonly keep: () => void;
  readonly reset: () => void;
};

export type Scored = { readonly position: number; readonly top: number };

/**
 * The numbers of one cell lie side by side, because a try reads most of them: the sums, how far they are outside,
 * and what is published.
 */
const STRIDE = 16;
const [N, WEIGHT, SUM, SQUARES, TOP, OFF] = [0, 1, 2, 3, 4, 5] as const;
const [ACTIVE, N_LOWER, N_UPPER] = [6, 7, 8] as const;
const [MEAN_CELLS, MEAN_INDEX, VARIANCE_CELLS, VARIANCE_INDEX] = [9, 10, 11, 12] as const;
const [TOP_CELLS, TOP_INDEX] = [13, 14] as const;

/** A figure strains if it is nearer to an end of its cell than this share of the cell. */
const MARGIN = 0.4;
/** The strain at an end is .16. It rises steeply, because one figure at an end is worse than many that are somewhat off the middle. */
const STRAIN = 0.16 / MARGIN ** 6;
/** How much more being outside counts than being near to an end. */
export const OUTSIDE = 5;

export function cellSums(size: number): CellSums {
  const cells = new Float64Array(size * STRIDE);
  let [outside, strain] = [0, 0];
  /** The strain of each cell. Apart, because a try reads it for cells that it does not compute. */
  const strains = new Float64Array(size);
  let kept = [cells, strains];
  let keptStrain = 0;
  const read = (at: number): number => cells[at] ?? 0;
  /** Of the last evaluation, which is in two numbers without allocating anything. */
  let near = 0;

  /** How far a proportion is outside its cell, in cells. Adds to `near` how near it is to an end. */
  const far = (proportion: number, count: number, index: number): number => {
    if (count === 0) return 0;
    const at = proportion * count + NOISE;
    // Both ends of the range have no other side. A suppressed share lies in the first cell or the last one.
    const below = index === -1 ? (at < count / 2 ? -1 : count - 1 - at) : index === 0 ? -1 : index - at;
    const above = index === -1 ? (at < count / 2 ? at - 1 : -1) : index === count - 1 ? -1 : at - index - 1;
    const most = below > above ? below : above;
    if (most <= -MARGIN) return 0;
    const square = (most + MARGIN) * (most + MARGIN);
    near += STRAIN * square * square * square;
    return below > 0 || above >= 0 ? most + 0.01 : 0;
  };
  /** How far a cell is outside with these sums. */
  const evaluate = (
    at: number,
    people: number,
    weight: number,
    sum: number,
    square: number,
    top: number,
  ): number => {
    near = 0;
    if (read(at + ACTIVE) === 0) return 0;
    const lower = read(at + N_LOWER);
    let off = outsideCount(people, lower, read(at + N_UPPER));
    if (lower === 0 || weight <= 0) return off;
    const mean = sum / weight;
    off += far(mean, read(at + MEAN_CELLS), read(at + MEAN_INDEX));
    if (read(at + VARIANCE_CELLS) > 0) {
      const variance = Math.max(0, square / weight - mean * mean);
      off += far(variance, read(at + VARIANCE_CELLS), read(at + VARIANCE_INDEX));
    }
    if (read(at + TOP_CELLS) > 0) off += far(top / weight, read(at + TOP_CELLS), read(at + TOP_INDEX));
    return off;
  };
  const settle = (at: number): void => {
    const off = evaluate(
      at,
      read(at + N),
      read(at + WEIGHT),
      read(at + SUM),
      read(at + SQUARES),
      read(at + TOP),
    );
    outside += off - read(at + OFF);
    const now = near + OUTSIDE * off;
    strain += now - (strains[at / STRIDE] ?? 0);
    cells[at + OFF] = off;
    strains[at / STRIDE] = now;
  };

  return {
    outside: () => outside,
    strain: () => strain,
    worst: () => {
      let [cell, most] = [-1, 0];
      for (let position = 0; position < size; position += 1) {
        const off = read(position * STRIDE + OFF);
        if (off > most) [cell, most] = [position, off];
      }
      return cell;
    },
    direction: (cell) => {
      const at = cell * STRIDE;
      const [count, index] = [read(at + MEAN_CELLS), read(at + MEAN_INDEX)];
      const mean = read(at + SUM) / read(at + WEIGHT);
      if (index === -1 || far(mean, count, index) === 0) return 0;
      return mean * count < index + 0.5 ? 1 : -1;
    },
    exchange: (cell, weight, from, to) => {
      const at = cell * STRIDE;
      const [gone, come] = [Number.isNaN(from.position) ? 0 : 1, Number.isNaN(to.position) ? 0 : 1];
      const [before, after] = [gone === 0 ? 0 : from.position, come === 0 ? 0 : to.position];
      cells[at + N] = read(at + N) + come - gone;
      cells[at + WEIGHT] = read(at + WEIGHT) + weight * (come - gone);
      cells[at + SUM] = read(at + SUM) + weight * (after - before);
      cells[at + SQUARES] = read(at + SQUARES) + weight * (after * after - before * before);
      cells[at + TOP] = read(at + TOP) + weight * (come * to.top - gone * from.top);
      settle(at);
    },
    tryShift: (cell, sum, square, top) => {
      const at = cell * STRIDE;
      const off = evaluate(
        at,
        read(at + N),
        read(at + WEIGHT),
        read(at + SUM) + sum,
        read(at + SQUARES) + square,
        read(at + TOP) + top,
      );
      return near + OUTSIDE * off;
    },
    strainOf: (cell) => strains[cell] ?? 0,
    publish: (cell, part, target) => {
      const at = cell * STRIDE;
      const limits = fixLimits(
        {
          n: read(at + N),
          weight: read(at + WEIGHT),
          sum: read(at + SUM),
          squares: read(at + SQUARES),
          top: read(at + TOP),
        },
        part,
        target,
      );
      const { n, mean, variance, topBox } = limits;
      const given = [1, n.lower, n.upper, ...[mean, variance, topBox].flatMap((each) => [...each])];
      cells.set(given, at + ACTIVE);
      settle(at);
      return n;
    },
    suppressed: (cell) => {
      const isAt = (count: number, index: number): boolean =>
        read(cell * STRIDE + count) > 0 && read(cell * STRIDE + index) === -1;
      return { share: isAt(MEAN_CELLS, MEAN_INDEX), topBox: isAt(TOP_CELLS, TOP_INDEX) };
    },
    people: (cell) => read(cell * STRIDE + N),
    keep: () => {
      kept = [cells.slice(), strains.slice()];
      keptStrain = strain;
    },
    reset: () => {
      [cells, strains].forEach((array, each) => array.set(kept[each] ?? array));
      [outside, strain] = [0, keptStrain];
    },
  };
}
