import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { officeToday, refuseFutureDay } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import { activities } from '../activities/tables.ts';
import { requireArea } from '../areas/area.service.ts';
import { themes } from '../focus-groups/tables.ts';
import { requireInUse } from '../focus-groups/theme.service.ts';
import { programs } from '../programs/tables.ts';
import { staffMembers } from '../staff/tables.ts';
import { dueDay } from './feedback-channel.service.ts';
import { keepContact } from './feedback-contact.service.ts';
import type {
  assignFeedbackSchema,
  decideFeedbackSchema,
  recordFeedbackSchema,
  reopenFeedbackSchema,
  replyToFeedbackSchema,
  startFeedbackReviewSchema,
  triageFeedbackSchema,
  updateFeedbackSchema,
} from './feedback.input.ts';
import { canMove, decidingIssue, isDecided, statusAfterTriage } from './feedback.rules.ts';
import { feedbackChannels, feedbackItems } from './tables.ts';

const idPath = ['input', 'id'];
const activityPath = ['input', 'activityId'];
const programPath = ['input', 'programId'];
const areaPath = ['input', 'areaId'];

/** Records feedback as RECEIVED. By default, its program and area are those of the activity at which it was received. */
export async function recordFeedback(context: Context, input: output<typeof recordFeedbackSchema>) {
  const { idempotencyKey: _key, activityId, programId, areaId, contact, ...columns } = input;
  refuseFutureReceipt(context, input.receivedOn);
  const receivedOn = input.receivedOn ?? officeToday(context);
  const activity = activityId == null ? null : await activities.require(context, activityId, activityPath);
  if (programId != null) await programs.require(context, programId, programPath);
  await requireArea(context, areaId, areaPath);
  const item = await feedbackItems.create(
    context,
    {
      ...columns,
      activityId,
      programId: programId ?? activity?.programId,
      areaId: areaId ?? activity?.areaId,
      receivedOn,
      dueOn: await dueDay(context, input.feedbackChannelId, receivedOn),
    },
    { action: 'feedbackItem.recorded' },
  );
  if (contact) await keepContact(context, item, contact);
  return item;
}

/** Corrects an open feedback item. The day on which it is due stays as it was promised; a triage changes it. */
export async function updateFeedback(context: Context, input: output<typeof updateFeedbackSchema>) {
  const { id: _id, expectedVersion: _version, ...columns } = input;
  const current = await lockOpen(context, input);
  refuseFutureReceipt(context, columns.receivedOn);
  const { activityId, programId } = columns;
  if (activityId != null) await activities.require(context, activityId, activityPath);
  if (programId != null) await programs.require(context, programId, programPath);
  if (columns.feedbackChannelId != null) {
    await feedbackChannels.require(context, columns.feedbackChannelId, ['input', 'feedbackChannelId']);
  }
  return feedbackItems.update(context, current, columns);
}

/** Decides the category and the priority of an open feedback item, and its area, theme and due day if they are given. */
export async function triageFeedback(context: Context, input: output<typeof triageFeedbackSchema>) {
  const { category, priority, areaId, dueOn, themeId } = input;
  const current = await lockOpen(context, input);
  const status = statusAfterTriage(current.status);
  if (status === null) throw decidedError(current);
  await requireArea(context, areaId, areaPath, current.areaId);
  if (themeId != null && themeId !== current.themeId) {
    const themePath = ['input', 'themeId'];
    requireInUse(await themes.require(context, themeId, themePath), themePath);
  }
  const detail = { from: current.status, to: status, category, priority };
  const triagedAt = current.triagedAt ?? context.now();
  const change = { status, category, priority, areaId, dueOn, themeId, triagedAt };
  return feedbackItems.update(context, current, change, { action: 'feedbackItem.triaged', detail });
}

/** Gives an open feedback item to a member of staff, or to nobody. */
export async function assignFeedback(context: Context, input: output<typeof assignFeedbackSchema>) {
  const { staffMemberId } = input;
  const current = await lockOpen(context, input);
  if (staffMemberId !== null) await staffMembers.require(context, staffMemberId, ['input', 'staffMemberId']);
  return feedbackItems.update(context, current, { staffMemberId });
}

