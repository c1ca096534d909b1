import type { Condition } from '@rapport/core/survey/condition.ts';
import { MissingKind, QuestionKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import { localizedText } from '../../localized-text.ts';
import {
  choicesMax,
  conditionsMax,
  questionsMax,
  quotasMax,
  scaleItemsMax,
  scalesMax,
} from './survey-limits.rules.ts';
import { questions } from './tables.ts';
import * as words from './survey-version.words.ts';

/** A number that may be left out. */
const number = z.number().nullable().default(null);
/** False if left out. */
const flag = z
  .boolean()
  .nullish()
  .transform((given) => given === true);
/** A text that may be left out. */
const optionalText = (label: string) =>
  localizedText(label)
    .nullish()
    .transform((given) => given ?? null);

const choiceSchema = z
  .object({
    code: rules.choiceCode().describe(`${words.code} It is unique in the question.`),
    label: localizedText('A label').describe('The wording for respondents, by language.'),
    value: number.describe(words.choiceValue),
    missingKind: z.enum(MissingKind).nullable().default(null).describe(words.missingKind),
    isMissing: flag.describe(
      `${words.isMissing} The same as the missing kind OTHER_MISSING, if no kind is given. Questions of every kind can have such choices.`,
    ),
  })
  .meta({ graphql: 'ChoiceInput', description: words.choice })
  .transform(({ isMissing, missingKind, ...choice }) => ({
    ...choice,
    missingKind: missingKind ?? (isMissing ? MissingKind.OTHER_MISSING : null),
  }));

const conditionSchema = z
  .object({
    question: rules.code('A question code').describe('The code of the question that was answered.'),
    anyOf: z
      .array(rules.choiceCode())
      .max(choicesMax, `A condition names at most ${choicesMax} codes.`)
      .nullish()
      .describe(words.anyOf),
    from: z.number().nullish().describe(words.from),
    to: z.number().nullish().describe(words.to),
    isAnswered: z.boolean().nullish().describe(words.isAnswered),
  })
  .meta({ graphql: 'SurveyConditionInput', description: words.condition })
  .transform(({ question, anyOf, from, to, isAnswered }, parsing): Condition => {
    const given = [anyOf, from ?? to, isAnswered].filter((one) => one != null);
    if (given.length !== 1) {
      const message = 'A condition has one of: anyOf, a range (from, to, or both), or isAnswered.';
      parsing.addIssue({ code: 'custom', path: [], message });
      return z.NEVER;
    }
    if (anyOf != null) return { question, anyOf };
    return isAnswered == null ? { question, from: from ?? null, to: to ?? null } : { question, isAnswered };
  });

const conditionsSchema = z
  .object({
    all: z
      .array(conditionSchema)
      .max(conditionsMax, `There are at most ${conditionsMax} conditions.`)
      .describe('The conditions. All of them must be met.'),
  })
  .meta({ graphql: 'SurveyConditionsInput', description: words.conditions });

const questionSchema = z
  .object({
    code: rules.code('A question code').describe(`${words.code} It is unique in the version.`),
    kind: z.enum(QuestionKind).describe(words.questionKind),
    text: localizedText('A question').describe('The wording for respondents, by language.'),
    helpText: optionalText('A help text').describe(words.helpText),
    matrixCode: rules
      .code('A matrix code')
      .nullish()
      .transform((given) => given ?? null)
      .describe(words.matrixCode),
    matrixText: optionalText('A matrix text').describe(words.matrixText),
    minimum: number.describe(words.minimum),
    maximum: number.describe(words.maximum),
    topBoxMinimum: number.describe(words.questionTopBox),
    isDemographic: flag.describe('True for a SINGLE_CHOICE question whose choices can be groups of figures.'),
    isQuasiIdentifier: flag.describe(words.isQuasiIdentifier),
    isRequired: flag.describe(words.isRequired),
    allowsDontKnow: flag.describe(words.allowsDontKnow),
    allowsPreferNotToSay: flag.describe(words.allowsPreferNotToSay),
    shownIf: conditionsSchema
      .nullish()
      .transform((given) => given ?? null)
      .describe(words.shownIf),
    comparableToId: questions.id
      .nullish()
      .describe(
        `${words.comparableTo} If it is left out, a copy proposes the question with the same code if the answers fit. Null means that no question is comparable.`,
      ),
    choices: z
      .array(choiceSchema)
      .max(choicesMax, `A question has at most ${choicesMax} choices.`)
      .nullish()
      .transform((given) => given ?? [])
      .describe(words.choices),
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

const quotaSchema = z
  .object({
    code: rules.code('A quota code').describe(`${words.code} It is unique in the version.`),
    label: localizedText('A label').describe('The name of the quota, by language.'),
    condition: conditionsSchema.describe(words.quotaCondition),
    maxResponses: z
      .int()
      .min(1, 'A quota has at least one place.')
      .max(10_000_000, 'A quota has at most 10,000,000 places.')
      .describe(words.maxResponses),
  })
  .meta({ graphql: 'SurveyQuotaInput', description: words.quota });

/** The parts of a questionnaire that an input gives. */
export const questionnaireShape = {
  questions: z
    .array(questionSchema)
    .max(questionsMax, `A version has at most ${questionsMax} questions.`)
    .nullish()
    .describe('The questions, in order.'),
  scales: z
    .array(scaleSchema)
    .max(scalesMax, `A version has at most ${scalesMax} scales.`)
    .nullish()
    .describe('The scales, in order.'),
  quotas: z
    .array(quotaSchema)
    .max(quotasMax, `A version has at most ${quotasMax} quotas.`)
    .nullish()
    .describe(`The quotas, in order. ${words.quotaOrder}`),
  consentText: localizedText('A consent text').nullish().describe(words.consentText),
  opensAt: rules.moment.nullish().describe(words.opensAt),
  closesAt: rules.moment.nullish().describe(words.closesAt),
};

export type QuestionInput = z.output<typeof questionSchema>;
export type ScaleInput = z.output<typeof scaleSchema>;
export type QuotaInput = z.output<typeof quotaSchema>;
