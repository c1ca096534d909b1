import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { ProgramStaffAssignment, ProgramStaffRoleEnum } from './program-staff.schema.ts';
import {
  assignStaff,
  assignStaffSchema,
  endStaffAssignment,
  endStaffAssignmentSchema,
  type ProgramStaffPayload,
} from './program-staff.service.ts';

const AssignStaffInput = builder.inputType('AssignStaffInput', {
  description: 'Who works on a program, and in which role.',
  fields: (t) => ({
    programId: t.id({ required: true, description: 'The program.' }),
    staffMemberId: t.id({
      required: true,
      description: 'Who works on it: somebody who has not left by the first day.',
    }),
    role: t.field({
      type: ProgramStaffRoleEnum,
      required: true,
      description: 'What the person does there; once for each role.',
    }),
    startsOn: t.field({ type: 'Date', description: 'First day.' }),
    endsOn: t.field({ type: 'Date', description: 'Last day; not before the first.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same assignment.',
    }),
  }),
});

const EndStaffAssignmentInput = builder.inputType('EndStaffAssignmentInput', {
  description: 'The end of an assignment.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The assignment.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    endsOn: t.field({
      type: 'Date',
      description: 'Last day, not before the first; left out or null takes an end back.',
    }),
  }),
});

const programStaffPayload = (name: string, description: string) =>
  builder.objectRef<ProgramStaffPayload>(name).implement({
    description,
    fields: (t) => ({
      assignment: t.field({
        type: ProgramStaffAssignment,
        description: 'The assignment as it stands now.',
        resolve: ({ assignment }) => assignment,
      }),
    }),
  });

const AssignStaffPayload = programStaffPayload('AssignStaffPayload', 'The person was assigned.');
const EndStaffAssignmentPayload = programStaffPayload(
  'EndStaffAssignmentPayload',
  'The end of the assignment was recorded.',
);

builder.mutationField('assignStaff', (t) =>
  t.field({
    type: AssignStaffPayload,
    description: 'Assigns a staff member to a program in a role.',
    args: { input: t.arg({ type: AssignStaffInput, required: true, description: 'The assignment.' }) },
    ...mutation({ action: 'staff.write', schema: assignStaffSchema, resolve: assignStaff }),
  }),
);

builder.mutationField('endStaffAssignment', (t) =>
  t.field({
    type: EndStaffAssignmentPayload,
    description: 'Says when an assignment ends, if nobody else has changed it since it was read.',
    args: { input: t.arg({ type: EndStaffAssignmentInput, required: true, description: 'The end.' }) },
    ...mutation({ action: 'staff.write', schema: endStaffAssignmentSchema, resolve: endStaffAssignment }),
  }),
);