/** Records that the office begins to consider a feedback item. */
export async function startFeedbackReview(context: Context, input: output<typeof startFeedbackReviewSchema>) {
  // A decision is reopened instead, which requires a reason.
  const current = await lockOpen(context, input);
  if (!canMove(current.status, 'UNDER_REVIEW')) {
    const message = `The review of a feedback item begins when it is TRIAGED; this one is ${current.status}.`;
    throw new InvalidStateError('WRONG_STATUS', message, idPath);
  }
  const detail = { from: current.status, to: 'UNDER_REVIEW' };
  const change = { status: 'UNDER_REVIEW', reviewStartedAt: context.now() } as const;
  return feedbackItems.update(context, current, change, { action: 'feedbackItem.reviewStarted', detail });
}

/** Decides a feedback item with a public reason, in words for the people who gave it. */
export async function decideFeedback(context: Context, input: output<typeof decideFeedbackSchema>) {
  const { status, decisionReason } = input;
  const current = await feedbackItems.lockVersion(context, input);
  refuseMerged(current);
  const issue = decidingIssue(current.status);
  if (issue !== null) throw new InvalidStateError('WRONG_STATUS', issue, ['input', 'status']);
  const detail = { from: current.status, to: status };
  const change = { status, decisionReason, decidedAt: context.now() };
  return feedbackItems.update(context, current, change, { action: 'feedbackItem.decided', detail });
}

/** Reopens a decision. The audit trail keeps the reason and the decision. */
export async function reopenFeedback(context: Context, input: output<typeof reopenFeedbackSchema>) {
  const current = await feedbackItems.lockVersion(context, input);
  refuseMerged(current);
  if (!isDecided(current.status)) {
    const message = `Only a decided feedback item can be reopened; this one is ${current.status}.`;
    throw new InvalidStateError('WRONG_STATUS', message, idPath);
  }
  const detail = { from: current.status, to: 'UNDER_REVIEW', reason: input.reason };
  const reviewStartedAt = current.reviewStartedAt ?? context.now();
  const change = { status: 'UNDER_REVIEW', decidedAt: null, decisionReason: null, reviewStartedAt } as const;
  return feedbackItems.update(context, current, change, { action: 'feedbackItem.reopened', detail });
}

/** Replies in public to a feedback item that is triaged, open or decided. */
export async function replyToFeedback(context: Context, input: output<typeof replyToFeedbackSchema>) {
  const { publicReply } = input;
  const current = await feedbackItems.lockVersion(context, input);
  refuseMerged(current);
  if (current.status === 'RECEIVED') {
    const message = 'A RECEIVED feedback item must be triaged before the office replies.';
    throw new InvalidStateError('WRONG_STATUS', message, idPath);
  }
  const detail = { languages: Object.keys(publicReply) };
  const change = { publicReply, repliedAt: context.now() };
  return feedbackItems.update(context, current, change, { action: 'feedbackItem.answered', detail });
}

/** Locks a feedback item that is open and no duplicate, at the version that a change is based on. */
async function lockOpen(context: Context, input: { id: string; expectedVersion: number }) {
  const current = await feedbackItems.lockVersion(context, input);
  refuseMerged(current);
  if (isDecided(current.status)) throw decidedError(current);
  return current;
}

function refuseMerged({ mergedIntoId }: RowOf<'FeedbackItem'>): void {
  if (mergedIntoId === null) return;
  const message =
    'The feedback item is merged into another one, which answers for both. Change the other one, or unmerge this one first.';
  throw new InvalidStateError('WRONG_STATUS', message, idPath);
}

function refuseFutureReceipt(context: Context, receivedOn: Date | null | undefined): void {
  if (!receivedOn) return;
  refuseFutureDay(context, receivedOn, 'The day on which a feedback item was received', [
    'input',
    'receivedOn',
  ]);
}

function decidedError({ status }: RowOf<'FeedbackItem'>): InvalidStateError {
  return new InvalidStateError('WRONG_STATUS', `The feedback item is ${status}; reopen it first.`, idPath);
}
