import type { ActivityStatus } from '@rapport/database/generated/prisma/enums.ts';

/** Characters of an underserved focus or of a reason for a cancellation. */
export const shortNarrativeCharactersMax = 500;
/** Languages of one activity. */
export const languagesMax = 20;

/** The statuses to which an activity can move from each status. Nothing leaves COMPLETED or CANCELLED. */
const nextStatuses: Record<ActivityStatus, readonly ActivityStatus[]> = {
  PROPOSED: ['ACTIVE', 'CANCELLED'],
  ACTIVE: ['COMPLETED', 'CANCELLED'],
  COMPLETED: [],
  CANCELLED: [],
};

/** Why an activity cannot move to another status now; null if it can. Staying is not a move. */
export function moveIssue(
  activity: { status: ActivityStatus; startsAt: Date },
  to: ActivityStatus,
  now: Date,
): string | null {
  const allowed = nextStatuses[activity.status];
  if (allowed.length === 0) return `The status of a ${activity.status} activity can no longer be changed.`;
  if (!allowed.includes(to)) {
    return `An activity that is ${activity.status} can become ${allowed.join(' or ')}, not ${to}.`;
  }
  return to === 'COMPLETED' && activity.startsAt > now
    ? 'An activity cannot be COMPLETED before it has started.'
    : null;
}

/** Why an activity cannot be changed like this; null if it can. A CANCELLED one cannot change, and a COMPLETED one cannot start in the future. */
export function changeIssue(status: ActivityStatus, startsAt: Date, now: Date): string | null {
  if (status === 'CANCELLED') return 'A CANCELLED activity can no longer be changed.';
  return status === 'COMPLETED' && startsAt > now ? 'A COMPLETED activity cannot start in the future.' : null;
}

/** Why attendance and resources of an activity cannot be recorded; null if they can. */
export function recordingIssue(status: ActivityStatus): string | null {
  return status === 'ACTIVE' || status === 'COMPLETED'
    ? null
    : `Attendance and resources are recorded for an activity that is ACTIVE or COMPLETED; this one is ${status}.`;
}

/** True if an activity ends no earlier than it starts, or its end is not known. */
export function timesInOrder(times: { startsAt: Date; endsAt?: Date | null | undefined }): boolean {
  return !times.endsAt || times.endsAt >= times.startsAt;
}

/** The hours that an activity lasts; null if its end is not known. */
export function hoursOf(times: { startsAt: Date; endsAt: Date | null }): number | null {
  return times.endsAt && (times.endsAt.getTime() - times.startsAt.getTime()) / 3_600_000;
}
