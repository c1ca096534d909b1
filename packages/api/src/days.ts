import { ValidationError } from '@rapport/core/errors.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** The calendar day of a moment, in UTC, as a `Date` of the API: its midnight. Terms, ends and expiries follow it. */
export function dayOf(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / day) * day);
}

/** The day that is `count` days after a day; before it where `count` is negative. */
export function addDays(date: Date, count: number): Date {
  return new Date(date.getTime() + count * day);
}

/** The day that follows a day. */
export function dayAfter(date: Date): Date {
  return addDays(date, 1);
}

/** The first time zone to begin a day is 14 hours ahead of UTC. */
const earliestOffset = 14 * hour;

/** True where a day has begun nowhere on earth yet: what has happened cannot have happened then. */
export function isFutureDay(date: Date, now: Date): boolean {
  return date > dayOf(new Date(now.getTime() + earliestOffset));
}

/** Refuses a day in the future for something that has happened. Throws a ValidationError with the place in the input. */
export function refuseFutureDay(date: Date, now: Date, label: string, path: readonly string[]): void {
  if (isFutureDay(date, now))
    throw new ValidationError([{ path, message: `${label} is not in the future.` }]);
}

/** True where a day lies in a period, its first and last day included. A first day that is not known lies in the past, a last one in the future. */
export function isWithin(date: Date, first: Date | null, last: Date | null): boolean {
  return (first === null || first <= date) && (last === null || date <= last);
}

/** True unless a period ends before it begins. */
export function daysInOrder(first: Date | null | undefined, last: Date | null | undefined): boolean {
  return !first || !last || first <= last;
}
