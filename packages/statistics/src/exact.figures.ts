import type { Estimate, MeasuredValue } from '@rapport/core/measured-value.ts';

import { countAnswers, type AnswerDistribution } from './answer.distribution.ts';
import { meanInterval } from './mean.interval.ts';
import { topBoxShare } from './top-box.share.ts';
import { wilsonInterval } from './wilson.interval.ts';

/** The measured target: a question, or a scale with its items. */
export type FigureTarget = {
  /** Lowest and highest answer of the question, or score of the scale. */
  readonly minimum: number;
  readonly maximum: number;
  /** Lowest answer of the top box; null without a top box. */
  readonly topBoxMinimum: number | null;
  /** True if only `minimum` and `maximum` can be answered. The mean is then a share, and has its interval. */
  readonly isShare: boolean;
  /** For a scale. */
  readonly scale: { readonly items: number; readonly minAnswered: number } | null;
};

/** The figures of some respondents. */
export type SurveyFigures = {
  /** People with a valid answer, or with a score of the scale. */
  readonly answered: MeasuredValue;
  readonly notAnswered: MeasuredValue;
  readonly notAnsweredShare: MeasuredValue;
  readonly mean: MeasuredValue;
  /** Null without a top box. */
  readonly topBoxShare: MeasuredValue | null;
  /** The shares of the choices of a question, in order. */
  readonly choices: readonly ChoiceShare[];
};

export type ChoiceShare = {
  readonly code: string;
  readonly share: MeasuredValue;
  /** Of a ranking, as far as it is known. */
  readonly meanRank?: MeasuredValue;
};

const UNWEIGHTED =
  'Unweighted. The figure describes these respondents. It describes the public only if they are a random sample.';

/** The note of exact figures, because small counts and single answers can be read from them. */
export const NOT_FOR_PUBLICATION =
  'Exact, not for publication: single answers can be computed from exact figures.';

/**
 * The exact figures of some respondents, with item nonresponse. Nothing is hidden or rounded, so they are
 * only for people who can read single responses, and each of them says so.
 *
 * @param distribution the valid answers, or the scores of a scale (`scaleScores`)
 * @param people all respondents, with and without a valid answer
 * @throws RangeError if there are more answers than people, or a count is not a whole number of at least 0
 */
export function exactFigures(
  target: FigureTarget,
  distribution: AnswerDistribution,
  people: number,
): SurveyFigures {
  const n = countAnswers(distribution);
  const missing = people - n;
  if (missing < 0) throw new RangeError(`There are ${n} answers of ${people} people`);
  const words = wordsOf(target);
  const share = wilsonInterval(missing, people);
  return {
    answered: count(n, people, `Count of ${words.people}`),
    notAnswered: count(missing, people, `Count of ${words.others}`),
    notAnsweredShare: share.ok
      ? figure({
          value: share.value.proportion,
          numerator: missing,
          denominator: people,
          method: `Share of ${words.others}`,
          unit: 'proportion',
        })
      : { kind: 'NOT_REPORTED', reason: 'This group has no respondents.' },
    mean: meanOf(target, distribution, n, missing),
    topBoxShare: target.topBoxMinimum === null ? null : topBoxOf(target, distribution, n, missing),
    choices: [],
  };
}

/** The exact share of a choice, or the reason why it is not reported. */
export function exactChoiceShare(
  chosen: number,
  people: number,
  base: 'VALID_ANSWERS' | 'RESPONDENTS',
): MeasuredValue {
  const share = wilsonInterval(chosen, people);
  if (!share.ok) return { kind: 'NOT_REPORTED', reason: 'Nobody in this group gave a valid answer.' };
  return figure({
    value: share.value.proportion,
    interval: share.value.interval,
    numerator: chosen,
    denominator: people,
    method: `Share of ${base === 'RESPONDENTS' ? 'respondents' : 'valid answers'} with Wilson score interval`,
    unit: 'proportion',
    caveats: [UNWEIGHTED],
  });
}

/** The exact mean rank of a choice, from 1, among the people who ranked it. */
export function exactMeanRank(meanRank: number | null, people: number): MeasuredValue {
  if (meanRank === null || people === 0) {
    return { kind: 'NOT_REPORTED', reason: 'Nobody in this group ranked this choice.' };
  }
  return figure({
    value: meanRank,
    denominator: people,
    method: 'Mean rank among the people who ranked the choice',
    unit: 'rank from 1',
    caveats: [UNWEIGHTED, 'A choice that few people ranked can have a good mean rank.'],
  });
}

