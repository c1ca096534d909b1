import { RecidivismEvent, RecidivismVerdict } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { correctionDetails } from '../corrections/correction.input.ts';
import { programs } from '../programs/tables.ts';
import { recidivismCohorts, recidivismPeople } from './tables.ts';

/** The windows in which figures are compared in this field. */
const windows: readonly number[] = [12, 24, 36];

export const createRecidivismCohortSchema = z
  .object({
    title: rules.publicTitle('A title').describe('The title of the cohort.'),
    programId: programs.id.nullish().describe('The program whose people it follows.'),
    startEvent: rules
      .publicTitle('A start event')
      .describe('The start of the follow-up of each person, such as "completion of the program".'),
    eventType: z.enum(RecidivismEvent).describe('The kind of new event that counts.'),
    windowMonths: z
      .int()
      .refine((months) => windows.includes(months), 'A window has 12, 24 or 36 months.')
      .describe('The months after the start in which events count: 12, 24 or 36.'),
    verdictMethod: z
      .enum(RecidivismVerdict)
      .nullish()
      .describe('The one method that decides whether two groups differ; DIFFERENCE by default.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A cohort to follow. Its event, window and method cannot be changed later.');

export const cohortPeopleSchema = z.object({ cohortId: recidivismCohorts.id.describe('The cohort.') }).meta({
  graphql: 'RecidivismCohortPeopleInput',
  description:
    'The people of a recidivism cohort, with the columns person_key, group, start_date, follow_up_end and event_dates.',
});

const { reason } = correctionDetails;

export const removeRecidivismPersonSchema = z
  .object({ id: recidivismPeople.id, reason })
  .describe('The person to remove from a cohort, and why.');

export const removeRecidivismCohortSchema = recidivismCohorts
  .changeInput({ reason })
  .describe('The cohort whose people are removed, and why.');
