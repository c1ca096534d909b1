import { mutation } from '../../contract/mutation.schema.ts';
import { ProgramStaffAssignment } from './program-staff.schema.ts';
import { assignStaff, endStaffAssignment } from './program-staff.service.ts';
import { assignStaffSchema, endStaffAssignmentSchema } from './staff.input.ts';

mutation('assignStaff', {
  action: 'staff.write',
  description: 'Assigns a staff member to a program in a role.',
  input: assignStaffSchema,
  payload: ProgramStaffAssignment,
  key: 'assignment',
  run: assignStaff,
});

mutation('endStaffAssignment', {
  action: 'staff.write',
  description: 'Sets or removes the last day of an assignment.',
  input: endStaffAssignmentSchema,
  payload: ProgramStaffAssignment,
  key: 'assignment',
  run: endStaffAssignment,
});
