import type { Estimate, MeasuredValue } from '@rapport/core/measured-value.ts';

import {
  countAnswers,
  poolDistributions,
  requireDistribution,
  type AnswerDistribution,
} from './answer.distribution.ts';
import { requireConfidenceLevel, requireFinite } from './argument.check.ts';
import { DEFAULT_THRESHOLD, requireThreshold } from './disclosure/threshold.ts';
import { meanInterval, type AnswerRange } from './mean.interval.ts';
import { hiddenRows } from './survey-result.suppression.ts';
import { topBoxShare, VALID_ANSWERS_ONLY } from './top-box.share.ts';

export type SurveyResultGroup = {
  readonly code: string;
  readonly label: string;
  readonly distribution: AnswerDistribution;
  /**
   * For a scale: people of the group who answered some of its items and not all (`hiddenRows` explains why
   * they matter).
   */
  readonly incomplete?: number | undefined;
};

export type SurveyResultInput = {
  /** The unit of the answers, such as `points from 0 to 10`. */
  readonly unit: string;
  /** Lowest and highest answer of the question, or score of the scale. */
  readonly minimum: number;
  readonly maximum: number;
  /** Lowest answer of the top box; null if the question has none. */
  readonly topBoxMinimum: number | null;
  /**
   * Counts from 1 to this number are hidden. It is the jurisdiction's setting (`jurisdictionThreshold`), 10
   * by default.
   */
  readonly threshold?: number | undefined;
  readonly confidenceLevel?: number | undefined;
  /**
   * All people with a valid answer, each in exactly one group. People without an answer to the demographic
   * question are a group too. Without it, the overall row minus the shown rows would reveal them. Empty
   * without a dimension.
   */
  readonly groups: readonly SurveyResultGroup[];
  /** Required without groups. With groups, it must be their sum. */
  readonly overall?: AnswerDistribution | undefined;
  /** For a scale without groups. With groups, it is their sum. */
  readonly incomplete?: number | undefined;
};

export type SurveyResultRow = {
  readonly mean: MeasuredValue;
  /** Null if the question has no top box. */
  readonly topBoxShare: MeasuredValue | null;
};

export type SurveyResultTable = {
  readonly overall: SurveyResultRow;
  /** In the order of the input. */
  readonly groups: readonly (SurveyResultRow & { readonly code: string; readonly label: string })[];
};

const UNWEIGHTED =
  'Unweighted. The figure describes these respondents. It describes the public only if they are a random sample.';
const NO_ANSWERS = 'Nobody in this group gave a valid answer.';

/**
 * Mean and top-box share of a question or scale, overall and by one demographic question. Small cells and
 * other cells that would reveal them are hidden (`hiddenRows` explains how). Every hidden row gives the same
 * reason, because knowing which of them is the small one would narrow its possible values.
 *
 * For a scale, `scaleScores` of each group's people gives its distribution.
 *
 * @returns means in `unit`, shares as proportions between 0 and 1
 * @throws RangeError if an answer is outside `minimum` to `maximum`, a count is not a whole number of at
 *   least 0, or two groups share a code
 * @throws RangeError if the groups do not add up to `overall`, or there are neither
 */
export function surveyResultTable(input: SurveyResultInput): SurveyResultTable {
  const threshold = input.threshold ?? DEFAULT_THRESHOLD;
  const overall = requireInput(input, threshold);
  const incompleteByGroup = input.groups.map((group) => group.incomplete ?? 0);
  const { overallHidden, groupsHidden } = hiddenRows(
    input.groups.map((group) => group.distribution),
    overall,
    input.topBoxMinimum,
    threshold,
    {
      overall: input.incomplete ?? incompleteByGroup.reduce((sum, count) => sum + count, 0),
      groups: incompleteByGroup,
    },
  );
  // One method for all rows: a scale of 0/1 items has other scores than its ends.
  const isBinary = overall.every(
    ({ value, count }) => count === 0 || value === input.minimum || value === input.maximum,
  );
  const range = isBinary ? { minimum: input.minimum, maximum: input.maximum } : null;
  return {
    overall: overallHidden ? hiddenRow(input, threshold) : shownRow(input, overall, range),
    groups: input.groups.map(({ code, label, distribution }, index) => ({
      code,
      label,
      ...(groupsHidden[index] === true ? hiddenRow(input, threshold) : shownRow(input, distribution, range)),
    })),
  };
}

