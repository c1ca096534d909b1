import { refuse, type Refused } from '../statistical.result.ts';

/** One person of a cohort, from the start event to the first event or to the end of the follow-up. */
export type FollowUp = {
  /** Since the start event, in any unit. */
  readonly time: number;
  /** True if the event happened at `time`, false if the person was followed to `time` without one. */
  readonly event: boolean;
};

/** Refuses rows that no cohort can have and names the first one. */
export function refuseFollowUps(rows: readonly FollowUp[]): Refused | null {
  if (rows.length === 0) {
    return refuse('EMPTY_DATA', 'There are no people, so nobody was followed.');
  }
  for (const [index, { time }] of rows.entries()) {
    if (!Number.isFinite(time)) {
      return refuse('NOT_FINITE', `The time ${time} is not a number.`, { index, column: 'time' });
    }
    if (time < 0) {
      return refuse('NEGATIVE_VALUE', `The follow-up of ${time} is negative.`, { index, column: 'time' });
    }
  }
  return null;
}
