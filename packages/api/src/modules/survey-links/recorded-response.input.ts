import { EntryMode } from '@rapport/database/generated/prisma/enums.ts';
import { plainIdentityIn } from '@rapport/interchange/pseudonym.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { surveyVersions } from '../surveys/tables.ts';
import { responseShape } from './answer.input.ts';

export const recordResponseSchema = z
  .object({
    surveyVersionId: surveyVersions.id.describe('The version that was answered. It must be FIELDED.'),
    entryMode: z
      .enum(EntryMode)
      .refine((mode) => mode === 'PAPER' || mode === 'KIOSK', 'Staff enter responses on PAPER or at a KIOSK.')
      .describe('PAPER or KIOSK.'),
    respondentKey: rules
      .exempt(rules.requiredText('The key of a respondent', 100), 'A pseudonym, which is checked by itself.')
      .refine(
        (key) => plainIdentityIn(key) === null,
        'Use a pseudonym that only the office can resolve, such as the number of the form.',
      )
      .nullish()
      .describe('A pseudonym, such as the number of the form. No two responses of a version have the same.'),
    answeredOn: rules.day.nullish().describe('The day on which it was answered; today by default.'),
    ...responseShape,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A completed questionnaire that staff enter.');
