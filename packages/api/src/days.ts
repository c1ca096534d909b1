const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** The calendar day of a moment, in UTC, as a `Date` of the API: its midnight. What is in force, ends or expires is judged by it. */
export function dayOf(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / day) * day);
}

/** The day that follows a day. */
export function dayAfter(date: Date): Date {
  return new Date(date.getTime() + day);
}

/** The first time zone to begin a day is 14 hours ahead of UTC. */
const earliestOffset = 14 * hour;

/** True where a day has begun nowhere on earth yet: what has happened cannot have happened then. */
export function isFutureDay(date: Date, now: Date): boolean {
  return date > dayOf(new Date(now.getTime() + earliestOffset));
}
