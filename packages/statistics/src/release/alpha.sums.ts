import { outsideCount, type LedgerTarget, type Part } from './ledger.ts';
import { countCell, NOISE } from './rounding.ts';
import type { Target } from './survey.data.ts';

/** Sums over the people who answered every item, from which Cronbach's alpha follows. */
export type AlphaSums = {
  n: number;
  readonly items: Float64Array;
  readonly itemSquares: Float64Array;
  total: number;
  totalSquares: number;
};

/** Alpha is given to the nearest multiple of `1 / cells`; it is not given if they are 0. */
export type AlphaLimits = {
  readonly nLower: number;
  readonly nUpper: number;
  readonly cells: number;
  readonly index: number;
};

export function alphaSums(items: number): AlphaSums {
  return {
    n: 0,
    items: new Float64Array(items),
    itemSquares: new Float64Array(items),
    total: 0,
    totalSquares: 0,
  };
}

/** Adds or removes a person, if every item is answered. */
export function changeAlpha(
  sums: AlphaSums,
  target: Target,
  valueOf: (item: number) => number,
  sign: number,
): void {
  const width = target.maximum - target.minimum;
  const score = (item: number): number => {
    const position = (valueOf(item) - target.minimum) / width;
    return target.reversed[item] === true ? 1 - position : position;
  };
  let total = 0;
  for (let item = 0; item < target.items.length; item += 1) {
    const value = score(item);
    if (Number.isNaN(value)) return;
    total += value;
  }
  for (let item = 0; item < target.items.length; item += 1) {
    const value = score(item);
    sums.items[item] = (sums.items[item] ?? 0) + sign * value;
    sums.itemSquares[item] = (sums.itemSquares[item] ?? 0) + sign * value * value;
  }
  sums.n += sign;
  sums.total += sign * total;
  sums.totalSquares += sign * total * total;
}

/**
 * Alpha, at least minus infinity. Without any variance it is 0, as it is with one different answer: that all
 * answers are the same must not show.
 */
export function alphaOf({ n, items, itemSquares, total, totalSquares }: AlphaSums): number {
  const variance = (sum: number, squares: number): number => Math.max(0, squares / n - (sum / n) ** 2);
  const ofSum = variance(total, totalSquares);
  let ofItems = 0;
  for (let item = 0; item < items.length; item += 1) {
    ofItems += variance(items[item] ?? 0, itemSquares[item] ?? 0);
  }
  if (ofSum <= NOISE) return ofItems <= NOISE ? 0 : -Infinity;
  return (items.length / (items.length - 1)) * (1 - ofItems / ofSum);
}

/** Coarser with fewer people, because one person then moves alpha more. */
export function alphaCells(people: number, coarseness: number): number {
  const fits = [100, 50, 20, 10, 5].find((cells) => cells * 8 * coarseness <= people);
  return fits ?? 0;
}

export function alphaIndex(alpha: number, cells: number): number {
  return Math.max(-cells, Math.round(alpha * cells + NOISE));
}

export function alphaLimits(sums: AlphaSums, target: LedgerTarget, part: Part): AlphaLimits {
  const n = countCell(sums.n, part.data.input.threshold, part.plan.countBase);
  const cells = n.lower === 0 ? 0 : alphaCells(n.lower, part.plan.coarseness[target.position] ?? 1);
  return {
    nLower: n.lower,
    nUpper: n.upper,
    cells,
    index: cells === 0 ? 0 : alphaIndex(alphaOf(sums), cells),
  };
}

/** How far the sums are outside what is published, 0 inside; and how far alpha is from the middle of its cell. */
export function alphaOutside(sums: AlphaSums, limits: AlphaLimits): { off: number; near: number } {
  const count = outsideCount(sums.n, limits.nLower, limits.nUpper);
  if (limits.cells === 0) return { off: count, near: 0 };
  const alpha = alphaOf(sums);
  const far = Math.abs(Math.max(alpha, -2) * limits.cells - limits.index);
  const isInside = alphaIndex(alpha, limits.cells) === limits.index;
  const near = limits.index === -limits.cells ? 0 : Math.max(0, far - 0.1) ** 2;
  return { off: isInside ? count : count + far - 0.5 + 0.01, near };
}

/** Exchanges the score of one item, from 0 to 1, of a person who answered every item. */
export function exchangeItem(sums: AlphaSums, item: number, total: number, from: number, to: number): void {
  const by = to - from;
  sums.items[item] = (sums.items[item] ?? 0) + by;
  sums.itemSquares[item] = (sums.itemSquares[item] ?? 0) + to * to - from * from;
  sums.total += by;
  sums.totalSquares += by * (2 * total + by);
}
