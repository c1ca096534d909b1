import { answerTextLengthMax } from '@rapport/core/survey/given-answer.ts';
import { MissingKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import { choicesMax, questionsMax } from '../surveys/survey-limits.rules.ts';

const answerSchema = z
  .object({
    questionCode: rules.code('A question code').describe('The code of the question.'),
    number: z.number().nullish().describe('The answer to a NUMBER or SCALE question.'),
    choiceCodes: z
      .array(rules.choiceCode())
      .max(choicesMax, `A question has at most ${choicesMax} choices.`)
      .nullish()
      .describe(
        'The codes of the choices: one, several, or in order of rank. Also a choice such as "refused".',
      ),
    text: rules
      .exempt(
        rules.storable('An answer', answerTextLengthMax),
        'The words of a respondent. Only people who can read single responses see them.',
      )
      .nullish()
      .describe(`The answer to a TEXT question, at most ${answerTextLengthMax} characters.`),
    date: rules
      .exempt(rules.storable('A date', 10), 'A calendar day.')
      .nullish()
      .describe('The answer to a DATE question: YYYY-MM-DD.'),
    missingKind: z
      .enum(MissingKind)
      .nullish()
      .describe('In place of an answer, if the question allows it: DONT_KNOW or PREFER_NOT_TO_SAY.'),
  })
  .meta({
    graphql: 'AnswerInput',
    description: 'The answer to one question. Give one of the values; without any, it is not answered.',
  });

const answersSchema = z
  .array(answerSchema)
  .max(questionsMax, `A survey has at most ${questionsMax} questions.`)
  .describe('The answers. Leave out questions that were not asked.');

const languageOfAnswers = rules.language.describe(
  'The language in which the questions were read, by its BCP 47 tag.',
);
const consentVersion = rules
  .exempt(rules.requiredText('The version of the consent text', 200), 'A version that the API has made.')
  .nullish()
  .describe('The version of the consent text that the respondent agreed to. Required if the survey has one.');

/** The fields of every response, of the public and of staff. */
export const responseShape = { language: languageOfAnswers, consentVersion, answers: answersSchema };

const uuidCharacters = 36;
const uuidForm = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const submitResponseSchema = z
  .object({
    token: rules
      .exempt(rules.storable('The secret of a link', 100), 'The secret of a link.')
      .describe('The secret of the link or the invitation.'),
    submissionKey: rules
      .exempt(
        rules.storable('The key', uuidCharacters).regex(uuidForm, 'The key is a UUID.'),
        'A random key of the browser.',
      )
      .describe(
        'A random UUID that the browser makes for this response. A retry with it gets the first outcome.',
      ),
    ...responseShape,
  })
  .describe('A completed questionnaire.');
