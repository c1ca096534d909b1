import { RecordType } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { programs } from '../programs/tables.ts';
import { legalHolds } from './tables.ts';

/** The descriptions of a hold's fields, in its type and in inputs. */
export const legalHoldDescriptions = {
  title: 'The title of the hold.',
  reason: 'The reason for the hold.',
  recordTypes: 'The types of record that it covers; if empty, all types.',
  program: 'The program whose records it covers; if null, the records of all programs.',
} as const;

export const placeLegalHoldSchema = z
  .object({
    title: rules.publicTitle().describe(legalHoldDescriptions.title),
    reason: rules.narrative('A reason').describe(legalHoldDescriptions.reason),
    recordTypes: z
      .array(z.enum(RecordType))
      .nullish()
      .transform((types) => [...new Set(types ?? [])])
      .describe(legalHoldDescriptions.recordTypes),
    programId: programs.id.nullish().describe(legalHoldDescriptions.program),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A new legal hold.');

export const releaseLegalHoldSchema = legalHolds.changeInput({}).describe('The hold to release.');
