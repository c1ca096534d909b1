import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { surveyVersions } from '../surveys/tables.ts';

export const requestExportSchema = z
  .object({
    surveyVersionId: surveyVersions.id.describe('The survey version; not a DRAFT.'),
    language: rules.language
      .nullish()
      .describe('The language of the labels, as a BCP 47 tag; by default the first language of the version.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('The export to create.');
