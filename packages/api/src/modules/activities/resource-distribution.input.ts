import { ResourceKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { correctionDetails } from '../corrections/correction.input.ts';
import { activities, resourceDistributions } from './tables.ts';

/** Items of one recording; more than any fair hands out. */
const quantityMax = 1_000_000;
const quantityMessage = `A quantity is a number from 1 to ${quantityMax}.`;

const details = {
  kind: z.enum(ResourceKind).describe('The kind of resource.'),
  title: rules.publicTitle().describe('The title.'),
  quantity: z
    .int()
    .min(1, quantityMessage)
    .max(quantityMax, quantityMessage)
    .describe('The number of items.'),
};

export const recordResourceDistributionSchema = z
  .object({
    activityId: activities.id,
    ...details,
    language: rules.language.nullish().describe('The language, as a BCP 47 tag; "en" by default.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('Resources that were handed out at an activity.');

const language = rules.language.describe('The language, as a BCP 47 tag.');
export const correctResourceDistributionSchema = resourceDistributions
  .changeInput({ ...rules.optional({ ...details, language }), ...correctionDetails })
  .describe('A correction of resources that were handed out. A field that is left out stays as it is.');

export const voidResourceDistributionSchema = resourceDistributions
  .changeInput(correctionDetails)
  .describe('Resources that were not handed out.');
