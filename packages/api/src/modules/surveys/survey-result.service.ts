import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { cronbachAlpha } from '@rapport/statistics/cronbach.alpha.ts';
import { isSensitive, jurisdictionThreshold } from '@rapport/statistics/disclosure/threshold.ts';
import { surveyResultTable, type SurveyResultTable } from '@rapport/statistics/survey-result.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import { groupsOf, readScores, type Scores } from './survey-result-scores.service.ts';
import {
  findQuestion,
  findTarget,
  requireDimension,
  type QuestionWithChoices,
} from './survey-result-target.service.ts';

export interface SurveyResult extends SurveyResultTable {
  /** The question whose choices form the groups. */
  dimension: QuestionWithChoices | null;
  /** Cronbach's alpha of the items of a scale; null for a question. */
  reliability: MeasuredValue | null;
}

const stillFielded: MeasuredValue = {
  kind: 'NOT_REPORTED',
  reason:
    'The survey version is not closed yet. Figures are shown only after that, so that nobody can read single answers from changes of the figures.',
};

export interface SurveyResultRequest {
  target: { questionId: string } | { scaleId: string };
  /** Row id of the demographic question, if any. */
  byQuestionId: string | null;
  language: string | null;
}

/**
 * Mean and top-box share of a question or scale, overall and by the choices of one demographic question.
 *
 * The figures of a version are fixed. They exist only after it is closed, the top box is part of the version, and the table is always complete, without
 * filters. So two queries never differ by the answers of a few people, and the hidden cells are the same in every query.
 * Null if the target or the dimension does not exist for this tenant. Throws ValidationError if they do not fit together.
 */
export async function surveyResult(
  context: Context,
  request: SurveyResultRequest,
): Promise<SurveyResult | null> {
  const target = await findTarget(context, request.target);
  if (!target) return null;
  const dimension = request.byQuestionId === null ? null : await findQuestion(context, request.byQuestionId);
  if (request.byQuestionId !== null && !dimension) return null;
  if (dimension) requireDimension(target, dimension);

  const version = await context.database.prisma.surveyVersion.findFirst({
    where: { id: target.surveyVersionId },
    select: {
      status: true,
      questions: { where: { isDemographic: true }, orderBy: { position: 'asc' }, select: { id: true } },
    },
  });
  if (version?.status !== 'CLOSED') {
    const row = { mean: stillFielded, topBoxShare: target.topBoxMinimum === null ? null : stillFielded };
    return {
      dimension,
      overall: row,
      groups: [],
      reliability: target.items.length > 1 ? stillFielded : null,
    };
  }

  const scores = await readScores(context, target, upToDimension(version.questions, dimension));
  const threshold = jurisdictionThreshold(actingJurisdiction(context).disclosureThreshold);
  const table = surveyResultTable({
    unit: `points from ${target.minimum} to ${target.maximum}`,
    minimum: target.minimum,
    maximum: target.maximum,
    topBoxMinimum: target.topBoxMinimum,
    threshold,
    overall: scores.overall,
    incomplete: scores.incomplete,
    groups: dimension ? groupsOf(dimension, scores, request.language) : [],
  });
  const reliability = target.items.length > 1 ? reliabilityOf(scores, table.overall.mean, threshold) : null;
  return { dimension, reliability, ...(scores.hasSeparateTotals ? withoutGroups(table, threshold) : table) };
}

/** The table with every group hidden. */
function withoutGroups(table: SurveyResultTable, threshold: number): SurveyResultTable {
  const hidden: MeasuredValue = { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold };
  const topBoxShare = table.overall.topBoxShare === null ? null : hidden;
  return { ...table, groups: table.groups.map((group) => ({ ...group, mean: hidden, topBoxShare })) };
}

/**
 * Raw alpha of the people who answered every item. It is hidden together with the overall mean, and if the difference between the two counts of people
 * is small.
 */
function reliabilityOf(scores: Scores, overallMean: MeasuredValue, threshold: number): MeasuredValue {
  if (overallMean.kind !== 'ESTIMATE') return overallMean;
  const result = cronbachAlpha(scores.people);
  if (!result.ok) return { kind: 'NOT_REPORTED', reason: result.reason };
  const { alpha, completeCases } = result.value;
  if (
    isSensitive(completeCases, threshold) ||
    isSensitive(overallMean.denominator - completeCases, threshold)
  ) {
    return { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold };
  }
  return {
    kind: 'ESTIMATE',
    value: alpha,
    interval: null,
    numerator: null,
    denominator: completeCases,
    method: "Cronbach's alpha (raw) of the people who answered every item",
    unit: 'alpha',
    caveats:
      alpha < 0 ? ['The value is negative. Check that every reverse-scored item is marked as such.'] : [],
  };
}

/** The row ids of the demographic questions of a version up to the dimension, in order; empty without a dimension. */
function upToDimension(
  questions: readonly { id: string }[],
  dimension: QuestionWithChoices | null,
): string[] {
  const ids = questions.map((question) => question.id);
  return dimension ? ids.slice(0, ids.indexOf(dimension.id) + 1) : [];
}
