import { CaseDisposition } from '@rapport/database/generated/prisma/enums.ts';
import { plainIdentityIn } from '@rapport/interchange/pseudonym.ts';
import * as z from 'zod';

import * as rules from '../../input-rules.ts';
import { surveyVersions } from '../surveys/tables.ts';
import { sampleCases } from './tables.ts';

/** Cases of one call, and of one file. */
const casesMax = 1_000;
const fileCharactersMax = 200_000;

const surveyVersionId = surveyVersions.id.describe('The version for which the sample was drawn.');

export const sampleCaseSchema = z.object({
  caseKey: rules
    .exempt(rules.requiredText('The key of a case', 100), 'A pseudonym, which is checked by itself.')
    .refine(
      (key) => plainIdentityIn(key) === null,
      'Use a pseudonym that only the office can resolve, such as the number of the address.',
    )
    .describe('A pseudonym, such as the number of the address. A known case is changed.'),
  disposition: z.enum(CaseDisposition).describe('How the fieldwork of the case ended.'),
  stratum: rules
    .exempt(rules.requiredText('A stratum', 100), 'The name of a part of the sampling frame.')
    .nullish()
    .describe('The part of the sampling frame from which the case was drawn.'),
  samplingWeight: z
    .number()
    .positive('A sampling weight is above 0.')
    .max(1e9, 'A sampling weight is at most 1,000,000,000.')
    .nullish()
    .describe('How many cases of the population the case stands for.'),
});

export const recordSampleCasesSchema = z
  .object({
    surveyVersionId,
    cases: z
      .array(sampleCaseSchema.meta({ graphql: 'SampleCaseInput', description: 'A case of a sample.' }))
      .min(1, 'At least one case.')
      .max(casesMax, `At most ${casesMax} cases at a time.`)
      .describe('The cases. Each key appears once.'),
  })
  .describe('Cases of the sample of a version. Known cases get the new values.');

export const importSampleCasesSchema = z
  .object({
    surveyVersionId,
    csv: rules
      .exempt(
        rules.storable('The file', fileCharactersMax),
        'A CSV file of pseudonyms and codes. Each value is checked by itself.',
      )
      .describe(
        `The text of a CSV file with the columns case_key, disposition and, if you like, stratum and sampling_weight. At most ${fileCharactersMax.toLocaleString('en-US')} characters. Import a larger file in parts.`,
      ),
  })
  .describe('A CSV file with cases of the sample of a version. One wrong row stops all of it.');

export const removeSampleCaseSchema = sampleCases.changeInput({}).describe('The case to remove.');
