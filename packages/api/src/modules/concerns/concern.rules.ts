import type { ConcernStatus } from '@rapport/database/generated/prisma/enums.ts';

/** The ways in which a concern ends: each says what came of it. */
export const closedStatuses = ['ADDRESSED', 'REFERRED', 'NOT_ACTIONABLE'] as const;
export type ClosedStatus = (typeof closedStatuses)[number];

/** Statuses of concerns about which something is still to be done. */
export const openStatuses = ['RAISED', 'TRIAGED', 'IN_PROGRESS'] as const satisfies readonly ConcernStatus[];

/** Where a concern may go from each status. What is closed is opened again only to work on it. */
const nextStatuses: Record<ConcernStatus, readonly ConcernStatus[]> = {
  RAISED: ['TRIAGED'],
  TRIAGED: ['IN_PROGRESS', ...closedStatuses],
  IN_PROGRESS: closedStatuses,
  ADDRESSED: ['IN_PROGRESS'],
  REFERRED: ['IN_PROGRESS'],
  NOT_ACTIONABLE: ['IN_PROGRESS'],
};

/** True where a concern is closed. */
export function isClosed(status: ConcernStatus): status is ClosedStatus {
  return (closedStatuses as readonly ConcernStatus[]).includes(status);
}

/** True where a concern may move from one status to the other. Staying is not moving. */
export function canMove(from: ConcernStatus, to: ConcernStatus): boolean {
  return nextStatuses[from].includes(to);
}

/**
 * The status after a triage: a concern that was raised is TRIAGED; one that is already worked on stays where it is while its category, priority or area is put right. Null for what is closed, which
 * does not change.
 */
export function statusAfterTriage(status: ConcernStatus): ConcernStatus | null {
  if (isClosed(status)) return null;
  return status === 'RAISED' ? 'TRIAGED' : status;
}

/** Why a concern cannot be closed in this way; null where it can. Whoever says that it was addressed has recorded what was done. */
export function closingIssue(
  concern: { status: ConcernStatus; responseCount: number },
  to: ClosedStatus,
): string | null {
  const { status, responseCount } = concern;
  if (!canMove(status, to)) {
    return status === 'RAISED'
      ? 'A concern that is RAISED is triaged before it is closed.'
      : `A concern that is ${status} is closed already; reopen it first.`;
  }
  return to === 'ADDRESSED' && responseCount === 0
    ? 'A concern is ADDRESSED once at least one response is recorded: what was done about it.'
    : null;
}
