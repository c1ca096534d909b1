import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { StaffMember, StaffPositionEnum } from './staff-member.schema.ts';
import {
  createStaffMember,
  createStaffMemberSchema,
  updateStaffMember,
  updateStaffMemberSchema,
  type StaffMemberPayload,
} from './staff-member.service.ts';

const codeWords =
  "The office's own number of the person: 1 to 64 letters, digits, underscores, dots or hyphens. It belongs to one person.";

const CreateStaffMemberInput = builder.inputType('CreateStaffMemberInput', {
  description: 'Somebody who works for the office.',
  fields: (t) => ({
    displayName: t.string({ required: true, description: 'The name to show; at most 200 characters.' }),
    position: t.field({ type: StaffPositionEnum, required: true, description: 'What the person does.' }),
    unit: t.string({ description: 'The unit of the office; at most 200 characters.' }),
    staffCode: t.string({ required: true, description: codeWords }),
    startedOn: t.field({ type: 'Date', required: true, description: 'First day of work.' }),
    endedOn: t.field({ type: 'Date', description: 'Last day of work; not before the first.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same person.',
    }),
  }),
});

const UpdateStaffMemberInput = builder.inputType('UpdateStaffMemberInput', {
  description: 'Changes to a staff member. What is left out stays; null clears the unit and the last day.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The staff member.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    displayName: t.string({ description: 'The name to show.' }),
    position: t.field({ type: StaffPositionEnum, description: 'What the person does.' }),
    unit: t.string({ description: 'The unit of the office.' }),
    staffCode: t.string({ description: codeWords }),
    startedOn: t.field({ type: 'Date', description: 'First day of work.' }),
    endedOn: t.field({ type: 'Date', description: 'Last day of work; not before the first.' }),
  }),
});

const staffMemberPayload = (name: string, description: string) =>
  builder.objectRef<StaffMemberPayload>(name).implement({
    description,
    fields: (t) => ({
      staffMember: t.field({
        type: StaffMember,
        description: 'The staff member as it stands now.',
        resolve: ({ staffMember }) => staffMember,
      }),
    }),
  });

const CreateStaffMemberPayload = staffMemberPayload('CreateStaffMemberPayload', 'The person was recorded.');
const UpdateStaffMemberPayload = staffMemberPayload('UpdateStaffMemberPayload', 'The person was changed.');

builder.mutationField('createStaffMember', (t) =>
  t.field({
    type: CreateStaffMemberPayload,
    description: 'Records somebody who works for the office.',
    args: { input: t.arg({ type: CreateStaffMemberInput, required: true, description: 'The person.' }) },
    ...mutation({ action: 'staff.write', schema: createStaffMemberSchema, resolve: createStaffMember }),
  }),
);

builder.mutationField('updateStaffMember', (t) =>
  t.field({
    type: UpdateStaffMemberPayload,
    description: 'Changes a staff member, if nobody else has since it was read.',
    args: { input: t.arg({ type: UpdateStaffMemberInput, required: true, description: 'The changes.' }) },
    ...mutation({ action: 'staff.write', schema: updateStaffMemberSchema, resolve: updateStaffMember }),
  }),
);
