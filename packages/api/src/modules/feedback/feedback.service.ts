import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { officeToday, refuseFutureDay } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import { activities } from '../activities/tables.ts';
import { requireArea } from '../areas/area.service.ts';
import { programs } from '../programs/tables.ts';
import type {
  decideFeedbackSchema,
  recordFeedbackSchema,
  reopenFeedbackSchema,
  startFeedbackReviewSchema,
  triageFeedbackSchema,
  updateFeedbackSchema,
} from './feedback.input.ts';
import { canMove, closingIssue, isClosed, statusAfterTriage } from './feedback.rules.ts';
import { feedbackItems } from './tables.ts';

const idPath = ['input', 'id'];
const activityPath = ['input', 'activityId'];
const programPath = ['input', 'programId'];
const areaPath = ['input', 'areaId'];

/** Records a feedback item of residents as RECEIVED. By default, its program and area are those of the activity at which it was received. */
export async function recordFeedback(context: Context, input: output<typeof recordFeedbackSchema>) {
  const { idempotencyKey: _key, activityId, programId, areaId, receivedOn, ...columns } = input;
  refuseFutureRaising(context, receivedOn);
  const activity = activityId == null ? null : await activities.require(context, activityId, activityPath);
  if (programId != null) await programs.require(context, programId, programPath);
  await requireArea(context, areaId, areaPath);
  return feedbackItems.create(
    context,
    {
      ...columns,
      activityId,
      programId: programId ?? activity?.programId,
      areaId: areaId ?? activity?.areaId,
      receivedOn: receivedOn ?? officeToday(context),
    },
    { action: 'feedbackItem.recorded' },
  );
}

/** Corrects an open feedback item. */
export async function updateFeedback(context: Context, input: output<typeof updateFeedbackSchema>) {
  const { id: _id, expectedVersion: _version, ...columns } = input;
  const current = await feedbackItems.lockVersion(context, input);
  if (isClosed(current.status)) throw closedError(current);
  refuseFutureRaising(context, columns.receivedOn);
  const { activityId, programId } = columns;
  if (activityId != null) await activities.require(context, activityId, activityPath);
  if (programId != null) await programs.require(context, programId, programPath);
  return feedbackItems.update(context, current, columns);
}

/** Decides the category and the priority of an open feedback item, and its area if that is given. */
export async function triageFeedback(context: Context, input: output<typeof triageFeedbackSchema>) {
  const { category, priority, areaId } = input;
  const current = await feedbackItems.lockVersion(context, input);
  const status = statusAfterTriage(current.status);
  if (status === null) throw closedError(current);
  await requireArea(context, areaId, areaPath, current.areaId);
  const detail = { from: current.status, to: status, category, priority };
  const change = { status, category, priority, areaId };
  return feedbackItems.update(context, current, change, { action: 'feedbackItem.triaged', detail });
}

/** Records that work on a feedback item has begun. */
export async function startFeedbackReview(context: Context, input: output<typeof startFeedbackReviewSchema>) {
  const current = await feedbackItems.lockVersion(context, input);
  // A closed feedback item is reopened instead, which requires a reason.
  if (isClosed(current.status)) throw closedError(current);
  if (!canMove(current.status, 'UNDER_REVIEW')) {
    const message = `Work begins on a feedback item that is TRIAGED; this one is ${current.status}.`;
    throw new InvalidStateError('WRONG_STATUS', message, idPath);
  }
  const detail = { from: current.status, to: 'UNDER_REVIEW' };
  const recorded = { action: 'feedbackItem.reviewStarted', detail };
  return feedbackItems.update(context, current, { status: 'UNDER_REVIEW' }, recorded);
}

/** Decides a feedback item with the reason, in words for the people who gave it. */
export async function decideFeedback(context: Context, input: output<typeof decideFeedbackSchema>) {
  const { id: feedbackItemId, status, decisionReason } = input;
  const current = await feedbackItems.lockVersion(context, input);
  const { prisma } = context.database;
  const responseCount = await prisma.feedbackResponse.count({ where: { feedbackItemId, voidedAt: null } });
  const issue = closingIssue({ status: current.status, responseCount }, status);
  if (issue !== null) throw new InvalidStateError('WRONG_STATUS', issue, ['input', 'status']);
  const detail = { from: current.status, to: status };
  const change = { status, decisionReason, decidedAt: context.now() };
  return feedbackItems.update(context, current, change, { action: 'feedbackItem.decided', detail });
}

/** Reopens a closed feedback item. The audit trail keeps the reason and the status in which it was closed. */
export async function reopenFeedback(context: Context, input: output<typeof reopenFeedbackSchema>) {
  const current = await feedbackItems.lockVersion(context, input);
  if (!isClosed(current.status)) {
    const message = `Only a closed feedback item can be reopened; this one is ${current.status}.`;
    throw new InvalidStateError('WRONG_STATUS', message, idPath);
  }
  const detail = { from: current.status, to: 'UNDER_REVIEW', reason: input.reason };
  const change = { status: 'UNDER_REVIEW', decidedAt: null, decisionReason: null } as const;
  return feedbackItems.update(context, current, change, { action: 'feedbackItem.reopened', detail });
}

function refuseFutureRaising(context: Context, receivedOn: Date | null | undefined): void {
  if (!receivedOn) return;
  refuseFutureDay(context, receivedOn, 'The day on which a feedback item was received', [
    'input',
    'receivedOn',
  ]);
}

function closedError({ status }: RowOf<'FeedbackItem'>): InvalidStateError {
  return new InvalidStateError(
    'WRONG_STATUS',
    `The feedback item is closed as ${status}; reopen it first.`,
    idPath,
  );
}