function hiddenRow(input: SurveyResultInput, threshold: number): SurveyResultRow {
  const suppressed: MeasuredValue = { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold };
  return { mean: suppressed, topBoxShare: input.topBoxMinimum === null ? null : suppressed };
}

function shownRow(
  input: SurveyResultInput,
  distribution: AnswerDistribution,
  range: AnswerRange | null,
): SurveyResultRow {
  return {
    mean: measuredMean(input, distribution, range),
    topBoxShare:
      input.topBoxMinimum === null ? null : measuredShare(input, distribution, input.topBoxMinimum),
  };
}

function measuredMean(
  input: SurveyResultInput,
  distribution: AnswerDistribution,
  range: AnswerRange | null,
): MeasuredValue {
  if (countAnswers(distribution) === 0) {
    return { kind: 'NOT_REPORTED', reason: NO_ANSWERS };
  }
  const result = meanInterval(distribution, input.confidenceLevel, range);
  if (!result.ok) {
    return { kind: 'NOT_REPORTED', reason: result.reason };
  }
  const { mean, interval, n, method, caveats } = result.value;
  const leavesScale = interval !== null && (interval.lower < input.minimum || interval.upper > input.maximum);
  const estimate: Estimate = {
    kind: 'ESTIMATE',
    value: mean,
    interval,
    numerator: null,
    denominator: n,
    method,
    unit: input.unit,
    caveats: [
      UNWEIGHTED,
      ...caveats,
      ...(leavesScale
        ? ['The interval extends past the end of the scale, because many answers are close to that end.']
        : []),
    ],
  };
  return estimate;
}

function measuredShare(
  input: SurveyResultInput,
  distribution: AnswerDistribution,
  topBoxMinimum: number,
): MeasuredValue {
  if (countAnswers(distribution) === 0) {
    return { kind: 'NOT_REPORTED', reason: NO_ANSWERS };
  }
  const result = topBoxShare(distribution, topBoxMinimum, input.confidenceLevel);
  if (!result.ok) {
    return { kind: 'NOT_REPORTED', reason: result.reason };
  }
  return {
    kind: 'ESTIMATE',
    value: result.value.proportion,
    interval: result.value.interval,
    numerator: result.value.successes,
    denominator: result.value.trials,
    method: 'Share of valid answers with Wilson score interval',
    unit: 'proportion',
    caveats: [UNWEIGHTED, VALID_ANSWERS_ONLY],
  };
}

/** The overall distribution, after the checks of the input. */
function requireInput(input: SurveyResultInput, threshold: number): AnswerDistribution {
  requireThreshold(threshold);
  requireFinite(input.minimum, 'minimum');
  requireFinite(input.maximum, 'maximum');
  if (input.minimum >= input.maximum) {
    throw new RangeError(`minimum must be below maximum, but they are ${input.minimum} and ${input.maximum}`);
  }
  if (input.topBoxMinimum !== null) {
    requireFinite(input.topBoxMinimum, 'topBoxMinimum');
  }
  if (input.confidenceLevel !== undefined) {
    requireConfidenceLevel(input.confidenceLevel);
  }
  if (input.groups.length === 0 && input.overall === undefined) {
    throw new RangeError('Either groups or overall must be given');
  }
  if (new Set(input.groups.map((group) => group.code)).size !== input.groups.length) {
    throw new RangeError('Each group must have its own code');
  }
  const distributions = input.groups.map((group) => group.distribution);
  for (const distribution of input.overall === undefined
    ? distributions
    : [...distributions, input.overall]) {
    requireDistribution(distribution);
    const outside = distribution.find(
      ({ value, count }) => count > 0 && !(value >= input.minimum && value <= input.maximum),
    );
    if (outside !== undefined) {
      throw new RangeError(
        `Answers must be from ${input.minimum} to ${input.maximum}, but one is ${outside.value}`,
      );
    }
  }
  if (input.groups.length === 0) {
    return input.overall ?? [];
  }
  const pooled = poolDistributions(distributions);
  if (input.overall !== undefined && !isSameDistribution(pooled, input.overall)) {
    throw new RangeError('The groups must add up to overall: each person is in exactly one group');
  }
  return pooled;
}

function isSameDistribution(a: AnswerDistribution, b: AnswerDistribution): boolean {
  const difference = poolDistributions([a, b.map(({ value, count }) => ({ value, count: -count }))]);
  return difference.every((answer) => answer.count === 0);
}
