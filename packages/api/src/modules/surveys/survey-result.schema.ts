import { builder } from '../../builder.ts';
import { enumOf, enumOfNames } from '../../contract/enum.schema.ts';
import { rowId } from '../../ids.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { nonresponse, NonresponseReason, type Nonresponse } from './survey-nonresponse.service.ts';
import type { LabeledFigures, LabeledShare, ValueLabel } from './survey-result-labels.rules.ts';
import type { ResultRequest } from './survey-result-lookup.service.ts';
import type { SurveyResult } from './survey-result.service.ts';
import { noAnswerCode } from './survey-version.rules.ts';
import { Question } from './survey-version.schema.ts';
import { questions, weightSets } from './tables.ts';
import { WeightSet } from './weight-set.schema.ts';

export const FigurePrecisionEnum = enumOfNames('FigurePrecision', 'How precise figures are.', {
  RELEASED: 'Rounded, with small groups hidden, as frozen when the version was closed. For publication.',
  EXACT:
    'Exact, from the responses. Not for publication. This requires the permission to read single responses (`response.read`), and each read is recorded.',
});

const ChoiceShareType = builder.objectRef<LabeledShare>('SurveyChoiceShare').implement({
  description: 'The share of one choice of a question.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The code of the choice.' }),
    label: t.exposeString('label', { description: 'The label of the choice.' }),
    share: t.expose('share', {
      type: MeasuredValueUnion,
      description:
        'The share of the valid answers with this choice. If several choices are allowed, the share of all respondents who chose it.',
    }),
    meanRank: t.expose('meanRank', {
      type: MeasuredValueUnion,
      nullable: true,
      description:
        'The mean rank of the choice, from 1, among the people who ranked it. Only with the precision EXACT, and null unless it is a RANKING question.',
    }),
  }),
});

export const FiguresType = builder.objectRef<LabeledFigures>('SurveyFigures').implement({
  description: 'The figures of a group of respondents.',
  fields: (t) => ({
    answered: t.expose('answered', {
      type: MeasuredValueUnion,
      description:
        'The number of respondents with a valid answer. For a scale, with a score: they answered enough items.',
    }),
    notAnswered: t.expose('notAnswered', {
      type: MeasuredValueUnion,
      description:
        'The number of respondents who were asked and gave no valid answer, or have no score. Not released for a question that not everyone is asked.',
    }),
    notAnsweredShare: t.expose('notAnsweredShare', {
      type: MeasuredValueUnion,
      description:
        'The share of `notAnswered` in the respondents who were asked. If it is large, the other figures might not describe the group.',
    }),
    mean: t.expose('mean', {
      type: MeasuredValueUnion,
      description:
        'The mean of the valid answers, or of the scores of a scale. Not reported for a question whose choices have no values.',
    }),
    topBoxShare: t.expose('topBoxShare', {
      type: MeasuredValueUnion,
      nullable: true,
      description:
        'The share of the valid answers or scores in the top box; null if the question or scale has no top box.',
    }),
    marginOfError: t.expose('marginOfError', {
      type: MeasuredValueUnion,
      description:
        'The margin of error of a share of 50% at 95% confidence, with the design effect of the weights. It is what a report of a survey quotes. A figure has its own interval.',
    }),
    choices: t.expose('choices', {
      type: [ChoiceShareType],
      description:
        'The choices of a question with their shares, in order, without those for missing answers. Empty for a scale and for a NUMBER question. Released shares can be suppressed at both ends, where nearly nobody or nearly everybody chose it.',
    }),
  }),
});

const GroupType = builder.objectRef<SurveyResult['groups'][number]>('SurveyResultGroup').implement({
  description: 'The figures of the respondents who gave one answer to the demographic question.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: `The code of the choice. In exact figures also ${noAnswerCode}, for respondents without an answer.`,
    }),
    label: t.exposeString('label', { description: 'The label of the choice.' }),
    figures: t.expose('figures', { type: FiguresType, description: 'The figures of the group.' }),
  }),
});

const NonresponseReasonEnum = enumOf(
  'NonresponseReason',
  NonresponseReason,
  'Why a respondent has no valid answer to a question.',
  {
    NOT_ASKED: 'The question was not shown, because its conditions were not met.',
    NO_ANSWER: 'The question was shown, and it has no answer.',
    DONT_KNOW: 'The respondent does not know.',
    PREFER_NOT_TO_SAY: 'The respondent prefers not to say.',
    NOT_APPLICABLE: 'The question does not apply to the respondent.',
    OTHER_MISSING: 'Another reason.',
  },
);

const NonresponseType = builder.objectRef<Nonresponse>('SurveyNonresponse').implement({
  description: 'The respondents without a valid answer for one reason.',
  fields: (t) => ({
    reason: t.expose('reason', { type: NonresponseReasonEnum, description: 'The reason.' }),
    people: t.exposeInt('people', { description: 'The number of respondents.' }),
  }),
});

