import { FeedbackCategory, FeedbackPriority } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { activities } from '../activities/tables.ts';
import { areas } from '../areas/tables.ts';
import { correctionDetails } from '../corrections/correction.input.ts';
import { localizedText } from '../../localized-text.ts';
import { programs } from '../programs/tables.ts';
import { staffMembers } from '../staff/tables.ts';
import { DecidedFeedbackStatus } from './feedback.rules.ts';
import { contactInput } from './feedback-contact.input.ts';
import { feedbackChannels, feedbackItems, feedbackResponses } from './tables.ts';

const summary = rules.narrative('A summary').describe('The change that residents asked for.');
const activityId = activities.id.describe('The activity at which it was received.');
const programId = programs.id.describe('The program that it belongs to.');
const areaId = areas.id.describe('The area that it is about.');
const feedbackChannelId = feedbackChannels.id.describe('The channel through which it was received.');
const dueOn = rules.day.describe('The last day of the time in which the office promises an answer.');
const category = z.enum(FeedbackCategory).describe('The subject of the feedback item.');
const priority = z.enum(FeedbackPriority).describe('The urgency of the feedback item.');
const receivedOn = rules.day.describe('The day on which it was received, today or earlier.');

export const recordFeedbackSchema = z
  .object({
    summary,
    activityId: activityId.nullish(),
    programId: programId
      .nullish()
      .describe('The program that it belongs to; the program of the activity by default.'),
    areaId: areaId.nullish().describe('The area that it is about; the area of the activity by default.'),
    category: category.nullish().describe('The subject of the feedback item, if it is already clear.'),
    priority: priority.nullish().describe('The urgency of the feedback item, if it is already clear.'),
    receivedOn: receivedOn
      .nullish()
      .describe(
        'The day on which it was received, today or earlier; today in the time zone of the office by default.',
      ),
    feedbackChannelId: feedbackChannelId.nullish(),
    language: rules.language
      .nullish()
      .describe('The language in which it was given, as a BCP 47 tag; "en" by default.'),
    contact: contactInput.nullish(),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe(
    'A new feedback item. Its status is RECEIVED. An answer is due within the days of its channel, or within 30 days.',
  );

export const updateFeedbackSchema = feedbackItems
  .changeInput(rules.optional({ summary, activityId, programId, receivedOn, feedbackChannelId }))
  .describe(
    'Corrections of an open feedback item. A field that is left out stays as it is; null clears the activity, the program and the channel. To change the category, the priority or the area, triage the feedback item.',
  );

export const triageFeedbackSchema = feedbackItems
  .changeInput({
    category,
    priority,
    areaId: areaId
      .nullish()
      .describe('The area that it is about. If it is left out, the area stays as it is; null clears it.'),
    dueOn: dueOn.nullish(),
  })
  .describe('The triage of an open feedback item.');

export const startFeedbackReviewSchema = feedbackItems
  .changeInput({})
  .describe('The feedback item that the office begins to consider.');

export const assignFeedbackSchema = feedbackItems
  .changeInput({
    staffMemberId: staffMembers.id
      .nullable()
      .default(null)
      .describe('The member of staff who works on it. Without one, nobody does.'),
  })
  .describe('The assignment of a feedback item.');

export const mergeFeedbackSchema = feedbackItems
  .changeInput({
    keptId: feedbackItems.id.describe('The feedback item that is kept, and answers for both.'),
  })
  .describe('A feedback item that says the same as another one.');

export const unmergeFeedbackSchema = feedbackItems
  .changeInput({})
  .describe('A feedback item that is no duplicate after all.');

export const replyToFeedbackSchema = feedbackItems
  .changeInput({
    publicReply: localizedText('A reply').describe(
      'The reply, in each language in which the office gives it.',
    ),
  })
  .describe('The public reply to a feedback item. A new reply takes the place of the one before.');

export const decideFeedbackSchema = feedbackItems
  .changeInput({
    status: z.enum(DecidedFeedbackStatus).describe('The decision.'),
    decisionReason: rules
      .narrative('A reason')
      .describe('The public reason for the decision, in words for the people who gave the feedback.'),
  })
  .describe('A decision on a feedback item.');

export const reopenFeedbackSchema = feedbackItems
  .changeInput({
    reason: rules.publicTitle('A reason').describe('The reason for reopening it, for the audit trail.'),
  })
  .describe('A decided feedback item to reopen.');

const response = {
  description: rules.narrative('A description').describe('The action that was taken.'),
  takenOn: rules.day.describe('The day of the action, today or earlier.'),
  activityId: activities.id.nullish().describe('The activity through which the action was taken.'),
  programId: programs.id.nullish().describe('The program through which the action was taken.'),
};

export const addFeedbackResponseSchema = z
  .object({
    feedbackItemId: feedbackItems.id.describe('The feedback item.'),
    ...response,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('An action taken in response to a feedback item.');

export const correctFeedbackResponseSchema = feedbackResponses
  .changeInput({ ...rules.optional(response), ...correctionDetails })
  .describe(
    'A correction of a response to a feedback item. A field that is left out stays as it is; null clears the activity and the program.',
  );

export const voidFeedbackResponseSchema = feedbackResponses
  .changeInput(correctionDetails)
  .describe('A response to a feedback item that was not given.');
