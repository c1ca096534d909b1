import { builder } from '../../builder.ts';
import { nodeType, rowType, untracked } from '../../contract/node.schema.ts';
import type { FieldBuilder } from '../../contract/seam.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { LocalizedTextType, wordingsOf } from '../../localized-text.schema.ts';
import { asLocalizedText, inLanguage } from '../../localized-text.ts';
import { asShownIf } from './shown-if.rules.ts';
import { isOpenAt } from './survey-version.rules.ts';
import { ConditionsType } from './survey-conditions.schema.ts';
import './survey.enums.schema.ts';
import { Survey } from './survey.schema.ts';
import { choicesMax, quotasMax, scaleItemsMax, scalesMax } from './survey-limits.rules.ts';
import * as words from './survey-version.words.ts';
import { choices, questions, quotas, scaleItems, scales, surveyVersions } from './tables.ts';

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

/** A text column in every language; null for an empty column. */
const wordings = <Column extends string, Row extends Record<Column, unknown>>(
  t: FieldBuilder<Row>,
  column: Column,
  description: string,
) =>
  t.field({
    type: [LocalizedTextType],
    nullable: true,
    description,
    extensions: { columns: [column] },
    resolve: (row) => {
      const text: unknown = row[column];
      return text === null ? null : wordingsOf(asLocalizedText(text));
    },
  });

const Choice = rowType(choices, {
  description: words.choice,
  columns: {
    ...untracked,
    code: `${words.code} It is the same in every language.`,
    value: words.choiceValue,
    missingKind: words.missingKind,
    isMissing: words.isMissing,
  },
  fields: (t) => ({
    label: wording(t, 'label', 'The wording for respondents.'),
    labels: wordings(t, 'label', 'The wording for respondents, in every language.'),
  }),
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
    matrixCode: words.matrixCode,
    isRequired: words.isRequired,
    allowsDontKnow: words.allowsDontKnow,
    allowsPreferNotToSay: words.allowsPreferNotToSay,
  },
  fields: (t) => ({
    text: wording(t, 'text', 'The wording for respondents.'),
    texts: wordings(t, 'text', 'The wording for respondents, in every language.'),
    helpTexts: wordings(t, 'helpText', words.helpText),
    matrixTexts: wordings(t, 'matrixText', words.matrixText),
    shownIf: t.field({
      type: ConditionsType,
      nullable: true,
      description: words.shownIf,
      extensions: { columns: ['shownIf'] },
      resolve: ({ shownIf }) => asShownIf(shownIf),
    }),
    choices: t.field({
      type: [Choice],
      description: `The choices that the question offers, in order; at most ${choicesMax}.`,
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => choices.parts(context, 'questionId', id, choicesMax),
    }),
  }),
});

const Quota = rowType(quotas, {
  description: words.quota,
  columns: {
    ...untracked,
    code: words.code,
    maxResponses: words.maxResponses,
    filledCount: {
      description:
        'The places that responses have taken. It requires the permission to read single responses, because it tells small counts before the version is closed.',
      action: 'response.read',
      isNullable: true,
    },
  },
  fields: (t) => ({
    label: wording(t, 'label', 'The name of the quota.'),
    labels: wordings(t, 'label', 'The name of the quota, in every language.'),
    condition: t.field({
      type: ConditionsType,
      description: words.quotaCondition,
      extensions: { columns: ['condition'] },
      resolve: ({ condition }) => asShownIf(condition) ?? { all: [] },
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
    labels: wordings(t, 'label', 'The name of the concept that the scale measures, in every language.'),
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
    opensAt: words.opensAt,
    closesAt: words.closesAt,
    consentVersion: words.consentVersion,
    updatedAt: false,
  },
  references: {
    survey: { to: Survey, column: 'surveyId', description: 'The survey of this version.' },
  },
  fields: (t) => ({
    isOpen: t.boolean({
      description: 'True while it accepts responses: it is fielded, and the time is between its dates.',
      extensions: { columns: ['status', 'opensAt', 'closesAt'] },
      resolve: (version, _args, context) => isOpenAt(version, context.now()),
    }),
    consentTexts: wordings(t, 'consentText', words.consentText),
    quotas: t.field({
      type: [Quota],
      description: `The quotas, in order; at most ${quotasMax}. ${words.quotaOrder}`,
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => quotas.parts(context, 'surveyVersionId', id, quotasMax),
    }),
    scales: t.field({
      type: [Scale],
      description: `The scales, in order; at most ${scalesMax}.`,
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => scales.parts(context, 'surveyVersionId', id, scalesMax),
    }),
  }),
});

builder.objectField(Question, 'comparableTo', (t) =>
  t.field({
    type: Question,
    nullable: true,
    description: words.comparableTo,
    extensions: { columns: ['comparableToId'] },
    resolve: ({ comparableToId }, _args, context) => questions.find(context, comparableToId),
  }),
);
builder.objectField(SurveyVersion, 'copiedFrom', (t) =>
  t.field({
    type: SurveyVersion,
    nullable: true,
    description: 'The fielded version that this one was copied from.',
    extensions: { columns: ['copiedFromId'] },
    resolve: ({ copiedFromId }, _args, context) => surveyVersions.find(context, copiedFromId),
  }),
);

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