const ValueLabelType = builder.objectRef<ValueLabel>('SurveyValueLabel').implement({
  description: 'The label of a value.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'The value.' }),
    label: t.exposeString('label', { description: 'The label, such as "not at all".' }),
  }),
});

export const SurveyResultType = builder.objectRef<SurveyResult>('SurveyResult').implement({
  description:
    'The figures of a question or scale. All figures of a version are frozen together when it is closed. Groups with few respondents are hidden in every figure, and other figures are rounded. So nobody can compute a small group or the answer of one person from any number of figures.',
  fields: (t) => ({
    precision: t.expose('precision', { type: FigurePrecisionEnum, description: 'How precise it is.' }),
    dimension: t.field({
      type: Question,
      nullable: true,
      description: 'The question whose choices form the groups.',
      resolve: ({ dimensionId }, _args, context) => questions.find(context, dimensionId),
    }),
    weightSet: t.field({
      type: WeightSet,
      nullable: true,
      action: 'surveyResult.read',
      description: 'The weights of the figures; null for figures without weights.',
      resolve: ({ weightSetId }, _args, context) => weightSets.find(context, weightSetId),
    }),
    valueLabels: t.field({
      type: [ValueLabelType],
      description:
        'The labels of the values that the mean is about, by value, as the questionnaire has them. Of a scale, those of its first item. Empty without labels.',
      resolve: ({ valueLabels }) => valueLabels,
    }),
    reliability: t.expose('reliability', {
      type: MeasuredValueUnion,
      nullable: true,
      description: "Cronbach's alpha: the internal consistency of a scale, at most 1; null for a question.",
    }),
    overall: t.expose('overall', {
      type: FiguresType,
      description: 'The figures of all respondents.',
    }),
    groups: t.field({
      type: [GroupType],
      description:
        'The groups of the demographic question: its choices in order; empty without a demographic question.',
      resolve: (result) => [...result.groups],
    }),
    nonresponse: t.field({
      type: [NonresponseType],
      nullable: true,
      description:
        'The respondents without a valid answer, by reason. Only with the precision EXACT and for a question; otherwise null.',
      resolve: ({ precision, surveyVersionId, questionId, overall }, _args, context) =>
        precision === 'EXACT' && questionId !== null && overall.answered.kind === 'ESTIMATE'
          ? nonresponse(context, { surveyVersionId, questionId })
          : null,
    }),
    withheldBecause: t.exposeString('withheldBecause', {
      nullable: true,
      description: 'The reason why all figures or all groups are hidden; null if some of them are shown.',
    }),
  }),
});

export const SurveyResultTarget = builder.inputType('SurveyResultTarget', {
  description: 'The question or scale to measure: exactly one.',
  isOneOf: true,
  fields: (t) => ({
    questionId: t.id({
      description:
        'A NUMBER question with a minimum and maximum, or a SINGLE_CHOICE or MULTIPLE_CHOICE question with at least two choices.',
    }),
    scaleId: t.id({ description: 'A scale.' }),
  }),
});

/** The row ids that the arguments name; null if one is not an id of the right type. */
export function resultRequest(
  target: { questionId?: string | null; scaleId?: string | null },
  by: string | null | undefined,
  weights: string | null | undefined = null,
): ResultRequest | null {
  const questionId = target.questionId == null ? null : rowId('Question', target.questionId);
  const scaleId = target.scaleId == null ? null : rowId('Scale', target.scaleId);
  const byQuestionId = by == null ? null : rowId('Question', by);
  const weightSetId = weights == null ? null : rowId('WeightSet', weights);
  if ((by != null && byQuestionId === null) || (weights != null && weightSetId === null)) return null;
  if (questionId !== null) return { target: { questionId }, byQuestionId, weightSetId };
  return scaleId === null ? null : { target: { scaleId }, byQuestionId, weightSetId };
}

builder.queryField('surveyResult', (t) =>
  t.field({
    type: SurveyResultType,
    nullable: true,
    action: 'surveyResult.read',
    description:
      'The mean and top-box share with their uncertainty, after the survey version is closed; null if there is no such question or scale that you may see.',
    args: {
      target: t.arg({
        type: SurveyResultTarget,
        required: true,
        description: 'The question or scale to measure.',
      }),
      by: t.arg.id({
        description: 'A demographic question of the same version by which to break down the figures.',
      }),
      weightSetId: t.arg.id({
        description: 'The weights of the figures, of the same version; without weights by default.',
      }),
      language: t.arg.string({ description: 'The language of the labels, as a BCP 47 tag.' }),
      precision: t.arg({
        type: FigurePrecisionEnum,
        required: true,
        defaultValue: 'RELEASED',
        description: 'How precise the figures are.',
      }),
    },
    resolve: async (_root, { target, by, weightSetId, language, precision }, context) => {
      const request = resultRequest(target, by, weightSetId);
      if (!request) return null;
      // The estimators load tables of special functions, which a process without figures does not need.
      const { surveyResult } = await import('./survey-result.service.ts');
      return surveyResult(context, { ...request, precision, language: language ?? null });
    },
  }),
);
