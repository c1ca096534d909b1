import { builder } from '../../builder.ts';
import { LocalizedTextInput } from '../../localized-text.schema.ts';
import { mutation } from '../../mutation.ts';
import { choicesMax, questionsMax, scaleItemsMax, scalesMax } from './survey-version.rules.ts';
import { QuestionKindEnum, SurveyVersion } from './survey-version.schema.ts';
import { Survey } from './survey.schema.ts';
import {
  closeSurveyVersion,
  createSurvey,
  createSurveySchema,
  createSurveyVersion,
  createSurveyVersionSchema,
  fieldSurveyVersion,
  moveSurveyVersionSchema,
  type SurveyRow,
  type SurveyVersionRow,
} from './survey.service.ts';

const CreateSurveyInput = builder.inputType('CreateSurveyInput', {
  description: 'A new survey. Its questions come with its versions.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What the survey is called; at most 200 characters.' }),
    purpose: t.string({ description: 'What the office wants to learn from it.' }),
    programId: t.id({ description: 'The program that it belongs to.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same survey.',
    }),
  }),
});

const ChoiceInput = builder.inputType('ChoiceInput', {
  description: 'An answer that a question offers.',
  fields: (t) => ({
    code: t.string({
      required: true,
      description: 'What files and figures call it; unique in the question.',
    }),
    label: t.field({
      type: [LocalizedTextInput],
      required: true,
      description: 'What the respondent reads, by language.',
    }),
    value: t.float({ description: 'The number that stands for it in a mean or a scale.' }),
    isMissing: t.boolean({
      description:
        'True for "don\'t know" and the like; also for the missing-value codes of NUMBER and DATE questions.',
    }),
  }),
});

const QuestionInput = builder.inputType('QuestionInput', {
  description: 'A question.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'What files and figures call it; unique in the version.' }),
    kind: t.field({ type: QuestionKindEnum, required: true, description: 'How it is answered.' }),
    text: t.field({
      type: [LocalizedTextInput],
      required: true,
      description: 'What the respondent reads, by language.',
    }),
    minimum: t.float({ description: 'Smallest valid answer of a NUMBER.' }),
    maximum: t.float({ description: 'Largest valid answer of a NUMBER.' }),
    topBoxMinimum: t.float({ description: 'Answers at or above this are its top box.' }),
    isDemographic: t.boolean({
      description: 'True for a SINGLE_CHOICE by whose choices figures can be broken down.',
    }),
    choices: t.field({
      type: [ChoiceInput],
      description: `The answers that it offers; at most ${choicesMax}.`,
    }),
  }),
});

const ScaleItemInput = builder.inputType('ScaleItemInput', {
  description: 'A question that counts towards a scale.',
  fields: (t) => ({
    questionCode: t.string({ required: true, description: 'The code of a question of this version.' }),
    isReversed: t.boolean({
      description: 'True where a high answer means little of what the scale measures.',
    }),
  }),
});

const ScaleInput = builder.inputType('ScaleInput', {
  description: 'Several items read as one measure.',
  fields: (t) => ({
    code: t.string({
      required: true,
      description: 'What files and figures call it; unlike any question of the version.',
    }),
    label: t.field({
      type: [LocalizedTextInput],
      required: true,
      description: 'What it measures, by language.',
    }),
    minAnswered: t.int({
      required: true,
      description: 'Fewest items that a person must have answered to get a score.',
    }),
    topBoxMinimum: t.float({ description: 'Scores at or above this are its top box.' }),
    items: t.field({
      type: [ScaleItemInput],
      required: true,
      description: `Its items; at most ${scaleItemsMax}.`,
    }),
  }),
});

const CreateSurveyVersionInput = builder.inputType('CreateSurveyVersionInput', {
  description: 'A questionnaire: the next version of a survey, as a DRAFT.',
  fields: (t) => ({
    surveyId: t.id({ required: true, description: 'The survey.' }),
    questions: t.field({
      type: [QuestionInput],
      required: true,
      description: `Its questions; at most ${questionsMax}.`,
    }),
    scales: t.field({ type: [ScaleInput], description: `Its scales; at most ${scalesMax}.` }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same version.',
    }),
  }),
});

const FieldSurveyVersionInput = builder.inputType('FieldSurveyVersionInput', {
  description: 'The version to put into the field.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The survey version.' }),
    expectedVersion: t.int({ required: true, description: 'Its `version` when it was read.' }),
  }),
});

const CloseSurveyVersionInput = builder.inputType('CloseSurveyVersionInput', {
  description: 'The version to close.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The survey version.' }),
    expectedVersion: t.int({ required: true, description: 'Its `version` when it was read.' }),
  }),
});

const CreateSurveyPayload = builder.objectRef<{ survey: SurveyRow }>('CreateSurveyPayload').implement({
  description: 'The survey was recorded.',
  fields: (t) => ({
    survey: t.field({ type: Survey, description: 'The survey.', resolve: ({ survey }) => survey }),
  }),
});

const versionPayload = (name: string, description: string) =>
  builder.objectRef<{ surveyVersion: SurveyVersionRow }>(name).implement({
    description,
    fields: (t) => ({
      surveyVersion: t.field({
        type: SurveyVersion,
        description: 'The version as it stands now.',
        resolve: ({ surveyVersion }) => surveyVersion,
      }),
    }),
  });

const CreateSurveyVersionPayload = versionPayload('CreateSurveyVersionPayload', 'The version was recorded.');
const FieldSurveyVersionPayload = versionPayload('FieldSurveyVersionPayload', 'The version is in the field.');
const CloseSurveyVersionPayload = versionPayload('CloseSurveyVersionPayload', 'The version is closed.');

builder.mutationField('createSurvey', (t) =>
  t.field({
    type: CreateSurveyPayload,
    description: 'Records a new survey.',
    args: { input: t.arg({ type: CreateSurveyInput, required: true, description: 'The survey.' }) },
    ...mutation({ action: 'survey.write', schema: createSurveySchema, resolve: createSurvey }),
  }),
);

builder.mutationField('createSurveyVersion', (t) =>
  t.field({
    type: CreateSurveyVersionPayload,
    description: 'Records a questionnaire as the next version of a survey.',
    args: {
      input: t.arg({ type: CreateSurveyVersionInput, required: true, description: 'The questionnaire.' }),
    },
    ...mutation({ action: 'survey.write', schema: createSurveyVersionSchema, resolve: createSurveyVersion }),
  }),
);

builder.mutationField('fieldSurveyVersion', (t) =>
  t.field({
    type: FieldSurveyVersionPayload,
    description:
      'Puts a version into the field: responses can come in, and its questions never change again.',
    args: { input: t.arg({ type: FieldSurveyVersionInput, required: true, description: 'The version.' }) },
    ...mutation({ action: 'survey.write', schema: moveSurveyVersionSchema, resolve: fieldSurveyVersion }),
  }),
);

builder.mutationField('closeSurveyVersion', (t) =>
  t.field({
    type: CloseSurveyVersionPayload,
    description: 'Closes a version: no more responses, and its figures can be shown.',
    args: { input: t.arg({ type: CloseSurveyVersionInput, required: true, description: 'The version.' }) },
    ...mutation({ action: 'survey.write', schema: moveSurveyVersionSchema, resolve: closeSurveyVersion }),
  }),
);
