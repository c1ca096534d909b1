import type { ConcernStatus } from '@rapport/database/generated/prisma/enums.ts';

/** The ways in which a concern can be closed. */
export const ClosedConcernStatus = {
  ADDRESSED: 'ADDRESSED',
  REFERRED: 'REFERRED',
  NOT_ACTIONABLE: 'NOT_ACTIONABLE',
} as const satisfies Partial<Record<ConcernStatus, ConcernStatus>>;
export type ClosedStatus = keyof typeof ClosedConcernStatus;
export const closedStatuses: readonly ClosedStatus[] = Object.values(ClosedConcernStatus);

/** The statuses of open concerns. */
export const openStatuses = ['RAISED', 'TRIAGED', 'IN_PROGRESS'] as const satisfies readonly ConcernStatus[];

/** The statuses that a concern can move to from each status. A closed concern is reopened only to work on it. */
const nextStatuses: Record<ConcernStatus, readonly ConcernStatus[]> = {
  RAISED: ['TRIAGED'],
  TRIAGED: ['IN_PROGRESS', ...closedStatuses],
  IN_PROGRESS: closedStatuses,
  ADDRESSED: ['IN_PROGRESS'],
  REFERRED: ['IN_PROGRESS'],
  NOT_ACTIONABLE: ['IN_PROGRESS'],
};

/** True if a concern is closed. */
export function isClosed(status: ConcernStatus): status is ClosedStatus {
  return (closedStatuses as readonly ConcernStatus[]).includes(status);
}

/** True if a concern can move from one status to the other. Staying in a status is not a move. */
export function canMove(from: ConcernStatus, to: ConcernStatus): boolean {
  return nextStatuses[from].includes(to);
}

/**
 * The status after a triage. A RAISED concern becomes TRIAGED. Any other open concern keeps its status while its category, priority or area is corrected. Null for a closed concern, which
 * cannot be triaged.
 */
export function statusAfterTriage(status: ConcernStatus): ConcernStatus | null {
  if (isClosed(status)) return null;
  return status === 'RAISED' ? 'TRIAGED' : status;
}

/** The reason why a concern cannot be closed in this way; null if it can. An ADDRESSED concern has at least one response. */
export function closingIssue(
  concern: { status: ConcernStatus; responseCount: number },
  to: ClosedStatus,
): string | null {
  const { status, responseCount } = concern;
  if (!canMove(status, to)) {
    return status === 'RAISED'
      ? 'A RAISED concern must be triaged before it is closed.'
      : `A concern that is ${status} is already closed; reopen it first.`;
  }
  return to === 'ADDRESSED' && responseCount === 0
    ? 'A concern can be ADDRESSED only if at least one response records the action that was taken.'
    : null;
}
