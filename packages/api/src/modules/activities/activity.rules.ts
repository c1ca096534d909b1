import type { ActivityStatus } from '@rapport/database/generated/prisma/enums.ts';

/** Characters of an underserved focus or of the reason of a cancellation. */
export const shortNarrativeCharactersMax = 500;

/** Where an activity may go from each status. Nothing leaves COMPLETED or CANCELLED. */
const nextStatuses: Record<ActivityStatus, readonly ActivityStatus[]> = {
  PROPOSED: ['ACTIVE', 'CANCELLED'],
  ACTIVE: ['COMPLETED', 'CANCELLED'],
  COMPLETED: [],
  CANCELLED: [],
};

/** Why an activity may not move to another status now; null where it may. Staying is not moving. */
export function moveIssue(
  activity: { status: ActivityStatus; startsAt: Date },
  to: ActivityStatus,
  now: Date,
): string | null {
  const allowed = nextStatuses[activity.status];
  if (allowed.length === 0)
    return `An activity that is ${activity.status} does not change its status any more.`;
  if (!allowed.includes(to)) {
    return `An activity that is ${activity.status} can become ${allowed.join(' or ')}, not ${to}.`;
  }
  return to === 'COMPLETED' && activity.startsAt > now
    ? 'An activity is COMPLETED once it has started.'
    : null;
}

/** Why an activity may not be changed as asked; null where it may: a CANCELLED one stays as it is, and a COMPLETED one stays in the past. */
export function changeIssue(status: ActivityStatus, startsAt: Date, now: Date): string | null {
  if (status === 'CANCELLED') return 'An activity that is CANCELLED is not changed any more.';
  return status === 'COMPLETED' && startsAt > now
    ? 'An activity that is COMPLETED has been held: it cannot start later than now.'
    : null;
}

/** Why nothing that happened at an activity can be recorded; null where it can. */
export function recordingIssue(status: ActivityStatus): string | null {
  return status === 'ACTIVE' || status === 'COMPLETED'
    ? null
    : `What happened at an activity is recorded once it is ACTIVE or COMPLETED; this one is ${status}.`;
}

/** True where an activity ends no earlier than it starts, or its end is not known. */
export function timesInOrder(times: { startsAt: Date; endsAt?: Date | null | undefined }): boolean {
  return !times.endsAt || times.endsAt >= times.startsAt;
}

/** How many hours an activity lasts; null where its end is not known. */
export function hoursOf(times: { startsAt: Date; endsAt: Date | null }): number | null {
  return times.endsAt && (times.endsAt.getTime() - times.startsAt.getTime()) / 3_600_000;
}
