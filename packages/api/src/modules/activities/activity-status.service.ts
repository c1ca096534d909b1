import { InvalidStateError } from '@rapport/core/errors.ts';
import { ActivityStatus } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import { expectVersion } from '../../versions.ts';
import { lockProgram } from '../programs/program.service.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import { moveIssue, recordingIssue } from './activity.rules.ts';
import {
  changeActivity,
  lockActivity,
  requireActivity,
  shortNarrative,
  type ActivityRow,
} from './activity.service.ts';

/** Why something is cancelled. */
export const cancelReason = shortNarrative('A reason');

export const changeActivityStatusSchema = z
  .object({
    id: globalId('Activity', 'activity'),
    expectedVersion: rules.expectedVersion,
    status: z.enum(ActivityStatus),
    reason: cancelReason.nullish(),
  })
  .refine((input) => (input.status === 'CANCELLED') === (input.reason != null), {
    path: ['reason'],
    message: 'A reason is given for CANCELLED, and for nothing else.',
  });

/**
 * Moves an activity along its life. It becomes ACTIVE in an ACTIVE program alone, once all that the jurisdiction's rules ask is settled; both
 * rows are locked, the program first, so that neither changes between the look and the move.
 */
export async function changeActivityStatus(
  context: Context,
  input: z.output<typeof changeActivityStatusSchema>,
) {
  const { id, expectedVersion, status, reason } = input;
  const path = ['input', 'status'];
  const { programId } = await requireActivity(context, id, ['input', 'id']);
  const program = status === 'ACTIVE' ? await lockProgram(context, programId, path) : null;
  const current = await lockActivity(context, id, ['input', 'id']);
  expectVersion(current.version, expectedVersion);
  const issue = moveIssue(current, status, context.now());
  if (issue !== null) throw new InvalidStateError(issue, path);
  if (program) {
    requireActiveProgram(program, path);
    await requirePermitted(context, { kind: 'ACTIVITY', id }, path);
  }
  const activity = await changeActivity(context, id, expectedVersion, {
    status,
    cancelReason: reason ?? null,
  });
  await recordAudit(context, {
    action: 'activity.statusChanged',
    entityType: 'Activity',
    entityId: id,
    detail: { from: current.status, to: status },
  });
  return { activity };
}

/** Refuses activities that would become ACTIVE in a program that is not. */
export function requireActiveProgram(program: { status: string }, path: readonly string[]): void {
  if (program.status === 'ACTIVE') return;
  throw new InvalidStateError(
    `Activities become ACTIVE in a program that is ACTIVE; this one is ${program.status}.`,
    path,
  );
}

/** Locks an activity at which something happened that is to be recorded. Refuses one that is neither ACTIVE nor COMPLETED. */
export async function lockHeldActivity(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<ActivityRow> {
  const activity = await lockActivity(context, id, path);
  const issue = recordingIssue(activity.status);
  if (issue !== null) throw new InvalidStateError(issue, path);
  return activity;
}
