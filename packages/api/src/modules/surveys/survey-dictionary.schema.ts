import type {
  DictionaryQuestion,
  DroppedField,
  SurveyDictionary,
} from '@rapport/interchange/redcap-dictionary.ts';
import type { RowIssue } from '@rapport/interchange/row-result.ts';

import { builder } from '../../builder.ts';
import { parseInput } from '../../parse-input.ts';
import { ConditionsType } from './survey-conditions.schema.ts';
import {
  dictionaryCharactersMax,
  readSurveyDictionary,
  surveyDictionarySchema,
} from './survey-dictionary.service.ts';
import { choicesMax, questionsMax } from './survey-limits.rules.ts';
import { QuestionKindEnum } from './survey.enums.schema.ts';
import * as words from './survey-version.words.ts';

const ChoiceType = builder
  .objectRef<DictionaryQuestion['choices'][number]>('SurveyDictionaryChoice')
  .implement({
    description: 'A choice of a field of a data dictionary.',
    fields: (t) => ({
      code: t.exposeString('code', { description: words.code }),
      label: t.exposeString('label', { description: 'The wording for respondents.' }),
    }),
  });

const QuestionType = builder.objectRef<DictionaryQuestion>('SurveyDictionaryQuestion').implement({
  description:
    'The question that a field of a data dictionary becomes, with the fields of `QuestionInput`. Its texts are in the language of the dictionary.',
  fields: (t) => ({
    code: t.exposeString('code', { description: words.code }),
    kind: t.field({
      type: QuestionKindEnum,
      description: words.questionKind,
      resolve: ({ kind }) => kind,
    }),
    text: t.exposeString('text', { description: 'The wording for respondents.' }),
    helpText: t.exposeString('helpText', { nullable: true, description: words.helpText }),
    minimum: t.exposeFloat('minimum', { nullable: true, description: words.minimum }),
    maximum: t.exposeFloat('maximum', { nullable: true, description: words.maximum }),
    isRequired: t.exposeBoolean('isRequired', { description: words.isRequired }),
    choices: t.field({
      type: [ChoiceType],
      description: `${words.choices} A version allows ${choicesMax} for each question.`,
      resolve: ({ choices }) => [...choices],
    }),
    shownIf: t.field({
      type: ConditionsType,
      nullable: true,
      description: words.shownIf,
      resolve: ({ shownIf }) => (shownIf.length === 0 ? null : { all: shownIf }),
    }),
  }),
});

const DroppedType = builder.objectRef<DroppedField>('SurveyDictionaryDroppedField').implement({
  description: 'A field of a data dictionary that becomes no question.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'The line of the file, from 1.' }),
    field: t.exposeString('field', { description: 'The name of the field.' }),
    reason: t.exposeString('reason', { description: 'Why it becomes no question.' }),
  }),
});

const IssueType = builder.objectRef<RowIssue>('SurveyDictionaryIssue').implement({
  description: 'A part of a question that could not be read. The question is there without it.',
  fields: (t) => ({
    line: t.exposeInt('line', { nullable: true, description: 'The line of the file, from 1.' }),
    column: t.exposeString('column', { nullable: true, description: 'The column.' }),
    code: t.exposeString('code', { description: 'The kind of problem.' }),
    message: t.exposeString('message', { description: 'The problem, and the expected content.' }),
  }),
});

const SurveyDictionaryType = builder.objectRef<SurveyDictionary>('SurveyDictionary').implement({
  description: 'A data dictionary of another tool, read as a questionnaire. Nothing is stored.',
  fields: (t) => ({
    questions: t.field({
      type: [QuestionType],
      description: `The questions, in order; at most ${questionsMax}. Correct them, and send them to \`createSurveyVersion\`.`,
      resolve: ({ questions }) => [...questions],
    }),
    dropped: t.field({
      type: [DroppedType],
      description: 'The fields that become no questions, such as identifiers and calculated fields.',
      resolve: ({ dropped }) => [...dropped],
    }),
    issues: t.field({
      type: [IssueType],
      description: 'The parts that have to be corrected in the draft, such as branching logic.',
      resolve: ({ issues }) => [...issues],
    }),
  }),
});

builder.queryField('surveyDictionary', (t) =>
  t.field({
    type: SurveyDictionaryType,
    action: 'survey.write',
    description:
      'Reads a data dictionary of REDCap as the draft of a questionnaire. It proposes; nothing is stored.',
    args: {
      redcapCsv: t.arg.string({
        required: true,
        description: `The data dictionary as CSV, with its columns as REDCap names them; at most ${dictionaryCharactersMax} characters.`,
      }),
    },
    resolve: (_root, args) => readSurveyDictionary(parseInput(surveyDictionarySchema, args, '')),
  }),
);
