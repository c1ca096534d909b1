import type { ConfidenceInterval } from '@rapport/core/measured-value.ts';

import type { ClaimLevel } from '../statistical.result.ts';
import type { EvaluationDesign } from './claim.level.ts';
import { unitFactor, unitWords, writer, type OutcomeUnit } from './number.words.ts';

/** The facts that a sentence about a result is made of. */
export type SentenceFacts = {
  /** As the subject of a sentence, such as `Complaints` or `The share of closed feedback`. */
  readonly outcome: string;
  /** DIFFERENCE: `value` is in `unit`. RATIO: `value` is how many times as high, and is written in percent. */
  readonly scale: 'DIFFERENCE' | 'RATIO';
  readonly unit: OutcomeUnit;
  readonly value: number;
  readonly interval: ConfidenceInterval | null;
  readonly design: EvaluationDesign;
  readonly claimLevel: ClaimLevel;
  /** Such as `compared with 12 similar counties`; the words of the design by default. */
  readonly comparison?: string;
};

const comparisons: Readonly<Record<EvaluationDesign, string>> = {
  PRE_POST: 'from before the program to after it',
  MATCHED_COMPARISON: 'compared with similar places',
  DIFFERENCE_IN_DIFFERENCES: 'compared with similar places',
  INTERRUPTED_TIME_SERIES: 'compared with the earlier trend',
  RANDOMIZED: 'compared with the control group',
};

/** The assumption behind a causal reading of each design. */
const assumptions: Readonly<Record<EvaluationDesign, string>> = {
  PRE_POST: '',
  MATCHED_COMPARISON: ', if they differ in nothing else that matters',
  DIFFERENCE_IN_DIFFERENCES: ', if both would have changed alike without it',
  INTERRUPTED_TIME_SERIES: ', if that trend would have continued without it',
  RANDOMIZED: '',
};

const tails: Readonly<Record<'DESCRIPTIVE' | 'ASSOCIATIONAL', string>> = {
  DESCRIPTIVE: 'this does not show the cause',
  ASSOCIATIONAL: 'other explanations are possible',
};

/**
 * The result in one sentence that a council member can read: direction, size, unit, interval, comparison and how far
 * it can be read as an effect. Only QUASI_EXPERIMENTAL and EXPERIMENTAL results have a causal verb. A result whose
 * interval contains no change is never written as a change.
 *
 * @throws RangeError if a number is not finite, or the ratio is not positive
 */
export function resultSentence(facts: SentenceFacts): string {
  const { value, ends } = changeOf(facts);
  const isCausal = facts.claimLevel === 'QUASI_EXPERIMENTAL' || facts.claimLevel === 'EXPERIMENTAL';
  const comparison = facts.comparison ?? comparisons[facts.design];
  const write = writer([value, ...(ends ?? [])]);
  const words = facts.scale === 'RATIO' ? '%' : unitWords(facts.unit);
  const tail = isTail(facts.claimLevel)
    ? `; ${tails[facts.claimLevel]}.`
    : `${facts.claimLevel === 'QUASI_EXPERIMENTAL' ? assumptions[facts.design] : ''}.`;
  if (ends === null || facts.interval === null) {
    return `${change(facts.outcome, value, isCausal)}${size(value, write, words)} ${comparison}, and chance alone may explain this because there is no interval${tail}`;
  }
  const level = `${Number((100 * facts.interval.confidenceLevel).toPrecision(6))}% interval`;
  const [lower, upper] = ends;
  if (lower <= 0 && upper >= 0) {
    const from = `${write(lower)}${words} ${lower < 0 ? 'lower' : 'higher'}`;
    const to = `${write(upper)}${words} ${upper > 0 ? 'higher' : 'lower'}`;
    const estimate =
      value === 0 ? 'no difference' : `${write(value)}${words} ${value < 0 ? 'lower' : 'higher'}`;
    const subject = isCausal
      ? `There is no clear effect on ${uncapitalized(facts.outcome)}`
      : `${facts.outcome} might not have changed`;
    return `${subject}: the estimate is ${estimate} ${comparison}, and the ${level} goes from ${from} to ${to}${tail}`;
  }
  const [near, far] = value < 0 ? [upper, lower] : [lower, upper];
  const range = `${write(near)}${facts.scale === 'RATIO' ? '%' : ''} to ${write(far)}${facts.scale === 'RATIO' ? '%' : ''}`;
  return `${change(facts.outcome, value, isCausal)}${size(value, write, words)} (${level} ${range}) ${comparison}${tail}`;
}

function isTail(level: ClaimLevel): level is keyof typeof tails {
  return level === 'DESCRIPTIVE' || level === 'ASSOCIATIONAL';
}

/** The change in the unit that is written: percent for ratios, percentage points for shares. */
function changeOf({ scale, unit, value, interval }: SentenceFacts): {
  readonly value: number;
  readonly ends: readonly [number, number] | null;
} {
  const numbers = [value, ...(interval === null ? [] : [interval.lower, interval.upper])];
  if (numbers.some((one) => !Number.isFinite(one) || (scale === 'RATIO' && one < 0))) {
    throw new RangeError(`a result of ${numbers.join(', ')} cannot be written as a sentence`);
  }
  const toChange = (one: number): number => (scale === 'RATIO' ? 100 * (one - 1) : one * unitFactor(unit));
  return {
    value: toChange(value),
    ends: interval === null ? null : [toChange(interval.lower), toChange(interval.upper)],
  };
}

function change(outcome: string, value: number, isCausal: boolean): string {
  if (value === 0)
    return isCausal ? `The program did not change ${uncapitalized(outcome)}` : `${outcome} did not change`;
  if (isCausal) return `The program ${value < 0 ? 'lowered' : 'raised'} ${uncapitalized(outcome)}`;
  return `${outcome} ${value < 0 ? 'fell' : 'rose'}`;
}

function size(value: number, write: (value: number) => string, words: string): string {
  return value === 0 ? '' : ` by ${write(value)}${words}`;
}

/** The first letter small, unless the first word is an abbreviation such as DUI. */
function uncapitalized(outcome: string): string {
  const [first = '', second = ''] = outcome;
  return second !== '' && second === second.toUpperCase() && /\p{Lu}/u.test(second)
    ? outcome
    : first.toLowerCase() + outcome.slice(1);
}
