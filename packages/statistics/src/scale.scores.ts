import { cannotCompute, computed, type Computed } from '@rapport/core/measured-value.ts';

import { distributionOf, type AnswerDistribution } from './answer.distribution.ts';
import { requireCount, requireFinite } from './argument.check.ts';
import { exactCombination, exactMean } from './decimal.ts';

export type ScaleDefinition = {
  /**
   * Lowest and highest answer, the same for every item. A mean over items of different ranges has no meaning.
   */
  readonly minimum: number;
  readonly maximum: number;
  readonly items: readonly { readonly code: string; readonly reverseScored: boolean }[];
  /** The fewest valid items for a score, from 1 to the number of items. */
  readonly minAnswered: number;
};

/** A person's answers in the order of the scale's items; null for a missing or invalid answer. */
export type ScaleAnswers = readonly (number | null)[];

export type ScaleScore = {
  /** Mean of the valid items after recoding, from `minimum` to `maximum`. */
  readonly mean: number;
  /** The same score on a scale from 0 to 100. */
  readonly index: number;
  readonly answered: number;
};

/**
 * Recodes a person's answers: a reverse-scored item becomes `minimum + maximum - answer`.
 *
 * @throws RangeError if the scale is not well defined, an answer is outside its range, or the number of
 *   answers is not the number of items
 */
export function recodeAnswers(scale: ScaleDefinition, answers: ScaleAnswers): ScaleAnswers {
  requireScale(scale);
  if (answers.length !== scale.items.length) {
    throw new RangeError(
      `The scale has ${scale.items.length} items, but there are ${answers.length} answers`,
    );
  }
  return scale.items.map((item, position) => {
    const answer = answers[position] ?? null;
    if (answer === null) {
      return null;
    }
    if (!(answer >= scale.minimum && answer <= scale.maximum)) {
      throw new RangeError(
        `The answer to ${item.code} must be from ${scale.minimum} to ${scale.maximum}, but is ${answer}`,
      );
    }
    if (!item.reverseScored) return answer;
    return exactCombination([
      { factor: 1, value: scale.minimum },
      { factor: 1, value: scale.maximum },
      { factor: -1, value: answer },
    ]);
  });
}

/**
 * A person's score: the mean of the valid items after recoding. The mean is exact in decimals and rounded once, so a
 * person whose answers sum to a limit times the number of items reaches that limit.
 *
 * @returns cannot be computed if fewer than `minAnswered` items have a valid answer
 * @throws RangeError as `recodeAnswers` does
 */
export function scaleScore(scale: ScaleDefinition, answers: ScaleAnswers): Computed<ScaleScore> {
  const valid = recodeAnswers(scale, answers).filter((answer) => answer !== null);
  if (valid.length < scale.minAnswered) {
    return cannotCompute(
      `${valid.length} of ${scale.items.length} items have a valid answer; the scale needs ${scale.minAnswered}.`,
    );
  }
  const mean = exactMean(valid);
  const index = (100 * (mean - scale.minimum)) / (scale.maximum - scale.minimum);
  return computed({ mean, index, answered: valid.length });
}

/**
 * The means of many people as a distribution. People with too few valid items are
 * counted in `unscored` and are not part of the distribution.
 *
 * @throws RangeError as `recodeAnswers` does
 */
export function scaleScores(
  scale: ScaleDefinition,
  people: Iterable<ScaleAnswers>,
): { readonly distribution: AnswerDistribution; readonly scored: number; readonly unscored: number } {
  const means: number[] = [];
  let unscored = 0;
  for (const answers of people) {
    const score = scaleScore(scale, answers);
    if (score.ok) {
      means.push(score.value.mean);
    } else {
      unscored += 1;
    }
  }
  return { distribution: distributionOf(means), scored: means.length, unscored };
}

function requireScale(scale: ScaleDefinition): void {
  requireFinite(scale.minimum, 'minimum');
  requireFinite(scale.maximum, 'maximum');
  requireCount(scale.minAnswered, 'minAnswered');
  if (scale.minimum >= scale.maximum) {
    throw new RangeError(`minimum must be below maximum, but they are ${scale.minimum} and ${scale.maximum}`);
  }
  if (scale.minAnswered < 1 || scale.minAnswered > scale.items.length) {
    throw new RangeError(
      `minAnswered must be from 1 to the ${scale.items.length} items, but is ${scale.minAnswered}`,
    );
  }
}