function meanOf(
  target: FigureTarget,
  distribution: AnswerDistribution,
  n: number,
  missing: number,
): MeasuredValue {
  const words = wordsOf(target);
  if (n === 0) return { kind: 'NOT_REPORTED', reason: words.nobody };
  const { minimum, maximum } = target;
  const unit = `points from ${minimum} to ${maximum}`;
  const caveats = [UNWEIGHTED, words.base, ...nonresponseCaveats(missing, n)];
  const isAtEnds = ({ value, count }: AnswerDistribution[number]): boolean =>
    count === 0 || value === minimum || value === maximum;
  if (target.isShare && distribution.every(isAtEnds)) {
    const upper = countAnswers(distribution, maximum);
    const share = wilsonInterval(upper, n);
    if (!share.ok) return { kind: 'NOT_REPORTED', reason: share.reason };
    const { proportion, interval } = share.value;
    const onScale = (value: number): number => minimum + (maximum - minimum) * value;
    return figure({
      value: onScale(proportion),
      interval: { ...interval, lower: onScale(interval.lower), upper: onScale(interval.upper) },
      numerator: minimum === 0 && maximum === 1 ? upper : null,
      denominator: n,
      method: `Share of ${words.values} with Wilson score interval`,
      unit,
      caveats,
    });
  }
  const result = meanInterval(distribution);
  if (!result.ok) return { kind: 'NOT_REPORTED', reason: result.reason };
  const { mean, interval } = result.value;
  const leavesScale = interval !== null && (interval.lower < minimum || interval.upper > maximum);
  return figure({
    value: mean,
    interval,
    denominator: n,
    method: `Mean of ${words.values} with Student's t interval`,
    unit,
    caveats: [
      ...caveats,
      ...result.value.caveats,
      ...(leavesScale
        ? ['The interval extends past the end of the scale, because many answers are close to that end.']
        : []),
    ],
  });
}

function topBoxOf(
  target: FigureTarget,
  distribution: AnswerDistribution,
  n: number,
  missing: number,
): MeasuredValue {
  const words = wordsOf(target);
  if (n === 0) return { kind: 'NOT_REPORTED', reason: words.nobody };
  const result = topBoxShare(distribution, target.topBoxMinimum ?? target.maximum);
  if (!result.ok) return { kind: 'NOT_REPORTED', reason: result.reason };
  return figure({
    value: result.value.proportion,
    interval: result.value.interval,
    numerator: result.value.successes,
    denominator: n,
    method: `Share of ${words.values} in the top box with Wilson score interval`,
    unit: 'proportion',
    caveats: [UNWEIGHTED, words.base, ...nonresponseCaveats(missing, n)],
  });
}

/** The words for a question or a scale. A scale's figures are about people, not about answers. */
function wordsOf({ scale }: Pick<FigureTarget, 'scale'>) {
  if (scale === null) {
    return {
      values: 'valid answers',
      people: 'respondents with a valid answer',
      others: 'respondents without a valid answer',
      base: 'Based on valid answers only. "Don\'t know", refusals and missing answers are excluded.',
      nobody: 'Nobody in this group gave a valid answer.',
    };
  }
  const enough = enoughItems(scale);
  return {
    values: "respondents' scores",
    people: `respondents who answered ${enough}`,
    others: `respondents who answered fewer than ${scale.minAnswered} of the ${scale.items} items`,
    base: `A score is the mean of a respondent's valid answers. ${scoreNeeds(scale)} Other respondents are excluded.`,
    nobody: `Nobody in this group answered ${enough}.`,
  };
}

const enoughItems = ({ minAnswered, items }: NonNullable<FigureTarget['scale']>): string =>
  `at least ${minAnswered} of the ${items} items`;

/** The answers that a score of a scale needs, for readers. */
export const scoreNeeds = (scale: NonNullable<FigureTarget['scale']>): string =>
  `A score needs valid answers to ${enoughItems(scale)}.`;

function nonresponseCaveats(missing: number, n: number): string[] {
  if (missing === 0) return [];
  const share = ((100 * missing) / (missing + n)).toFixed(1);
  return [`${missing} of ${missing + n} respondents (${share}%) are not included.`];
}

function count(value: number, people: number, method: string): Estimate {
  return figure({ value, denominator: people, method, unit: 'people' });
}

function figure(
  given: Pick<Estimate, 'value' | 'denominator' | 'method' | 'unit'> & Partial<Estimate>,
): Estimate {
  return {
    kind: 'ESTIMATE',
    interval: null,
    numerator: null,
    ...given,
    caveats: [NOT_FOR_PUBLICATION, ...(given.caveats ?? [])],
  };
}
