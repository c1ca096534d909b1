import { ExportProfileVisibility, SurveyExportFormat } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { surveys } from '../surveys/tables.ts';
import { exportChoices, exportVersionsMax } from './survey-export.input.ts';
import * as words from './survey-export.words.ts';
import { exportProfiles } from './tables.ts';

export const profileWords = {
  name: 'The name of the profile. You have no other one with it.',
  visibility: 'Who can see and use it. Only the person who created it can change it.',
  versionNumbers: 'The numbers of the versions to export. Empty for every version that can be exported.',
  formats: words.formats,
  form: words.form,
  codes: `${words.codes} Empty for all.`,
  language: 'The language of the labels, as a BCP 47 tag; null for the first language of the newest version.',
  kAnonymity: words.kAnonymity,
} as const;

const details = {
  name: rules.publicTitle('A name').describe(profileWords.name),
  formats: z
    .array(z.enum(SurveyExportFormat))
    .min(1, 'A profile has at least one format.')
    .max(10, 'Name each format once.')
    .overwrite((given) => [...new Set(given)])
    .describe(words.formats),
};
const choices = {
  visibility: z
    .enum(ExportProfileVisibility)
    .nullish()
    .describe(`${profileWords.visibility} PRIVATE by default.`),
  versionNumbers: z
    .array(z.int().min(1, 'Versions are numbered from 1.'))
    .max(exportVersionsMax, `An export has at most ${exportVersionsMax} versions.`)
    .nullish()
    .describe(profileWords.versionNumbers),
  form: exportChoices.form.describe(`${words.form} DEIDENTIFIED by default.`),
  codes: exportChoices.codes.describe(profileWords.codes),
  language: exportChoices.language.describe(profileWords.language),
  kAnonymity: exportChoices.kAnonymity.describe(words.kAnonymity),
};

export const createExportProfileSchema = z
  .object({
    surveyId: surveys.id.describe('The survey whose responses it exports.'),
    ...details,
    ...choices,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A new profile.');

export const updateExportProfileSchema = exportProfiles
  .changeInput({ ...rules.optional(details), ...choices })
  .describe('Changes to a profile. A field that is left out stays as it is.');

export const removeExportProfileSchema = exportProfiles.changeInput({}).describe('The profile to remove.');
