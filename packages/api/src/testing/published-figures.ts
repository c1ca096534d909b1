import type { Json } from './test-client.ts';

/** The lowest and the highest value that a figure can have; without limits if it is hidden. */
export type Range = readonly [lower: number, upper: number];

const unknown: Range = [-Infinity, Infinity];
const zero: Range = [0, 0];

const plus = (one: Range, other: Range): Range => [one[0] + other[0], one[1] + other[1]];
export const minus = (one: Range, other: Range): Range => [one[0] - other[1], one[1] - other[0]];
export const total = (ranges: readonly Range[]): Range => ranges.reduce(plus, zero);
export const widthOf = ([lower, upper]: Range): number => upper - lower;
/** A count times a number of at least 0. Of a hidden count, nothing is known. */
const product = (count: Range, other: Range): Range =>
  count[1] === 0
    ? zero
    : Number.isFinite(count[1]) && Number.isFinite(other[1])
      ? [count[0] * other[0], count[1] * other[1]]
      : [0, Infinity];

/** The knowledge of a reader about one row: the number of answers, their mean and their sum. */
export interface PublishedRow {
  code: string;
  isHidden: boolean;
  n: Range;
  mean: Range;
  /** Of answers from 0. */
  sum: Range;
  /** The number of answers in the top box. */
  top: Range;
}

/** The information in a `SurveyFigures`, with everything that the caveats say about rounding. */
export function publishedRow(code: string, figures: Json): PublishedRow {
  const [n, mean, share] = [
    countRange(figures.answered),
    figureRange(figures.mean),
    figureRange(figures.topBoxShare),
  ];
  const isHidden = figures.answered.__typename !== 'Estimate';
  return { code, isHidden, n, mean, sum: product(n, mean), top: product(n, share) };
}

/** Counts are rounded to the nearest multiple of a base, and counts up to the threshold of 10 are hidden. */
function countRange(figure: Json): Range {
  if (figure.__typename !== 'Estimate') return [0, Infinity];
  const base = Number(/multiples of (\d+)/.exec(figure.caveats.join(' '))?.[1] ?? 0);
  if (base === 0) return [figure.value, figure.value];
  return [figure.value === base ? 11 : figure.value - base / 2, figure.value + base / 2 - 1];
}

/** The values that a rounded mean or share can have. */
export function figureRange(figure: Json): Range {
  if (figure?.__typename !== 'Estimate') return unknown;
  const rounded = /the exact figure is from (\S+) to (\S+)\./.exec(figure.caveats.join(' '));
  return rounded ? [numberOf(rounded[1]), numberOf(rounded[2])] : [figure.value, figure.value];
}

/** "5.6" or "20%". */
const numberOf = (text = ''): number => (text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text));
