import { MissingKind, QuestionKind, SurveyVersionStatus } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType, rowType, untracked } from '../../contract/node.schema.ts';
import type { FieldBuilder } from '../../contract/seam.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { asLocalizedText, inLanguage } from '../../localized-text.ts';
import { Survey } from './survey.schema.ts';
import { choicesMax, scaleItemsMax, scalesMax } from './survey-version.rules.ts';
import * as words from './survey-version.words.ts';
import { choices, questions, scaleItems, scales, surveyVersions } from './tables.ts';

enumOf('SurveyVersionStatus', SurveyVersionStatus, 'The status of a survey version.', {
  DRAFT: 'Being written.',
  FIELDED: 'Open for responses. Its questions can no longer change.',
  CLOSED: 'Closed for responses. Its figures can be shown.',
});

export const QuestionKindEnum = enumOf('QuestionKind', QuestionKind, 'The kind of answer to a question.', {
  NUMBER: 'A number.',
  SCALE: 'A whole number from the minimum to the maximum.',
  SINGLE_CHOICE: 'One of the choices.',
  MULTIPLE_CHOICE: 'Any number of the choices.',
  RANKING: 'Choices in an order, the first one first.',
  TEXT: 'Free text.',
  DATE: 'A calendar day.',
});

export const MissingKindType = enumOf(
  'MissingKind',
  MissingKind,
  'Why a respondent gave no valid answer to a question that was asked.',
  {
    DONT_KNOW: 'The respondent does not know.',
    PREFER_NOT_TO_SAY: 'The respondent prefers not to say.',
    NOT_APPLICABLE: 'The question does not apply to the respondent.',
    OTHER_MISSING: 'Another reason.',
  },
);

/** A text column in the language that the reader asks for. */
const wording = <Column extends string, Row extends Record<Column, unknown>>(
  t: FieldBuilder<Row>,
  column: Column,
  description: string,
) =>
  t.string({
    description,
    args: {
      language: t.arg.string({
        description:
          'A BCP 47 tag. If there is no wording in that language, the wording in a related language or the first wording is returned.',
      }),
    },
    extensions: { columns: [column] },
    resolve: (row, { language }) => inLanguage(asLocalizedText(row[column]), language),
  });

const Choice = rowType(choices, {
  description: words.choice,
  columns: {
    ...untracked,
    code: `${words.code} It is the same in every language.`,
    value: words.choiceValue,
    isMissing: words.isMissing,
  },
  fields: (t) => ({ label: wording(t, 'label', 'The wording for respondents.') }),
});

export const Question = nodeType(questions, {
  action: 'survey.read',
  description: 'A question of a survey version.',
  columns: {
    ...untracked,
    position: 'The position in the questionnaire, from 0.',
    code: words.code,
    kind: words.questionKind,
    minimum: words.minimum,
    maximum: words.maximum,
    topBoxMinimum: words.questionTopBox,
    isDemographic: 'True if figures can be broken down by the choices of the question.',
    isQuasiIdentifier: words.isQuasiIdentifier,
  },
  fields: (t) => ({
    text: wording(t, 'text', 'The wording for respondents.'),
    choices: t.field({
      type: [Choice],
      description: `The choices that the question offers, in order; at most ${choicesMax}.`,
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => choices.parts(context, 'questionId', id, choicesMax),
    }),
  }),
});

const ScaleItem = rowType(scaleItems, {
  description: words.scaleItem,
  columns: { ...untracked, isReversed: words.isReversed },
  references: { question: { to: Question, column: 'questionId', description: 'The question.' } },
});

const Scale = nodeType(scales, {
  action: 'survey.read',
  description: words.scale,
  columns: {
    ...untracked,
    code: words.code,
    minAnswered: words.minAnswered,
    topBoxMinimum: words.scaleTopBox,
  },
  fields: (t) => ({
    label: wording(t, 'label', 'The name of the concept that the scale measures.'),
    items: t.field({
      type: [ScaleItem],
      description: `The items of the scale, in order; at most ${scaleItemsMax}.`,
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => scaleItems.parts(context, 'scaleId', id, scaleItemsMax),
    }),
  }),
});

export const SurveyVersion = nodeType(surveyVersions, {
  action: 'survey.read',
  description:
    'One version of the questionnaire of a survey. Its questions can no longer change once it is fielded.',
  columns: {
    number: 'The number of the version: 1 for the first version of the survey.',
    status: 'The status of the version.',
    languages: 'The languages of its wording, as BCP 47 tags.',
    fieldedAt: 'When it was fielded.',
    closedAt: 'When it was closed.',
    updatedAt: false,
  },
  references: {
    survey: { to: Survey, column: 'surveyId', description: 'The survey of this version.' },
  },
  fields: (t) => ({
    scales: t.field({
      type: [Scale],
      description: `The scales, in order; at most ${scalesMax}.`,
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => scales.parts(context, 'surveyVersionId', id, scalesMax),
    }),
  }),
});

listsOf(Question, questions).under(SurveyVersion, 'questions', 'surveyVersionId', {
  description: 'The questions, in order.',
  orderBy: orderBy(questions, 'position', 'asc'),
});

const lists = listsOf(SurveyVersion, surveyVersions);
lists.lookup('surveyVersion');
lists.under(Survey, 'versions', 'surveyId', {
  description: 'The versions of the survey, newest first.',
  orderBy: orderBy(surveyVersions, 'number', 'desc'),
});
