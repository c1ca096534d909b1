import type { OfficeCalendar } from '@rapport/core/actor.ts';
import { ValidationError } from '@rapport/core/errors.ts';

import { actingJurisdiction, type Context } from './context.ts';
import { addDays, dayAfter, dayText } from './days.ts';
import { clockIn, momentOf, type WallTime } from './time-zones.ts';

/**
 * The one place that knows which day it is for an office, and when its days and fiscal years begin and end. Days are `Date`s at midnight in UTC, as everywhere in
 * the API; moments are moments.
 */
type Asking = Pick<Context, 'actor' | 'now'>;

/** The calendar of the acting jurisdiction. */
export function calendarOf(context: Pick<Context, 'actor'>): OfficeCalendar {
  return actingJurisdiction(context).calendar;
}

/** Today in the acting jurisdiction. */
export function officeToday(context: Asking): Date {
  return dayIn(context.now(), calendarOf(context).timeZone);
}

/** Refuses a day in the future for something that has happened. Throws a ValidationError with the place in the input. */
export function refuseFutureDay(context: Asking, day: Date, label: string, path: readonly string[]): void {
  if (day > officeToday(context))
    throw new ValidationError([{ path, message: `${label} is not in the future.` }]);
}

/** The day that a calendar on the wall shows at a moment. */
export function dayIn(moment: Date, timeZone: string): Date {
  const wall = clockOf(timeZone)(moment.getTime());
  return new Date(wall - (((wall % oneDay) + oneDay) % oneDay));
}

/** The first moment of a day. It is not midnight if daylight saving time skips midnight. */
export function startOfDay(day: Date, timeZone: string): Date {
  return new Date(momentOf(day.getTime(), clockOf(timeZone)));
}

/** The day of a moment in the acting jurisdiction, as text: "2026-06-30". */
export function officeDayText(context: Pick<Context, 'actor'>, moment: Date): string {
  return dayText(dayIn(moment, calendarOf(context).timeZone));
}

/** Days from the first to the last one, both included. */
export interface Days {
  firstDay: Date;
  lastDay: Date;
}

/** The moments of some days: from the first one until just before the other one. */
export function momentsOf({ firstDay, lastDay }: Days, timeZone: string): { from: Date; before: Date } {
  return { from: startOfDay(firstDay, timeZone), before: startOfDay(dayAfter(lastDay), timeZone) };
}

/** The days of a calendar year. */
export function calendarYear(year: number): Days {
  return { firstDay: new Date(Date.UTC(year, 0, 1)), lastDay: new Date(Date.UTC(year, 11, 31)) };
}

/** The days of a fiscal year. */
export function fiscalYear(calendar: OfficeCalendar, year: number): Days {
  const { fiscalYearStartMonth: month, fiscalYearStartDay: day, fiscalYearNaming } = calendar;
  const isCalendarYear = month === 1 && day === 1;
  const startYear = fiscalYearNaming === 'START' || isCalendarYear ? year : year - 1;
  return {
    firstDay: new Date(Date.UTC(startYear, month - 1, day)),
    lastDay: addDays(new Date(Date.UTC(startYear + 1, month - 1, day)), -1),
  };
}

/** The number of the fiscal year that a day belongs to. */
export function fiscalYearOf(calendar: OfficeCalendar, day: Date): number {
  const year = day.getUTCFullYear();
  const found = [year - 1, year, year + 1].find((one) => day <= fiscalYear(calendar, one).lastDay);
  if (found === undefined) throw new Error('Every day belongs to a fiscal year');
  return found;
}

const oneDay = 24 * 60 * 60 * 1000;

const clocks = new Map<string, (moment: number) => WallTime>();

/** The clock of a time zone by its IANA name, of which there are few. */
function clockOf(timeZone: string): (moment: number) => WallTime {
  const name = timeZone.toLowerCase();
  let clock = clocks.get(name);
  if (clock === undefined) clocks.set(name, (clock = clockIn(timeZone)));
  return clock;
}
