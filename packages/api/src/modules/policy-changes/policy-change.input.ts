import { PolicyChangeKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { activities } from '../activities/tables.ts';
import { feedbackItems } from '../feedback/tables.ts';
import { programs } from '../programs/tables.ts';
import { repeatedSources, sourcesMax } from './policy-change.rules.ts';
import { feedbackInfluences, policyChanges } from './tables.ts';

const details = {
  kind: z.enum(PolicyChangeKind).describe('The part of the work that was influenced.'),
  title: rules.publicTitle().describe('The title.'),
  insight: rules.narrative('An insight').describe('The input of the community.'),
  change: rules.narrative('A change').describe('The change that the office made.'),
  limits: rules.narrative('The text on limits').describe('The limits: what this does not show.'),
  decidedOn: rules.day.describe('The day of the decision, today or earlier.'),
};
const programId = programs.id.nullish().describe('The program that was changed.');

const source = z
  .object({
    activityId: activities.id.optional().describe('The activity at which it was said.'),
    feedbackItemId: feedbackItems.id.optional().describe('The feedback item that was received.'),
  })
  .refine((given) => (given.activityId === undefined) !== (given.feedbackItemId === undefined), {
    message: 'Give either "activityId" or "feedbackItemId".',
  })
  .meta({
    graphql: 'FeedbackInfluenceSourceInput',
    description: 'The source of an insight: an activity or a feedback item.',
    isOneOf: true,
  });

const sourcesMessage = `A policy change has from 1 to ${sourcesMax} sources.`;
const sources = z
  .array(source)
  .min(1, sourcesMessage)
  .max(sourcesMax, sourcesMessage)
  .superRefine((given, parsing) => {
    for (const index of repeatedSources(given)) {
      parsing.addIssue({ code: 'custom', path: [index], message: 'This source is already named.' });
    }
  })
  .meta({ limits: `From 1 to ${sourcesMax}, each named once.` });

export const createPolicyChangeSchema = z
  .object({
    ...details,
    programId,
    sources: sources.describe('The sources of the insight.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A new change of policy or practice.');

export const updatePolicyChangeSchema = policyChanges
  .changeInput({ ...rules.optional(details), programId })
  .describe('Changes to a policy change. A field that is left out stays as it is; null clears the program.');

export const addFeedbackInfluenceSchema = z
  .object({
    policyChangeId: policyChanges.id,
    source: source.describe('The source to add.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('Another source of a policy change.');

export const removeFeedbackInfluenceSchema = z
  .object({ id: feedbackInfluences.id })
  .describe('A source that was named by mistake.');
