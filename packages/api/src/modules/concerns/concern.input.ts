import { ConcernCategory, ConcernPriority } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { activities } from '../activities/tables.ts';
import { areas } from '../areas/tables.ts';
import { correctionDetails } from '../corrections/correction.input.ts';
import { programs } from '../programs/tables.ts';
import { ClosedConcernStatus } from './concern.rules.ts';
import { communityConcerns, concernResponses } from './tables.ts';

const summary = rules.narrative('A summary').describe('The change that residents asked for.');
const activityId = activities.id.describe('The activity at which it was raised.');
const programId = programs.id.describe('The program that it belongs to.');
const areaId = areas.id.describe('The area that it is about.');
const category = z.enum(ConcernCategory).describe('The subject of the concern.');
const priority = z.enum(ConcernPriority).describe('The urgency of the concern.');
const raisedOn = rules.day.describe('The day on which it was raised, today or earlier.');

export const raiseConcernSchema = z
  .object({
    summary,
    activityId: activityId.nullish(),
    programId: programId
      .nullish()
      .describe('The program that it belongs to; the program of the activity by default.'),
    areaId: areaId.nullish().describe('The area that it is about; the area of the activity by default.'),
    category: category.nullish().describe('The subject of the concern, if it is already clear.'),
    priority: priority.nullish().describe('The urgency of the concern, if it is already clear.'),
    raisedOn: raisedOn
      .nullish()
      .describe(
        'The day on which it was raised, today or earlier; today in the time zone of the office by default.',
      ),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A new concern. Its status is RAISED.');

export const updateConcernSchema = communityConcerns
  .changeInput(rules.optional({ summary, activityId, programId, raisedOn }))
  .describe(
    'Corrections of an open concern. A field that is left out stays as it is; null clears the activity and the program. To change the category, the priority or the area, triage the concern.',
  );

export const triageConcernSchema = communityConcerns
  .changeInput({
    category,
    priority,
    areaId: areaId
      .nullish()
      .describe('The area that it is about. If it is left out, the area stays as it is; null clears it.'),
  })
  .describe('The triage of an open concern.');

export const startConcernSchema = communityConcerns
  .changeInput({})
  .describe('The concern on which work begins.');

export const closeConcernSchema = communityConcerns
  .changeInput({
    status: z.enum(ClosedConcernStatus).describe('The way in which it is closed.'),
    outcome: rules
      .narrative('An outcome')
      .describe('The outcome, in words for the people who raised the concern.'),
  })
  .describe('The closing of a concern.');

export const reopenConcernSchema = communityConcerns
  .changeInput({
    reason: rules.publicTitle('A reason').describe('The reason for reopening it, for the audit trail.'),
  })
  .describe('A closed concern to reopen.');

const response = {
  description: rules.narrative('A description').describe('The action that was taken.'),
  takenOn: rules.day.describe('The day of the action, today or earlier.'),
  activityId: activities.id.nullish().describe('The activity through which the action was taken.'),
  programId: programs.id.nullish().describe('The program through which the action was taken.'),
};

export const addConcernResponseSchema = z
  .object({
    communityConcernId: communityConcerns.id.describe('The concern.'),
    ...response,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('An action taken in response to a concern.');

export const correctConcernResponseSchema = concernResponses
  .changeInput({ ...rules.optional(response), ...correctionDetails })
  .describe(
    'A correction of a response to a concern. A field that is left out stays as it is; null clears the activity and the program.',
  );

export const voidConcernResponseSchema = concernResponses
  .changeInput(correctionDetails)
  .describe('A response to a concern that was not given.');
