import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { officeToday, refuseFutureDay } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import { activities } from '../activities/tables.ts';
import { requireArea } from '../areas/area.service.ts';
import { programs } from '../programs/tables.ts';
import type {
  closeConcernSchema,
  raiseConcernSchema,
  reopenConcernSchema,
  startConcernSchema,
  triageConcernSchema,
  updateConcernSchema,
} from './concern.input.ts';
import { canMove, closingIssue, isClosed, statusAfterTriage } from './concern.rules.ts';
import { communityConcerns } from './tables.ts';

const idPath = ['input', 'id'];
const activityPath = ['input', 'activityId'];
const programPath = ['input', 'programId'];
const areaPath = ['input', 'areaId'];

/** Records a concern of residents as RAISED. By default, its program and area are those of the activity at which it was raised. */
export async function raiseConcern(context: Context, input: output<typeof raiseConcernSchema>) {
  const { idempotencyKey: _key, activityId, programId, areaId, raisedOn, ...columns } = input;
  refuseFutureRaising(context, raisedOn);
  const activity = activityId == null ? null : await activities.require(context, activityId, activityPath);
  if (programId != null) await programs.require(context, programId, programPath);
  await requireArea(context, areaId, areaPath);
  return communityConcerns.create(
    context,
    {
      ...columns,
      activityId,
      programId: programId ?? activity?.programId,
      areaId: areaId ?? activity?.areaId,
      raisedOn: raisedOn ?? officeToday(context),
    },
    { action: 'communityConcern.raised' },
  );
}

/** Corrects an open concern. */
export async function updateConcern(context: Context, input: output<typeof updateConcernSchema>) {
  const { id: _id, expectedVersion: _version, ...columns } = input;
  const current = await communityConcerns.lockVersion(context, input);
  if (isClosed(current.status)) throw closedError(current);
  refuseFutureRaising(context, columns.raisedOn);
  const { activityId, programId } = columns;
  if (activityId != null) await activities.require(context, activityId, activityPath);
  if (programId != null) await programs.require(context, programId, programPath);
  return communityConcerns.update(context, current, columns);
}

/** Decides the category and the priority of an open concern, and its area if that is given. */
export async function triageConcern(context: Context, input: output<typeof triageConcernSchema>) {
  const { category, priority, areaId } = input;
  const current = await communityConcerns.lockVersion(context, input);
  const status = statusAfterTriage(current.status);
  if (status === null) throw closedError(current);
  await requireArea(context, areaId, areaPath, current.areaId);
  const detail = { from: current.status, to: status, category, priority };
  const change = { status, category, priority, areaId };
  return communityConcerns.update(context, current, change, { action: 'communityConcern.triaged', detail });
}

/** Records that work on a concern has begun. */
export async function startConcern(context: Context, input: output<typeof startConcernSchema>) {
  const current = await communityConcerns.lockVersion(context, input);
  // A closed concern is reopened instead, which requires a reason.
  if (isClosed(current.status)) throw closedError(current);
  if (!canMove(current.status, 'IN_PROGRESS')) {
    const message = `Work begins on a concern that is TRIAGED; this one is ${current.status}.`;
    throw new InvalidStateError('WRONG_STATUS', message, idPath);
  }
  const detail = { from: current.status, to: 'IN_PROGRESS' };
  const recorded = { action: 'communityConcern.started', detail };
  return communityConcerns.update(context, current, { status: 'IN_PROGRESS' }, recorded);
}

/** Closes a concern with its outcome, in words for the people who raised it. */
export async function closeConcern(context: Context, input: output<typeof closeConcernSchema>) {
  const { id: communityConcernId, status, outcome } = input;
  const current = await communityConcerns.lockVersion(context, input);
  const { prisma } = context.database;
  const responseCount = await prisma.concernResponse.count({ where: { communityConcernId, voidedAt: null } });
  const issue = closingIssue({ status: current.status, responseCount }, status);
  if (issue !== null) throw new InvalidStateError('WRONG_STATUS', issue, ['input', 'status']);
  const detail = { from: current.status, to: status };
  const change = { status, outcome, closedAt: context.now() };
  return communityConcerns.update(context, current, change, { action: 'communityConcern.closed', detail });
}

/** Reopens a closed concern. The audit trail keeps the reason and the status in which it was closed. */
export async function reopenConcern(context: Context, input: output<typeof reopenConcernSchema>) {
  const current = await communityConcerns.lockVersion(context, input);
  if (!isClosed(current.status)) {
    const message = `Only a closed concern can be reopened; this one is ${current.status}.`;
    throw new InvalidStateError('WRONG_STATUS', message, idPath);
  }
  const detail = { from: current.status, to: 'IN_PROGRESS', reason: input.reason };
  const change = { status: 'IN_PROGRESS', closedAt: null, outcome: null } as const;
  return communityConcerns.update(context, current, change, { action: 'communityConcern.reopened', detail });
}

function refuseFutureRaising(context: Context, raisedOn: Date | null | undefined): void {
  if (!raisedOn) return;
  refuseFutureDay(context, raisedOn, 'The day on which a concern was raised', ['input', 'raisedOn']);
}

function closedError({ status }: RowOf<'CommunityConcern'>): InvalidStateError {
  return new InvalidStateError(
    'WRONG_STATUS',
    `The concern is closed as ${status}; reopen it first.`,
    idPath,
  );
}
