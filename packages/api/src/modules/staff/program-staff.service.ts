import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { daysInOrder } from '../../days.ts';
import { officeToday } from '../../office-calendar.ts';
import { programs } from '../programs/tables.ts';
import {
  assignmentDaysMessage,
  type assignStaffSchema,
  type endStaffAssignmentSchema,
} from './staff.input.ts';
import { programStaff, staffMembers } from './tables.ts';

/** Assigns a staff member to a program in a role, once for each role. The staff member must not have left the office before the first day. */
export async function assignStaff(context: Context, input: output<typeof assignStaffSchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  const { programId, staffMemberId, role, startsOn } = columns;
  await programs.require(context, programId, ['input', 'programId']);
  const member = await staffMembers.require(context, staffMemberId, ['input', 'staffMemberId']);
  if (!daysInOrder(startsOn ?? officeToday(context), member.endedOn)) {
    const path = ['input', startsOn ? 'startsOn' : 'staffMemberId'];
    throw new InvalidStateError(
      'TOO_LATE',
      'This staff member has left the office before the first day.',
      path,
    );
  }
  const assigned = { programId, staffMemberId, role };
  const message =
    'This staff member already has this role in the program. If the assignment has ended, remove its last day with "endStaffAssignment".';
  await programStaff.requireAbsent(context, assigned, message, ['input', 'role']);
  return programStaff.create(context, columns, { action: 'staffAssignment.created', detail: assigned });
}

/** Sets the last day of an assignment, or removes it. */
export async function endStaffAssignment(context: Context, input: output<typeof endStaffAssignmentSchema>) {
  const { endsOn = null } = input;
  const current = await programStaff.lockVersion(context, input);
  if (!daysInOrder(current.startsOn, endsOn)) {
    throw new InvalidStateError('DATES_OUT_OF_ORDER', assignmentDaysMessage, ['input', 'endsOn']);
  }
  const action = endsOn === null ? 'staffAssignment.resumed' : 'staffAssignment.ended';
  return programStaff.update(context, current, { endsOn }, { action });
}
