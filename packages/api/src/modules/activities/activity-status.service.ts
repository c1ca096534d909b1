import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { programs } from '../programs/tables.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import type { changeActivityStatusSchema } from './activity.input.ts';
import { moveIssue, recordingIssue } from './activity.rules.ts';
import { activities } from './tables.ts';

/**
 * Changes the status of an activity. It becomes ACTIVE only in an ACTIVE program, and only if nothing that the jurisdiction's rules require is open. Both rows are locked, the
 * program first, so that neither changes between the check and the write.
 */
export async function changeActivityStatus(
  context: Context,
  input: output<typeof changeActivityStatusSchema>,
) {
  const { id, status, reason } = input;
  const path = ['input', 'status'];
  const { programId } = await activities.require(context, id, ['input', 'id']);
  const program = status === 'ACTIVE' ? await programs.lock(context, programId, path) : null;
  const current = await activities.lockVersion(context, input);
  const issue = moveIssue(current, status, context.now());
  if (issue !== null) throw new InvalidStateError('WRONG_STATUS', issue, path);
  if (program) {
    requireActiveProgram(program, path);
    await requirePermitted(context, { kind: 'ACTIVITY', id }, path);
  }
  const change = { status, cancelReason: reason ?? null };
  const detail = { from: current.status, to: status };
  return activities.update(context, current, change, { action: 'activity.statusChanged', detail });
}

/** Refuses activities that would become ACTIVE in a program that is not. */
export function requireActiveProgram(program: { status: string }, path: readonly string[]): void {
  if (program.status === 'ACTIVE') return;
  throw new InvalidStateError(
    'WRONG_STATUS',
    `An activity can become ACTIVE only in a program that is ACTIVE; this one is ${program.status}.`,
    path,
  );
}

/** Locks an activity whose attendance or resources are to be recorded. Refuses one that is neither ACTIVE nor COMPLETED. */
export async function lockHeldActivity(context: Context, id: string, path: readonly string[]) {
  const activity = await activities.lock(context, id, path);
  const issue = recordingIssue(activity.status);
  if (issue !== null) throw new InvalidStateError('WRONG_STATUS', issue, path);
  return activity;
}
