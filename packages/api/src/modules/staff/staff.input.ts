import { ProgramStaffRole, StaffPosition } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { daysInOrder } from '../../days.ts';
import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { programs } from '../programs/tables.ts';
import { programStaff, staffMembers } from './tables.ts';

const required = {
  displayName: rules
    .exempt(rules.title('A name'), 'The name of a member of the staff.')
    .describe('The name to show.'),
  position: z.enum(StaffPosition).describe('The position.'),
  staffCode: rules
    .code('A staff code')
    .describe(
      "The office's own number of the person, which identifies the person in files. Nobody else has it.",
    ),
  startedOn: rules.day.describe('The first day of work.'),
};
const optional = rules.optional({
  unit: rules.publicTitle('A unit').describe('The unit of the office.'),
  endedOn: rules.day.describe('The last day of work, not before the first.'),
  subject: rules
    .exempt(rules.requiredText('A subject', 255), 'The subject of a member at the identity provider.')
    .describe(
      'The subject of the person, as `Membership.subject`, so that they find their own work. They are a member of the office, and nobody else has it.',
    ),
});

export const workDaysMessage = 'A staff member cannot leave before the first day of work.';

export const createStaffMemberSchema = z
  .object({ ...required, ...optional, idempotencyKey: idempotencyKeySchema })
  .refine(({ startedOn, endedOn }) => daysInOrder(startedOn, endedOn), {
    path: ['endedOn'],
    message: workDaysMessage,
  })
  .describe('A person who works for the office.');

export const updateStaffMemberSchema = staffMembers
  .changeInput({ ...rules.optional(required), ...optional })
  .describe(
    'Changes to a staff member. A field that is left out stays as it is; null clears the unit, the last day and the subject.',
  );

export const assignmentDaysMessage = 'An assignment cannot end before its first day.';

export const assignStaffSchema = z
  .object({
    programId: programs.id,
    staffMemberId: staffMembers.id.describe(
      'The staff member, who must not have left the office before the first day.',
    ),
    role: z
      .enum(ProgramStaffRole)
      .describe('The role in the program. A staff member can have several, each once.'),
    startsOn: rules.day.nullish().describe('The first day.'),
    endsOn: rules.day.nullish().describe('The last day, not before the first.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .refine(({ startsOn, endsOn }) => daysInOrder(startsOn, endsOn), {
    path: ['endsOn'],
    message: assignmentDaysMessage,
  })
  .describe('A role of a staff member in a program.');

export const endStaffAssignmentSchema = programStaff
  .changeInput({
    endsOn: rules.day
      .nullish()
      .describe('The last day, not before the first. If it is left out or null, the assignment has no end.'),
  })
  .describe('The end of an assignment.');
