import { mutation } from '../../contract/mutation.schema.ts';
import { StaffMember } from './staff-member.schema.ts';
import { createStaffMember, updateStaffMember } from './staff-member.service.ts';
import { createStaffMemberSchema, updateStaffMemberSchema } from './staff.input.ts';

mutation('createStaffMember', {
  action: 'staff.write',
  description: 'Records a person who works for the office.',
  input: createStaffMemberSchema,
  payload: StaffMember,
  run: createStaffMember,
});

mutation('updateStaffMember', {
  action: 'staff.write',
  description: 'Changes a staff member.',
  input: updateStaffMemberSchema,
  payload: StaffMember,
  run: updateStaffMember,
});
