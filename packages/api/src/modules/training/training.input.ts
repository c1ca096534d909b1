import { StaffPosition } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { legalAuthorities } from '../authorities/tables.ts';
import { correctionDetails } from '../corrections/correction.input.ts';
import { programs } from '../programs/tables.ts';
import { staffMembers } from '../staff/tables.ts';
import { hoursMax, validMonthsMax } from './training.rules.ts';
import { programTrainings, trainingCompletions, trainings } from './tables.ts';

const validMonthsMessage = `A completion is valid for 1 to ${validMonthsMax} months; leave this out if it never expires.`;
const hoursMessage = `Hours are more than 0 and at most ${hoursMax}.`;

const required = {
  title: rules.publicTitle().describe('The title of the training.'),
  code: rules.code().describe('The code that identifies the training in files. No other training has it.'),
};
const optional = {
  description: rules.remark('A description').nullish().describe('A description of the training.'),
  requiredPositions: z
    .array(z.enum(StaffPosition))
    .transform((positions) => [...new Set(positions)])
    .nullish()
    .describe('The positions whose holders must complete it; an empty list means all staff, the default.'),
  validMonths: z
    .int()
    .min(1, validMonthsMessage)
    .max(validMonthsMax, validMonthsMessage)
    .nullish()
    .describe(
      'The number of months for which a completion is valid; without it, a completion never expires.',
    ),
  legalAuthorityId: legalAuthorities.id.nullish().describe('The legal authority that requires it.'),
};

export const createTrainingSchema = z
  .object({ ...required, ...optional, idempotencyKey: idempotencyKeySchema })
  .describe('A training for staff.');

export const updateTrainingSchema = trainings
  .changeInput({ ...rules.optional(required), ...optional })
  .describe(
    'Changes to a training. A field that is left out stays as it is; null clears the description, the months and the legal authority. Recorded completions keep their last day.',
  );

export const retireTrainingSchema = trainings.changeInput({}).describe('The training to retire.');

const completion = {
  completedOn: rules.day.describe('The day of completion, today or earlier.'),
  hours: z
    .number()
    .positive(hoursMessage)
    .max(hoursMax, hoursMessage)
    .nullish()
    .describe(`The hours that it took, more than 0 and at most ${hoursMax}.`),
};

export const recordTrainingCompletionSchema = z
  .object({
    trainingId: trainings.id.describe('The training. A retired one can be recorded up to its last day.'),
    staffMemberId: staffMembers.id.describe('The staff member who completed it.'),
    ...completion,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A completed training.');

export const correctTrainingCompletionSchema = trainingCompletions
  .changeInput({ ...rules.optional(completion), ...correctionDetails })
  .describe(
    'A correction of a completed training. A field that is left out stays as it is; null clears the hours.',
  );

export const voidTrainingCompletionSchema = trainingCompletions
  .changeInput(correctionDetails)
  .describe('A training that was not completed.');

export const requireTrainingOfProgramSchema = z
  .object({
    programId: programs.id,
    trainingId: trainings.id.describe('The training. A retired one cannot be required.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A training that everyone who works on a program must complete.');

export const removeTrainingOfProgramSchema = z
  .object({ id: programTrainings.id.describe('The `ProgramTraining`, not the training itself.') })
  .describe('A training that a program no longer requires.');
