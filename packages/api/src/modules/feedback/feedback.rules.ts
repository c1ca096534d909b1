import type { FeedbackStatus } from '@rapport/database/generated/prisma/enums.ts';

/** The decisions on a feedback item. */
export const DecidedFeedbackStatus = {
  ADOPTED: 'ADOPTED',
  PARTIALLY_ADOPTED: 'PARTIALLY_ADOPTED',
  DECLINED: 'DECLINED',
  OUT_OF_SCOPE_LEGAL: 'OUT_OF_SCOPE_LEGAL',
} as const satisfies Partial<Record<FeedbackStatus, FeedbackStatus>>;
export type ClosedStatus = keyof typeof DecidedFeedbackStatus;
export const closedStatuses: readonly ClosedStatus[] = Object.values(DecidedFeedbackStatus);

/** The statuses of open feedback items. */
export const openStatuses = [
  'RECEIVED',
  'TRIAGED',
  'UNDER_REVIEW',
] as const satisfies readonly FeedbackStatus[];

/** The statuses that a feedback item can move to from each status. A closed feedback item is reopened only to work on it. */
const nextStatuses: Record<FeedbackStatus, readonly FeedbackStatus[]> = {
  RECEIVED: ['TRIAGED'],
  TRIAGED: ['UNDER_REVIEW', ...closedStatuses],
  UNDER_REVIEW: closedStatuses,
  ADOPTED: ['UNDER_REVIEW'],
  PARTIALLY_ADOPTED: ['UNDER_REVIEW'],
  DECLINED: ['UNDER_REVIEW'],
  OUT_OF_SCOPE_LEGAL: ['UNDER_REVIEW'],
};

/** True if a feedback item is closed. */
export function isClosed(status: FeedbackStatus): status is ClosedStatus {
  return (closedStatuses as readonly FeedbackStatus[]).includes(status);
}

/** True if a feedback item can move from one status to the other. Staying in a status is not a move. */
export function canMove(from: FeedbackStatus, to: FeedbackStatus): boolean {
  return nextStatuses[from].includes(to);
}

/**
 * The status after a triage. A RECEIVED feedback item becomes TRIAGED. Any other open feedback item keeps its status while its category, priority or area is corrected. Null for a closed feedback item, which
 * cannot be triaged.
 */
export function statusAfterTriage(status: FeedbackStatus): FeedbackStatus | null {
  if (isClosed(status)) return null;
  return status === 'RECEIVED' ? 'TRIAGED' : status;
}

/** The reason why a feedback item cannot be closed in this way; null if it can. An ADOPTED feedback item has at least one response. */
export function closingIssue(
  feedbackItem: { status: FeedbackStatus; responseCount: number },
  to: ClosedStatus,
): string | null {
  const { status, responseCount } = feedbackItem;
  if (!canMove(status, to)) {
    return status === 'RECEIVED'
      ? 'A RECEIVED feedback item must be triaged before it is closed.'
      : `A feedback item that is ${status} is already closed; reopen it first.`;
  }
  return to === 'ADOPTED' && responseCount === 0
    ? 'A feedback item can be ADOPTED only if at least one response records the action that was taken.'
    : null;
}
