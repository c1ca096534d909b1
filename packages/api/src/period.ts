import type { OfficeCalendar } from '@rapport/core/actor.ts';
import { ValidationError } from '@rapport/core/errors.ts';
import * as z from 'zod';

import {
  calendarOf,
  calendarYear,
  fiscalYear,
  fiscalYearOf,
  momentsOf,
  type Days,
} from './office-calendar.ts';
import type { Context } from './context.ts';
import * as rules from './input-rules.ts';

export const yearMin = 1900;
export const yearMax = 2200;
const yearMessage = `A year is a number from ${yearMin} to ${yearMax}.`;

export const yearSchema = z.int(yearMessage).min(yearMin, yearMessage).max(yearMax, yearMessage);

const daysMessage = `Days are in the years ${yearMin} to ${yearMax}.`;
const isInYears = (day: Date): boolean => day.getUTCFullYear() >= yearMin && day.getUTCFullYear() <= yearMax;
const day = rules.day.refine(isInYears, daysMessage);

/** The days that figures are about, in every query and mutation with figures. */
export const periodSchema = z
  .object({
    calendarYear: yearSchema.optional().describe('A calendar year.'),
    fiscalYear: yearSchema
      .optional()
      .describe('A fiscal year of the office, by its number (`Jurisdiction.fiscalYearNaming`).'),
    days: z
      .object({
        from: day.describe('The first day.'),
        to: day.describe('The last day, not before the first.'),
      })
      .refine(({ from, to }) => from <= to, {
        path: ['to'],
        message: 'The last day cannot be before the first.',
      })
      .meta({ graphql: 'DaysInput', description: 'Days from the first to the last one, both included.' })
      .optional()
      .describe('Any other days.'),
  })
  .meta({
    graphql: 'PeriodInput',
    description:
      'A calendar year, a fiscal year or any days of the office. Days begin and end in the time zone of the office.',
    isOneOf: true,
  });

export type PeriodInput = z.output<typeof periodSchema>;

/** Days of an office, and the years that they are. */
export interface Period extends Days {
  /** The calendar year that these days are; null for other days. */
  calendarYear: number | null;
  /** The fiscal year that these days are; null for other days. */
  fiscalYear: number | null;
  timeZone: string;
}

/** The period that an input means for an office. Throws a ValidationError for an input without one. */
export function periodOf(calendar: OfficeCalendar, input: PeriodInput, path: readonly string[]): Period {
  if (input.calendarYear !== undefined) return describeDays(calendar, calendarYear(input.calendarYear));
  if (input.fiscalYear !== undefined) return describeDays(calendar, fiscalYear(calendar, input.fiscalYear));
  if (input.days) return describeDays(calendar, { firstDay: input.days.from, lastDay: input.days.to });
  throw new ValidationError([{ path, message: 'Give a calendar year, a fiscal year or days.' }]);
}

/** Days with the years that they are. */
export function describeDays(calendar: OfficeCalendar, days: Days): Period {
  const isSame = (other: Days): boolean =>
    other.firstDay.getTime() === days.firstDay.getTime() &&
    other.lastDay.getTime() === days.lastDay.getTime();
  const year = days.firstDay.getUTCFullYear();
  const fiscal = fiscalYearOf(calendar, days.firstDay);
  return {
    ...days,
    timeZone: calendar.timeZone,
    calendarYear: isSame(calendarYear(year)) ? year : null,
    fiscalYear: isSame(fiscalYear(calendar, fiscal)) ? fiscal : null,
  };
}

/** The moments of a period of the acting jurisdiction. */
export function periodMoments(period: Period): { from: Date; before: Date } {
  return momentsOf(period, period.timeZone);
}

/** The period of an argument of a query of the acting jurisdiction. */
export function periodArgument(context: Pick<Context, 'actor'>, input: PeriodInput): Period {
  return periodOf(calendarOf(context), input, ['period']);
}

/** The calendar months of a period, the first and the last one as far as they belong to it. */
export function monthsOf({ firstDay, lastDay }: Days): Days[] {
  const months: Days[] = [];
  for (let from = firstDay; from <= lastDay;) {
    const next = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
    const last = new Date(next.getTime() - 24 * 60 * 60 * 1000);
    months.push({ firstDay: from, lastDay: last < lastDay ? last : lastDay });
    from = next;
  }
  return months;
}
