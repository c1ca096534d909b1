import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { requireArea } from '../areas/area.service.ts';
import { programs } from '../programs/tables.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import { timesMessage, type createActivitySchema, type updateActivitySchema } from './activity.input.ts';
import { changeIssue, recordingIssue, timesInOrder } from './activity.rules.ts';
import { activities } from './tables.ts';

/** Records an activity of a program as PROPOSED. */
export async function createActivity(context: Context, input: output<typeof createActivitySchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  // The lock keeps the program from being deleted, which would leave the activity without it.
  await programs.lock(context, input.programId, ['input', 'programId']);
  await requireArea(context, input.areaId, ['input', 'areaId']);
  await activities.requireUnique(context, 'externalCode', input.externalCode);
  return activities.create(context, { ...columns, proposedBySubject: subjectOf(context.actor) });
}

/**
 * Changes an activity that is not CANCELLED. A COMPLETED one cannot start in the future. An ACTIVE or COMPLETED one passes the gate again if its kind changes, because the rules
 * may require more of the new kind.
 */
export async function updateActivity(context: Context, input: output<typeof updateActivitySchema>) {
  const { id, expectedVersion: _version, ...columns } = input;
  const current = await activities.lockVersion(context, input);
  const change = activities.given(columns);
  const next = { ...current, ...change };
  const issue = changeIssue(current.status, next.startsAt, context.now());
  if (issue !== null) {
    throw new InvalidStateError('WRONG_STATUS', issue, [
      'input',
      current.status === 'COMPLETED' ? 'startsAt' : 'id',
    ]);
  }
  if (!timesInOrder(next)) {
    throw new InvalidStateError('DATES_OUT_OF_ORDER', timesMessage, [
      'input',
      input.endsAt ? 'endsAt' : 'startsAt',
    ]);
  }
  await requireArea(context, input.areaId, ['input', 'areaId'], current.areaId);
  await activities.requireUnique(context, 'externalCode', input.externalCode, id);
  const activity = await activities.update(context, current, change);
  if (activity.kind !== current.kind && recordingIssue(activity.status) === null) {
    await requirePermitted(context, { kind: 'ACTIVITY', id }, ['input', 'kind']);
  }
  return activity;
}
