import type { SurveyResultRow, SurveyResultTable } from '@rapport/statistics/survey-result.ts';

import { builder } from '../../builder.ts';
import { rowId } from '../../ids.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import type { SurveyResult, SurveyResultRequest } from './survey-result.service.ts';
import { noAnswerCode } from './survey-version.rules.ts';
import { Question } from './survey-version.schema.ts';

const FiguresType = builder.objectRef<SurveyResultRow>('SurveyFigures').implement({
  description: 'What a group of respondents answered.',
  fields: (t) => ({
    mean: t.field({
      type: MeasuredValueUnion,
      description: 'Mean of the valid answers.',
      resolve: (row) => row.mean,
    }),
    topBoxShare: t.field({
      type: MeasuredValueUnion,
      nullable: true,
      description:
        'Share of the valid answers that are in the top box; null where the question or scale has none.',
      resolve: (row) => row.topBoxShare,
    }),
  }),
});

const GroupType = builder.objectRef<SurveyResultTable['groups'][number]>('SurveyResultGroup').implement({
  description: 'The figures of those who gave one answer to the demographic question.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: `The choice's code, or ${noAnswerCode} for those who gave none.`,
    }),
    label: t.exposeString('label', { description: "The choice's label." }),
    figures: t.field({ type: FiguresType, description: 'What they answered.', resolve: (group) => group }),
  }),
});

const SurveyResultType = builder.objectRef<SurveyResult>('SurveyResult').implement({
  description:
    'Figures of a question or scale. Numbers of answers, of answers in the top box and of those below it are hidden from 1 to the threshold of the jurisdiction, with whatever would give them away.',
  fields: (t) => ({
    dimension: t.field({
      type: Question,
      nullable: true,
      description: 'The question by which the groups are formed.',
      resolve: (result) => result.dimension,
    }),
    reliability: t.field({
      type: MeasuredValueUnion,
      nullable: true,
      description:
        "Cronbach's alpha: how far the items of a scale go together, at most 1; null for a question.",
      resolve: (result) => result.reliability,
    }),
    overall: t.field({
      type: FiguresType,
      description: 'Of everybody.',
      resolve: (result) => result.overall,
    }),
    groups: t.field({
      type: [GroupType],
      description:
        'By the demographic question, its choices in order and then those without an answer; empty without one. All are hidden where an earlier demographic question of the version has groups that together are groups of this one, as regions are of districts.',
      resolve: (result) => [...result.groups],
    }),
  }),
});

const SurveyResultTarget = builder.inputType('SurveyResultTarget', {
  description: 'What to measure: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    questionId: t.id({
      description: 'A NUMBER with minimum and maximum, or a SINGLE_CHOICE whose choices have values.',
    }),
    scaleId: t.id({ description: 'A scale.' }),
  }),
});

/** The row ids that the arguments name; null where one of them is no such id. */
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
      'Mean and top-box share with their uncertainty, once the survey version is closed; null where there is no such question or scale for this caller.',
    args: {
      target: t.arg({ type: SurveyResultTarget, required: true, description: 'What to measure.' }),
      by: t.arg.id({
        description: 'A demographic question of the same version, to break the figures down by.',
      }),
      language: t.arg.string({ description: 'Of the labels, as a BCP 47 tag.' }),
    },
    resolve: async (_root, { target, by, language }, context) => {
      const request = resultRequest(target, by ?? null, language ?? null);
      if (!request) return null;
      // The estimators load tables of special functions; a process that never shows a figure does without.
      const { surveyResult } = await import('./survey-result.service.ts');
      return surveyResult(context, request);
    },
  }),
);
