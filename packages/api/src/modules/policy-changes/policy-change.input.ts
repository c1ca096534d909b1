import {
  ExpectedMovement,
  InfluenceWeight,
  PolicyChangeKind,
  PolicyChangeStatus,
} from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { activities } from '../activities/tables.ts';
import { evaluations } from '../evaluations/tables.ts';
import { feedbackItems } from '../feedback/tables.ts';
import { themes } from '../focus-groups/tables.ts';
import { indicatorDefinitions } from '../indicators/tables.ts';
import { programs } from '../programs/tables.ts';
import { ethicsReviews } from '../reviews/tables.ts';
import { surveyVersions } from '../surveys/tables.ts';
import { repeatedSources, sourcesMax } from './policy-change.rules.ts';
import { feedbackInfluences, policyChanges } from './tables.ts';

const details = {
  kind: z.enum(PolicyChangeKind).describe('The part of the work that was influenced.'),
  title: rules.publicTitle().describe('The title.'),
  insight: rules.narrative('An insight').describe('The input of the community.'),
  change: rules.narrative('A change').describe('The change that the office made.'),
  limits: rules.narrative('The text on limits').describe('The limits: what this does not show.'),
  decidedOn: rules.day.describe('The day of the decision, today or earlier; of a proposal, its day.'),
};
const checks = {
  programId: programs.id.nullish().describe('The program that was changed.'),
  effectiveOn: rules.day.nullish().describe('The day on which it takes effect, not before the decision.'),
  clearedByReviewId: ethicsReviews.id.nullish().describe('The approval that cleared it.'),
  expectation: z
    .object({
      indicatorDefinitionId: indicatorDefinitions.id,
      movement: z.enum(ExpectedMovement).describe('The direction in which it is expected to move.'),
    })
    .meta({
      graphql: 'PolicyExpectationInput',
      description: 'The indicator that is expected to move, and the direction.',
    })
    .nullish()
    .describe('The indicator that is expected to move.'),
  evaluationId: evaluations.id.nullish().describe('The evaluation that checks it.'),
};

const source = z
  .object({
    activityId: activities.id.optional().describe('The activity at which it was said.'),
    feedbackItemId: feedbackItems.id.optional().describe('The feedback that was received.'),
    surveyVersionId: surveyVersions.id.optional().describe('The version of a survey with the answers.'),
    themeId: themes.id.optional().describe('The theme that participants of focus groups spoke about.'),
  })
  .refine((given) => Object.values(given).filter((one) => one !== undefined).length === 1, {
    message: 'Give one of "activityId", "feedbackItemId", "surveyVersionId" and "themeId".',
  })
  .meta({
    graphql: 'FeedbackInfluenceSourceInput',
    description: 'The source of an insight: an activity, feedback, a survey, or a theme of focus groups.',
    isOneOf: true,
  });

const weighing = {
  weight: z.enum(InfluenceWeight).nullish().describe('How much it counted; CONTRIBUTING by default.'),
  rationale: rules.narrative('A rationale').nullish().describe('Why it counted that much.'),
};

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
    ...checks,
    isProposal: z
      .boolean()
      .nullish()
      .describe('True for a change that is proposed and not decided; false by default.'),
    sources: sources.describe('The sources of the insight.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A new change of policy or practice.');

export const updatePolicyChangeSchema = policyChanges
  .changeInput({ ...rules.optional(details), ...checks })
  .describe(
    'Changes to a policy change. A field that is left out stays as it is; null clears what it names.',
  );

export const addFeedbackInfluenceSchema = z
  .object({
    policyChangeId: policyChanges.id,
    source: source.describe('The source to add.'),
    ...weighing,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('Another source of a policy change.');

export const updateFeedbackInfluenceSchema = feedbackInfluences
  .changeInput(weighing)
  .describe('Another weight or rationale of a source. A field that is left out stays as it is.');

export const movePolicyChangeSchema = policyChanges
  .changeInput({
    status: z.enum(PolicyChangeStatus).describe('The new status.'),
    day: rules.day.nullish().describe('The day of the decision or of the effect; today if it is left out.'),
    reason: rules.narrative('A reason').nullish().describe('The reason of a withdrawal, which needs one.'),
  })
  .describe('The next step of a policy change.');

export const removeFeedbackInfluenceSchema = z
  .object({ id: feedbackInfluences.id })
  .describe('A source that was named by mistake.');
