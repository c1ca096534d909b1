import type { FeedbackStatus } from '@rapport/database/generated/prisma/enums.ts';

/** The days within which the office promises an answer to feedback without a channel. */
export const responseDaysDefault = 30;

/** The decisions on a feedback item. */
export const DecidedFeedbackStatus = {
  ADOPTED: 'ADOPTED',
  PARTIALLY_ADOPTED: 'PARTIALLY_ADOPTED',
  DECLINED: 'DECLINED',
  OUT_OF_SCOPE_LEGAL: 'OUT_OF_SCOPE_LEGAL',
} as const satisfies Partial<Record<FeedbackStatus, FeedbackStatus>>;
export type DecidedStatus = keyof typeof DecidedFeedbackStatus;
export const decidedStatuses: readonly DecidedStatus[] = Object.values(DecidedFeedbackStatus);

/** The statuses of open feedback items. */
export const openStatuses = [
  'RECEIVED',
  'TRIAGED',
  'UNDER_REVIEW',
] as const satisfies readonly FeedbackStatus[];

/** The statuses that a feedback item can move to from each status. A decision is reopened only to review it again. */
const nextStatuses: Record<FeedbackStatus, readonly FeedbackStatus[]> = {
  RECEIVED: ['TRIAGED'],
  TRIAGED: ['UNDER_REVIEW', ...decidedStatuses],
  UNDER_REVIEW: decidedStatuses,
  ADOPTED: ['UNDER_REVIEW'],
  PARTIALLY_ADOPTED: ['UNDER_REVIEW'],
  DECLINED: ['UNDER_REVIEW'],
  OUT_OF_SCOPE_LEGAL: ['UNDER_REVIEW'],
};

/** True if a feedback item is decided. */
export function isDecided(status: FeedbackStatus): status is DecidedStatus {
  return (decidedStatuses as readonly FeedbackStatus[]).includes(status);
}

/** True if a feedback item can move from one status to the other. Staying in a status is not a move. */
export function canMove(from: FeedbackStatus, to: FeedbackStatus): boolean {
  return nextStatuses[from].includes(to);
}

/**
 * The status after a triage. A RECEIVED feedback item becomes TRIAGED. Any other open feedback item keeps its status while its category, priority or area is corrected. Null for a decided feedback item, which
 * cannot be triaged.
 */
export function statusAfterTriage(status: FeedbackStatus): FeedbackStatus | null {
  if (isDecided(status)) return null;
  return status === 'RECEIVED' ? 'TRIAGED' : status;
}

/** The reason why a feedback item cannot be decided; null if it can. */
export function decidingIssue(status: FeedbackStatus): string | null {
  if (canMove(status, 'DECLINED')) return null;
  return status === 'RECEIVED'
    ? 'A RECEIVED feedback item must be triaged before it is decided.'
    : `The feedback item is ${status}, which is a decision; reopen it first.`;
}

/** The reason why a feedback item cannot be merged into another one; null if it can. Duplicates never form a chain. */
export function mergingIssue(
  duplicate: { id: string; mergedIntoId: string | null; duplicates: number },
  kept: { id: string; mergedIntoId: string | null },
): string | null {
  if (duplicate.id === kept.id) return 'A feedback item cannot be merged into itself.';
  if (duplicate.mergedIntoId !== null) return 'The feedback item is merged into another one already.';
  if (duplicate.duplicates > 0)
    return 'Other feedback items are merged into this one. Merge the other one into this one instead.';
  return kept.mergedIntoId === null
    ? null
    : 'The other feedback item is a duplicate itself. Merge into the one that is kept.';
}
