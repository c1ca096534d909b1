import type { CountCell, FigureCell } from './release.types.ts';

/** Differences smaller than this are noise of binary fractions. */
export const NOISE = 1e-9;

/**
 * The base to which counts are rounded: 1, 2 or 5 times a power of ten. Every cell then spans at least the
 * threshold, and also the first cell, which begins above the threshold.
 */
export function countBase(threshold: number, coarseness = 1): number {
  const least = ((4 * threshold + 4) / 3) * coarseness;
  for (let power = 1; ; power *= 10) {
    const base = [1, 2, 5].map((step) => step * power).find((step) => step >= least);
    if (base !== undefined) return base;
  }
}

/** The cell of a count: 0 to the threshold without distinction, then the nearest multiple of the base. */
export function countCell(count: number, threshold: number, base: number): CountCell {
  if (count <= threshold) return { value: 0, lower: 0, upper: threshold };
  const multiple = Math.max(1, Math.floor(count / base + 0.5));
  const lower = multiple === 1 ? threshold + 1 : Math.ceil((multiple - 0.5) * base);
  return { value: multiple * base, lower, upper: Math.ceil((multiple + 0.5) * base) - 1 };
}

/**
 * The number of equal cells from 0 to 1 in which a mean or share of at least `people` is given: 1, 2, 4, 5 or
 * 8 times a power of ten. Each cell then spans what `persons` people can change together. One cell means that
 * the figure says nothing.
 */
export function cellCount(people: number, persons: number): number {
  const most = people / persons;
  let count = 1;
  for (let power = 1; power <= most; power *= 10) {
    for (const step of [1, 2, 4, 5, 8]) if (step * power <= most) count = step * power;
  }
  return count;
}

/** The position of a proportion among equal cells. The last cell includes 1. */
export function cellIndex(proportion: number, cells: number): number {
  return Math.min(cells - 1, Math.max(0, Math.floor(proportion * cells + NOISE)));
}

/** The cell of a position, on a range that begins at `minimum` and is `width` long. */
export function figureCell(index: number, cells: number, minimum: number, width: number): FigureCell {
  const at = (position: number): number => clean(minimum + (width * position) / cells);
  return { value: at(index + 0.5), lower: at(index), upper: at(index + 1) };
}

/** Without the noise of binary fractions. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}
