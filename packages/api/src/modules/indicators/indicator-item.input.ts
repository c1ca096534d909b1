import { IndicatorAnswerValue } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { indicatorItems } from './tables.ts';

export const answerIndicatorItemSchema = z
  .object({
    indicatorItemId: indicatorItems.id.describe('The item.'),
    value: z.enum(IndicatorAnswerValue).describe("The office's own answer."),
    note: rules
      .remark('A note')
      .nullish()
      .describe('The answer in words. Required for a question about the context that is answered with YES.'),
    effectiveFrom: rules.day.describe('The first day of the figures for which the answer holds.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe("The office's own answer to an item, which holds until the day of the next answer.");
