/** Compares the figures of one set of answers with what is published. */
import { alphaOf } from './alpha.ts';
import type { Release } from './survey.document.ts';
import type { Range } from './survey.intervals.ts';
import type { Score, Target } from './survey.scores.ts';

const NOISE = 1e-8;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

export const within = (count: number, { lower, upper }: Range): boolean => count >= lower && count <= upper;

/** Whether a figure lies in its cell. The last cell of a range includes its end. */
const isIn = (value: number, { lower, upper }: Range, width = 1, end = 1): boolean =>
  value >= lower - NOISE * width && (value < upper + NOISE * width || (upper >= end && value <= end));

/** A share that is not given lies in the first or the last of its cells. */
const isAtEnd = (share: number, cells: number): boolean =>
  share < 1 / cells + NOISE || share >= 1 - 1 / cells - NOISE;

/**
 * The differences of a figure.
 *
 * @param size the people of the row, with and without a score
 * @param people those with a score
 */
export function figureFaults(
  { n, missing, mean, variance, topBoxShare, cells, ...place }: Release['figures'][number],
  { code, minimum, maximum, isShare }: Target,
  threshold: number,
  size: number,
  people: readonly Score[],
): string[] {
  const isSmall = n.lower <= threshold;
  const width = maximum - minimum;
  const weight = sumOf(people.map((person) => person.weight));
  const average = sumOf(people.map((person) => person.weight * person.score)) / weight;
  const spread = sumOf(people.map((person) => person.weight * (person.score - average) ** 2)) / weight;
  const top = sumOf(people.map((person) => (person.isTop ? person.weight : 0))) / weight;
  const holds = {
    number: within(people.length, n),
    'share without an answer': isSmall || !missing || isIn(1 - people.length / size, missing),
    mean:
      isSmall ||
      (mean
        ? isIn(average, mean, width, maximum)
        : !isShare || cells.mean === 0 || isAtEnd((average - minimum) / width, cells.mean)),
    variance: isSmall || !variance || isIn(spread / width ** 2, variance),
    'top box':
      isSmall || (topBoxShare ? isIn(top, topBoxShare) : cells.topBox === 0 || isAtEnd(top, cells.topBox)),
  };
  const row = `${place.dimension ?? 'all'} ${place.group ?? ''}`.trim();
  return Object.entries(holds).flatMap(([what, isRight]) =>
    isRight ? [] : [`the ${what} of ${code} of ${row} differs`],
  );
}

/** The differences of a scale's alpha, which is of the people who answered every item. */
export function alphaFaults({ code, alpha }: Target, scores: readonly Score[]): string[] {
  if (alpha?.n === undefined || alpha.cell === undefined) return [];
  const complete = scores.flatMap((row) => (row.complete === null ? [] : [row.complete]));
  const value = alphaOf(complete);
  const { lower, upper } = alpha.cell;
  const isLowest = lower <= -1 && value <= upper;
  return [
    ...(within(complete.length, alpha.n) ? [] : [`the number of complete answers to ${code} differs`]),
    ...(isLowest || (value >= lower - NOISE && value <= upper + NOISE) ? [] : [`alpha of ${code} differs`]),
  ];
}
