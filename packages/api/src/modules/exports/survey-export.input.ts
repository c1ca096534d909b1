import { reasonCharactersMax } from '@rapport/core/limits.ts';
import { SurveyExportForm, SurveyExportFormat } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { choicesMax, questionsMax } from '../surveys/survey-limits.rules.ts';
import { surveyVersions } from '../surveys/tables.ts';
import { exportProfiles } from './tables.ts';
import * as words from './survey-export.words.ts';

/** Versions in one export. */
export const exportVersionsMax = 20;
/** The largest k. Larger groups leave nothing of most surveys. */
const kAnonymityMax = 1_000;
const codesMax = questionsMax + choicesMax;

/** The choices for an export that a profile can save, too. */
export const exportChoices = {
  formats: z
    .array(z.enum(SurveyExportFormat))
    .min(1, 'An export has at least one format.')
    .max(10, 'Name each format once.')
    .nullish()
    .transform((given) => (given == null ? given : [...new Set(given)])),
  form: z.enum(SurveyExportForm).nullish(),
  codes: z
    .array(rules.code('A code of a question or scale'))
    .max(codesMax, `An export names at most ${codesMax} questions and scales.`)
    .nullish()
    .transform((given) => (given == null ? given : [...new Set(given)])),
  language: rules.language.nullish(),
  kAnonymity: z
    .int()
    .min(2, 'A group has at least 2 people.')
    .max(kAnonymityMax, `A group has at most ${kAnonymityMax} people.`)
    .nullish(),
};

export const requestExportSchema = z
  .object({
    surveyVersionId: surveyVersions.id
      .nullish()
      .describe('The survey version. Name this, several versions, or a profile.'),
    surveyVersionIds: z
      .array(surveyVersions.id)
      .min(1, 'Name a version.')
      .max(exportVersionsMax, `An export has at most ${exportVersionsMax} versions.`)
      .nullish()
      .describe('Several versions of the same survey, as one table with a column for the version.'),
    exportProfileId: exportProfiles.id
      .nullish()
      .describe('A saved profile. Other fields of this input take the place of its choices.'),
    formats: exportChoices.formats.describe(`${words.formats} CSV by default.`),
    form: exportChoices.form.describe(`${words.form} DEIDENTIFIED by default.`),
    codes: exportChoices.codes.describe(`${words.codes} All by default.`),
    language: exportChoices.language.describe(
      'The language of the labels, as a BCP 47 tag; by default the first language of the version.',
    ),
    kAnonymity: exportChoices.kAnonymity.describe(words.kAnonymity),
    reason: rules
      .narrative('A reason', reasonCharactersMax)
      .nullish()
      .describe('Why identified responses are needed. The audit trail keeps it. Required for IDENTIFIED.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('The export to create.');
