import { FeedbackChannelKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { feedbackChannels } from './tables.ts';

const daysMessage = 'An answer is promised within 1 to 365 days.';

const details = {
  name: rules.publicTitle('A name').describe('The name of the channel. No other channel has it.'),
  isOpenToPublic: z
    .boolean()
    .describe('True if everyone can send feedback through it on the public site, without an account.'),
  responseDays: z
    .int()
    .min(1, daysMessage)
    .max(365, daysMessage)
    .describe('The days within which the office promises an answer, from 1 to 365.'),
};

export const createFeedbackChannelSchema = z
  .object({
    kind: z.enum(FeedbackChannelKind).describe('The kind of channel.'),
    name: details.name,
    isOpenToPublic: details.isOpenToPublic
      .nullish()
      .describe('Whether everyone can send feedback; false by default.'),
    responseDays: details.responseDays
      .nullish()
      .describe('The days within which the office promises an answer, from 1 to 365; 30 by default.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A new way in which people reach the office.');

export const updateFeedbackChannelSchema = feedbackChannels
  .changeInput(rules.optional(details))
  .describe('Changes to a channel. Due days of feedback that was received stay as they are.');
