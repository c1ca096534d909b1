import { ConflictNature, ConflictResolution } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { governedSubject } from '../reviews/governed.input.ts';
import { conflictDisclosures } from './tables.ts';

/** The descriptions of a disclosure's fields, in its type and in inputs. */
export const conflictDescriptions = {
  subject: 'The subject that the interest concerns.',
  nature: 'The kind of interest.',
  description: 'A description of the interest. Only reviewers and the person who disclosed it can read it.',
  resolution: 'How the conflict is resolved.',
  resolutionNote: 'The arrangement, and the reason for it.',
} as const;

export const discloseConflictSchema = z
  .object({
    subject: governedSubject.describe(conflictDescriptions.subject),
    nature: z.enum(ConflictNature).describe(conflictDescriptions.nature),
    description: rules.narrative('A description').describe(conflictDescriptions.description),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('An interest of the caller.');

export const resolveConflictSchema = conflictDisclosures
  .changeInput({
    resolution: z.enum(ConflictResolution).describe(conflictDescriptions.resolution),
    note: rules.narrative('A note').describe(conflictDescriptions.resolutionNote),
  })
  .describe('The resolution of a conflict of interest.');
