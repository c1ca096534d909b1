import { InvalidStateError, NotFoundError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { daysInOrder } from '../../days.ts';
import { isMember } from '../jurisdictions/membership.service.ts';
import {
  workDaysMessage,
  type createStaffMemberSchema,
  type updateStaffMemberSchema,
} from './staff.input.ts';
import { staffMembers } from './tables.ts';

/** Records a person who works for the office. */
export async function createStaffMember(context: Context, input: output<typeof createStaffMemberSchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  await staffMembers.requireUnique(context, 'staffCode', input.staffCode);
  await requireSubject(context, input.subject);
  return staffMembers.create(context, columns);
}

/** Changes a staff member. */
export async function updateStaffMember(context: Context, input: output<typeof updateStaffMemberSchema>) {
  const { id, expectedVersion: _version, ...columns } = input;
  const current = await staffMembers.lockVersion(context, input);
  const change = staffMembers.given(columns);
  const next = { ...current, ...change };
  if (!daysInOrder(next.startedOn, next.endedOn)) {
    throw new InvalidStateError('DATES_OUT_OF_ORDER', workDaysMessage, [
      'input',
      input.endedOn ? 'endedOn' : 'startedOn',
    ]);
  }
  await staffMembers.requireUnique(context, 'staffCode', input.staffCode, id);
  await requireSubject(context, input.subject, id);
  return staffMembers.update(context, current, change);
}

/** Requires the subject of a member of the office that no other member of staff has. */
async function requireSubject(
  context: Context,
  subject: string | null | undefined,
  exceptId?: string,
): Promise<void> {
  if (subject == null) return;
  if (!(await isMember(context, subject))) {
    throw new NotFoundError('A member of the office with this subject', ['input', 'subject']);
  }
  await staffMembers.requireUnique(context, 'subject', subject, exceptId);
}
