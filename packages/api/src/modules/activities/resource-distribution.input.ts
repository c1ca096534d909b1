import { ResourceKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { activities } from './tables.ts';

/** Items of one recording; more than any fair hands out. */
const quantityMax = 1_000_000;
const quantityMessage = `A quantity is a number from 1 to ${quantityMax}.`;

export const recordResourceDistributionSchema = z
  .object({
    activityId: activities.id,
    kind: z.enum(ResourceKind).describe('The kind of resource.'),
    title: rules.publicTitle().describe('The title.'),
    language: rules.language.nullish().describe('The language, as a BCP 47 tag; "en" by default.'),
    quantity: z
      .int()
      .min(1, quantityMessage)
      .max(quantityMax, quantityMessage)
      .describe('The number of items.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('Resources that were handed out at an activity.');
