import { QuestionKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { localizedText } from '../../localized-text.ts';
import {
  choicesMax,
  languageIssues,
  questionsMax,
  scaleItemsMax,
  scalesMax,
  versionIssues,
} from './survey-version.rules.ts';
import { surveys, surveyVersions } from './tables.ts';
import * as words from './survey-version.words.ts';

/** A number that may be left out. */
const number = z.number().nullable().default(null);
/** False if left out. */
const flag = z
  .boolean()
  .nullish()
  .transform((given) => given === true);

const choiceSchema = z
  .object({
    code: rules.choiceCode().describe(`${words.code} It is unique in the question.`),
    label: localizedText('A label').describe('The wording for respondents, by language.'),
    value: number.describe(words.choiceValue),
    isMissing: flag.describe(
      `${words.isMissing} Also for the missing-value codes of NUMBER and DATE questions.`,
    ),
  })
  .meta({ graphql: 'ChoiceInput', description: words.choice });

const questionSchema = z
  .object({
    code: rules.code('A question code').describe(`${words.code} It is unique in the version.`),
    kind: z.enum(QuestionKind).describe(words.questionKind),
    text: localizedText('A question').describe('The wording for respondents, by language.'),
    minimum: number.describe(words.minimum),
    maximum: number.describe(words.maximum),
    topBoxMinimum: number.describe(words.questionTopBox),
    isDemographic: flag.describe('True for a SINGLE_CHOICE question whose choices can be groups of figures.'),
    isQuasiIdentifier: flag.describe(words.isQuasiIdentifier),
    choices: z
      .array(choiceSchema)
      .max(choicesMax, `A question has at most ${choicesMax} choices.`)
      .nullish()
      .transform((given) => given ?? [])
      .describe('The choices that the question offers.'),
  })
  .meta({ graphql: 'QuestionInput', description: 'A question.' });

const scaleItemSchema = z
  .object({
    questionCode: rules.code('A question code').describe('The code of a question of this version.'),
    isReversed: flag.describe(words.isReversed),
  })
  .meta({ graphql: 'ScaleItemInput', description: words.scaleItem });

const scaleSchema = z
  .object({
    code: rules
      .code('A scale code')
      .describe(`${words.code} No question or other scale of the version has it.`),
    label: localizedText('A label').describe('The name of the concept that the scale measures, by language.'),
    minAnswered: z.int().min(1, 'A scale needs at least one answered item.').describe(words.minAnswered),
    topBoxMinimum: number.describe(words.scaleTopBox),
    items: z
      .array(scaleItemSchema)
      .min(1, 'A scale needs items.')
      .max(scaleItemsMax, `A scale has at most ${scaleItemsMax} items.`)
      .describe('The items of the scale, in order.'),
  })
  .meta({ graphql: 'ScaleInput', description: words.scale });

export const createSurveyVersionSchema = z
  .object({
    surveyId: surveys.id,
    questions: z
      .array(questionSchema)
      .min(1, 'A version needs questions.')
      .max(questionsMax, `A version has at most ${questionsMax} questions.`)
      .describe('The questions, in order.'),
    scales: z
      .array(scaleSchema)
      .max(scalesMax, `A version has at most ${scalesMax} scales.`)
      .nullish()
      .transform((given) => given ?? [])
      .describe('The scales, in order.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .superRefine(({ questions, scales }, parsing) => {
    for (const issue of [...versionIssues(questions, scales), ...languageIssues(questions, scales)]) {
      parsing.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
    }
  })
  .describe('A questionnaire: the next version of a survey, as a DRAFT.');

export const fieldSurveyVersionSchema = surveyVersions
  .changeInput({})
  .describe('The survey version to field.');
export const closeSurveyVersionSchema = surveyVersions
  .changeInput({})
  .describe('The survey version to close.');
