import type * as Rows from '@rapport/database/generated/prisma/client.ts';
import type { QuestionKind, SurveyVersionStatus } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { requireRow } from '../../lists/batch-loaders.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection, type ListOrder } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { asLocalizedText, inLanguage } from '../../localized-text.ts';
import { choicesMax, scaleItemsMax, scalesMax } from './survey-version.rules.ts';
import { surveyVersionFields } from './survey.service.ts';

const SurveyVersionStatusEnum = builder.enumType('SurveyVersionStatus', {
  description: 'Where a version of a survey stands.',
  values: {
    DRAFT: { description: 'Being written.' },
    FIELDED: { description: 'Being answered; its questions do not change any more.' },
    CLOSED: { description: 'No more responses; its figures can be shown.' },
  } satisfies Record<SurveyVersionStatus, object>,
});

export const QuestionKindEnum = builder.enumType('QuestionKind', {
  description: 'How a question is answered.',
  values: {
    NUMBER: { description: 'With a number.' },
    SINGLE_CHOICE: { description: 'With one of its choices.' },
    MULTIPLE_CHOICE: { description: 'With any of its choices.' },
    TEXT: { description: 'In words.' },
    DATE: { description: 'With a calendar day.' },
  } satisfies Record<QuestionKind, object>,
});

const inOrder: ListOrder = { field: 'position', direction: 'asc', kind: 'number' };
const languageArgument = 'BCP 47 tag; where there is no such wording, a related or the first one is given.';

const ChoiceType = builder.prismaObject('Choice', {
  description: 'An answer that a question offers.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'What files and figures call it; the same in every language.',
    }),
    label: t.string({
      description: 'What the respondent reads.',
      args: { language: t.arg.string({ description: languageArgument }) },
      resolve: (choice, { language }) => inLanguage(asLocalizedText(choice.label), language),
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The number that stands for it in a mean or a scale.',
    }),
    isMissing: t.exposeBoolean('isMissing', {
      description: 'True for "don\'t know" and the like: an answer that does not count as valid.',
    }),
  }),
});

export const Question = builder.prismaObject('Question', {
  description: 'A question of a survey version.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (question) => ({ id: question.id, type: 'Question' }),
    }),
    position: t.exposeInt('position', { description: 'Its place in the questionnaire, from 0.' }),
    code: t.exposeString('code', { description: 'What files and figures call it.' }),
    kind: t.expose('kind', { type: QuestionKindEnum, description: 'How it is answered.' }),
    text: t.string({
      description: 'What the respondent reads.',
      args: { language: t.arg.string({ description: languageArgument }) },
      resolve: (question, { language }) => inLanguage(asLocalizedText(question.text), language),
    }),
    minimum: t.exposeFloat('minimum', { nullable: true, description: 'Smallest valid answer of a NUMBER.' }),
    maximum: t.exposeFloat('maximum', { nullable: true, description: 'Largest valid answer of a NUMBER.' }),
    topBoxMinimum: t.exposeFloat('topBoxMinimum', {
      nullable: true,
      description:
        'Answers at or above this are its top box. It is part of the version and cannot be asked for freely, so that no series of cut points isolates a few people.',
    }),
    isDemographic: t.exposeBoolean('isDemographic', {
      description: 'True where figures can be broken down by its choices.',
    }),
    choices: t.field({
      type: [ChoiceType],
      description: `The answers that it offers, in their order; at most ${choicesMax}.`,
      resolve: (question, _args, context) =>
        context.loaders.list<Rows.Choice>(
          {
            model: 'Choice',
            fields: ['code', 'label', 'value', 'isMissing'],
            orderBy: inOrder,
            limit: choicesMax,
            parentField: 'questionId',
          },
          question.id,
        ),
    }),
  }),
});

const questionFields = [
  'position',
  'code',
  'kind',
  'text',
  'minimum',
  'maximum',
  'topBoxMinimum',
  'isDemographic',
] as const;
registerNode('Question', questionFields, 'survey.read');
const [QuestionConnection, QuestionEdge] = connectionTypes(Question, 'Question');

const ScaleItemType = builder.prismaObject('ScaleItem', {
  description: 'A question that counts towards a scale.',
  fields: (t) => ({
    question: t.field({
      type: Question,
      description: 'The question.',
      resolve: (item, _args, context) =>
        requireRow<Rows.Question>(context.loaders, 'Question', questionFields, item.questionId),
    }),
    isReversed: t.exposeBoolean('isReversed', {
      description: 'True where a high answer means little of what the scale measures.',
    }),
  }),
});

export const Scale = builder.prismaObject('Scale', {
  description: 'Several items read as one measure: the mean of the items that a person answered.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({ description: 'Global id.', resolve: (scale) => ({ id: scale.id, type: 'Scale' }) }),
    code: t.exposeString('code', { description: 'What files and figures call it.' }),
    label: t.string({
      description: 'What it measures.',
      args: { language: t.arg.string({ description: languageArgument }) },
      resolve: (scale, { language }) => inLanguage(asLocalizedText(scale.label), language),
    }),
    minAnswered: t.exposeInt('minAnswered', {
      description: 'Fewest items that a person must have answered to get a score.',
    }),
    topBoxMinimum: t.exposeFloat('topBoxMinimum', {
      nullable: true,
      description: 'Scores at or above this are its top box.',
    }),
    items: t.field({
      type: [ScaleItemType],
      description: `Its items, in their order; at most ${scaleItemsMax}.`,
      resolve: (scale, _args, context) =>
        context.loaders.list<Rows.ScaleItem>(
          {
            model: 'ScaleItem',
            fields: ['questionId', 'isReversed'],
            orderBy: inOrder,
            limit: scaleItemsMax,
            parentField: 'scaleId',
          },
          scale.id,
        ),
    }),
  }),
});

const scaleFields = ['position', 'code', 'label', 'minAnswered', 'topBoxMinimum'] as const;
registerNode('Scale', scaleFields, 'survey.read');

export const SurveyVersion = builder.prismaObject('SurveyVersion', {
  description: 'A questionnaire as it is asked. Nothing about its questions changes once it is fielded.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (version) => ({ id: version.id, type: 'SurveyVersion' }),
    }),
    number: t.exposeInt('number', { description: 'From 1, rising with each version of the survey.' }),
    status: t.expose('status', { type: SurveyVersionStatusEnum, description: 'Where it stands.' }),
    languages: t.exposeStringList('languages', {
      description: 'The languages of its wording, as BCP 47 tags.',
    }),
    fieldedAt: t.expose('fieldedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was fielded.',
    }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true, description: 'When it was closed.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
    questions: t.connection(
      {
        type: Question,
        action: 'survey.read',
        description: 'Its questions, in their order.',
        resolve: (version, args, context) =>
          readConnection<Rows.Question>(
            context,
            {
              model: 'Question',
              fields: questionFields,
              orderBy: inOrder,
              parent: { field: 'surveyVersionId', id: version.id },
            },
            args,
          ),
      },
      QuestionConnection,
      QuestionEdge,
    ),
    scales: t.field({
      type: [Scale],
      description: `Its scales, in their order; at most ${scalesMax}.`,
      resolve: (version, _args, context) =>
        context.loaders.list<Rows.Scale>(
          {
            model: 'Scale',
            fields: scaleFields,
            orderBy: inOrder,
            limit: scalesMax,
            parentField: 'surveyVersionId',
          },
          version.id,
        ),
    }),
  }),
});

registerNode('SurveyVersion', surveyVersionFields, 'survey.read');
export const [SurveyVersionConnection, SurveyVersionEdge] = connectionTypes(SurveyVersion, 'SurveyVersion');
