import { requireConfidenceLevel } from './argument.check.ts';
import { countAnswers, distributionOf } from './answer.distribution.ts';
import { meanInterval } from './mean.interval.ts';
import { scaleScore, type ScaleAnswers, type ScaleDefinition } from './scale.scores.ts';
import {
  firstRefusal,
  refuse,
  result,
  type Refused,
  type Result,
  type Statistic,
} from './statistical.result.ts';
import { topBoxShare, VALID_ANSWERS_ONLY } from './top-box.share.ts';

type ShareOwn = { readonly successes: number; readonly trials: number; readonly excluded: number };

/**
 * Share of valid answers of at least `minimum`, with its Wilson score interval. "Don't know" and missing
 * answers are in neither numerator nor denominator.
 *
 * @param answers null for a missing answer or "don't know"
 * @returns a proportion. Refuses data without valid answers.
 */
export function topBoxStatistic(
  answers: readonly (number | null)[],
  minimum: number,
  confidenceLevel = 0.95,
): Result<Statistic<ShareOwn>> {
  requireConfidenceLevel(confidenceLevel);
  const valid = answers.filter((answer) => answer !== null);
  const share = topBoxShare(distributionOf(valid), minimum, confidenceLevel);
  if (!share.ok) return refuse('EMPTY_DATA', 'There are no valid answers.', { column: 'column' });
  const { proportion, interval, successes, trials } = share.value;
  return result({
    value: proportion,
    interval,
    standardError: Math.sqrt((proportion * (1 - proportion)) / trials),
    n: trials,
    unit: 'proportion',
    method: `Share of valid answers of at least ${minimum} with Wilson score interval`,
    diagnostics: {},
    caveats: [VALID_ANSWERS_ONLY, ...nonresponse(answers.length - trials, answers.length)],
    claimLevel: 'DESCRIPTIVE',
    successes,
    trials,
    excluded: answers.length - trials,
  });
}

type ScaleOwn = {
  /** The mean on a scale from 0 to 100. */
  readonly index: number;
  readonly standardDeviation: number | null;
  /** People with too few valid items. */
  readonly unscored: number;
  /** The share of person means of at least the limit; null without a limit. */
  readonly topBox: { readonly share: number; readonly count: number; readonly minimum: number } | null;
};

/**
 * Mean of a scale: each person's mean of the valid items after recoding (`scaleScore`, exact in decimals), then the
 * mean over people with Student's t interval.
 *
 * @returns a mean in points. Refuses a scale that is not well defined, an answer outside its range, and data in which nobody
 *   answered enough items.
 */
export function scaleStatistic(
  people: readonly ScaleAnswers[],
  scale: ScaleDefinition,
  topBoxMinimum: number | null,
  confidenceLevel = 0.95,
): Result<Statistic<ScaleOwn>> {
  const refused = firstRefusal(
    refuseScale(scale),
    ...people.map((answers, index) => refuseAnswers(answers, scale, index)),
  );
  if (refused !== null) return refused;
  const scores = people.map((answers) => scaleScore(scale, answers)).filter((score) => score.ok);
  const means = scores.map((score) => score.value.mean);
  const distribution = distributionOf(means);
  const mean = meanInterval(distribution, confidenceLevel);
  if (!mean.ok) {
    const reason = `Nobody answered at least ${scale.minAnswered} of the ${scale.items.length} items.`;
    return refuse('EMPTY_DATA', reason);
  }
  const { interval, n, standardDeviation, caveats } = mean.value;
  const count = topBoxMinimum === null ? 0 : countAnswers(distribution, topBoxMinimum);
  return result({
    value: mean.value.mean,
    interval,
    standardError: standardDeviation === null ? null : standardDeviation / Math.sqrt(n),
    n,
    unit: `points from ${scale.minimum} to ${scale.maximum}`,
    method: "Mean of person means with Student's t interval",
    diagnostics: { items: scale.items.length, minAnswered: scale.minAnswered },
    caveats: [
      ...caveats,
      ...nonresponse(people.length - n, people.length),
      'The interval assumes a simple random sample.',
    ],
    claimLevel: 'DESCRIPTIVE',
    index: (100 * (mean.value.mean - scale.minimum)) / (scale.maximum - scale.minimum),
    standardDeviation,
    unscored: people.length - n,
    topBox: topBoxMinimum === null ? null : { share: count / n, count, minimum: topBoxMinimum },
  });
}

function nonresponse(excluded: number, all: number): string[] {
  if (excluded === 0) return [];
  const share = ((100 * excluded) / all).toPrecision(2);
  return [
    `${excluded} of ${all} people (${share}%) are excluded, because their answers are missing or too few.`,
  ];
}

function refuseScale({ minimum, maximum, items, minAnswered }: ScaleDefinition): Refused | null {
  if (!(minimum < maximum)) {
    return refuse(
      'OUT_OF_RANGE',
      `The lowest answer is ${minimum}, which is not below the highest, ${maximum}.`,
    );
  }
  if (Number.isSafeInteger(minAnswered) && minAnswered >= 1 && minAnswered <= items.length) return null;
  const reason = `The fewest items for a score is ${minAnswered}. It must be from 1 to the ${items.length} items.`;
  return refuse('OUT_OF_RANGE', reason, { column: 'minAnswered' });
}

function refuseAnswers(answers: ScaleAnswers, scale: ScaleDefinition, index: number): Refused | null {
  const position = answers.findIndex(
    (answer) => answer !== null && !(answer >= scale.minimum && answer <= scale.maximum),
  );
  if (position < 0) return null;
  const column = scale.items[position]?.code ?? '';
  const reason = `The answer ${String(answers[position])} to "${column}" is outside ${scale.minimum} to ${scale.maximum}.`;
  return refuse('OUT_OF_RANGE', reason, { index, column });
}
