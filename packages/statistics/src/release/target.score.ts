import { NOISE } from './rounding.ts';
import type { Target } from './survey.data.ts';

export type Score = {
  /** From 0 (minimum) to 1 (maximum), NaN for too few answers. */
  readonly position: number;
  /** 1 in the top box. */
  readonly top: 0 | 1;
  /** The number of valid items. */
  readonly answered: number;
};

/** The number of an answer to an item; NaN without an answer, and for an answer that the item does not have. */
export function numberOf({ numbers }: Target, item: number, answer: number): number {
  const known = numbers[item];
  return known == null ? answer : (known[answer] ?? NaN);
}

/** A person's score: the mean of the valid items, with reversed items turned around. */
export function scoreOf(target: Target, valueOf: (item: number) => number): Score {
  let sum = 0;
  let answered = 0;
  for (let item = 0; item < target.items.length; item += 1) {
    const value = valueOf(item);
    if (Number.isNaN(value)) continue;
    sum += target.reversed[item] === true ? target.minimum + target.maximum - value : value;
    answered += 1;
  }
  if (answered < target.minAnswered || answered === 0) return { position: NaN, top: 0, answered };
  const position = (sum / answered - target.minimum) / (target.maximum - target.minimum);
  // Sums are compared, because a mean of decimal fractions can miss its own value.
  const isTop = target.topBoxMinimum !== null && sum >= target.topBoxMinimum * answered - NOISE;
  return { position, top: isTop ? 1 : 0, answered };
}

/** The position from which a score is in the top box. */
export function topPosition({ topBoxMinimum, minimum, maximum }: Target): number {
  return topBoxMinimum === null ? Infinity : (topBoxMinimum - minimum) / (maximum - minimum) - NOISE;
}

/** The change of a target's sum if an answer to an item changes. */
export function changeOf(target: Target, item: number, before: number, after: number): number {
  const change = numberOf(target, item, after) - numberOf(target, item, before);
  return target.reversed[item] === true ? -change : change;
}
