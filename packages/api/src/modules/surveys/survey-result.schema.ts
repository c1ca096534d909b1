import type { SurveyResultRow, SurveyResultTable } from '@rapport/statistics/survey-result.ts';

import { builder } from '../../builder.ts';
import { rowId } from '../../ids.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import type { SurveyResult, SurveyResultRequest } from './survey-result.service.ts';
import { noAnswerCode } from './survey-version.rules.ts';
import { Question } from './survey-version.schema.ts';

const FiguresType = builder.objectRef<SurveyResultRow>('SurveyFigures').implement({
  description: 'The figures of a group of respondents.',
  fields: (t) => ({
    mean: t.expose('mean', {
      type: MeasuredValueUnion,
      description: 'The mean of the valid answers.',
    }),
    topBoxShare: t.expose('topBoxShare', {
      type: MeasuredValueUnion,
      nullable: true,
      description:
        'The share of the valid answers in the top box; null if the question or scale has no top box.',
    }),
  }),
});

const GroupType = builder.objectRef<SurveyResultTable['groups'][number]>('SurveyResultGroup').implement({
  description: 'The figures of the respondents who gave one answer to the demographic question.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: `The code of the choice, or ${noAnswerCode} for respondents without an answer.`,
    }),
    label: t.exposeString('label', { description: 'The label of the choice.' }),
    figures: t.field({
      type: FiguresType,
      description: 'The figures of the group.',
      resolve: (group) => group,
    }),
  }),
});

const SurveyResultType = builder.objectRef<SurveyResult>('SurveyResult').implement({
  description:
    'The figures of a question or scale. Numbers of answers, of answers in the top box and of answers below it are hidden if they are from 1 to the threshold of the jurisdiction. Other numbers that would reveal them are hidden too.',
  fields: (t) => ({
    dimension: t.expose('dimension', {
      type: Question,
      nullable: true,
      description: 'The question whose choices form the groups.',
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
        'The groups of the demographic question: its choices in order, then the respondents without an answer; empty without a demographic question. All are hidden if some of the groups together are groups of an earlier demographic question of the version, as districts are of regions.',
      resolve: (result) => [...result.groups],
    }),
  }),
});

const SurveyResultTarget = builder.inputType('SurveyResultTarget', {
  description: 'The question or scale to measure: exactly one.',
  isOneOf: true,
  fields: (t) => ({
    questionId: t.id({
      description:
        'A NUMBER question with a minimum and maximum, or a SINGLE_CHOICE question whose choices have values.',
    }),
    scaleId: t.id({ description: 'A scale.' }),
  }),
});

/** The row ids that the arguments name; null if one is not an id of the right type. */
function resultRequest(
  target: { questionId?: string | null; scaleId?: string | null },
  by: string | null,
  language: string | null,
): SurveyResultRequest | null {
  const questionId = target.questionId == null ? null : rowId('Question', target.questionId);
  const scaleId = target.scaleId == null ? null : rowId('Scale', target.scaleId);
  const byQuestionId = by === null ? null : rowId('Question', by);
  if (by !== null && byQuestionId === null) return null;
  if (questionId !== null) return { target: { questionId }, byQuestionId, language };
  return scaleId === null ? null : { target: { scaleId }, byQuestionId, language };
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
      language: t.arg.string({ description: 'The language of the labels, as a BCP 47 tag.' }),
    },
    resolve: async (_root, { target, by, language }, context) => {
      const request = resultRequest(target, by ?? null, language ?? null);
      if (!request) return null;
      // The estimators load tables of special functions, which a process without figures does not need.
      const { surveyResult } = await import('./survey-result.service.ts');
      return surveyResult(context, request);
    },
  }),
);
