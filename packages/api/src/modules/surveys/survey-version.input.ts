import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { questionnaireShape } from './survey-questionnaire.input.ts';
import { surveys, surveyVersions } from './tables.ts';
import * as words from './survey-version.words.ts';

export const createSurveyVersionSchema = z
  .object({
    surveyId: surveys.id,
    copyOfId: surveyVersions.id
      .nullish()
      .describe(
        'A fielded or closed version of the survey. Parts that are left out, other than the dates, are copied from it. Its questions are proposed as comparable.',
      ),
    ...questionnaireShape,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A questionnaire: the next version of a survey, as a DRAFT.');

export const updateSurveyVersionSchema = surveyVersions
  .changeInput({
    ...questionnaireShape,
    questions: rules.unlessNull('questions', questionnaireShape.questions),
  })
  .describe('Changes of a version that is a DRAFT. Parts that are left out stay as they are.');

export const fieldSurveyVersionSchema = surveyVersions
  .changeInput({})
  .describe('The survey version to field.');
export const closeSurveyVersionSchema = surveyVersions
  .changeInput({})
  .describe('The survey version to close.');
export const rescheduleSurveyVersionSchema = surveyVersions
  .changeInput({
    closesAt: rules.moment
      .nullable()
      .default(null)
      .describe(`${words.closesAt} Without a time, it stays open until somebody closes it.`),
  })
  .describe('The closing date of a survey version.');
