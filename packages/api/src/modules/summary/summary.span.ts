import type { OfficeCalendar } from '@rapport/core/actor.ts';
import { ValidationError } from '@rapport/core/errors.ts';

import type { Context } from '../../context.ts';
import { calendarOf, fiscalYear, fiscalYearOf } from '../../office-calendar.ts';
import { describeDays, periodArgument, type Period, type PeriodInput } from '../../period.ts';

/** The first and last day of a summary, both included; null for no limit. */
export interface SummarySpan {
  calendar: OfficeCalendar;
  firstDay: Date | null;
  lastDay: Date | null;
}

/** The days of a summary: a period, or the older arguments `from` and `to`. Throws a ValidationError for both, and if the last day is before the first. */
export function summarySpan(
  context: Pick<Context, 'actor'>,
  args: { period: PeriodInput | null; from?: Date | null | undefined; to?: Date | null | undefined },
): SummarySpan {
  const { period, from = null, to = null } = args;
  const calendar = calendarOf(context);
  if (period) {
    if (from || to) {
      const message = 'Give either "period" or "from" and "to".';
      throw new ValidationError([{ path: ['period'], message }]);
    }
    return { calendar, ...periodArgument(context, period) };
  }
  if (from && to && to < from) {
    throw new ValidationError([{ path: ['to'], message: 'The last day cannot be before the first.' }]);
  }
  return { calendar, firstDay: from, lastDay: to };
}

/** The period of a summary; null if it has no first or no last day. */
export function spanPeriod({ calendar, firstDay, lastDay }: SummarySpan): Period | null {
  return firstDay && lastDay && describeDays(calendar, { firstDay, lastDay });
}

/** The fiscal years of a summary, and whether it is all of them; null without limits. */
export function partOfFiscalYears({ calendar, firstDay, lastDay }: SummarySpan) {
  if (!firstDay || !lastDay) return null;
  const [first, last] = [fiscalYearOf(calendar, firstDay), fiscalYearOf(calendar, lastDay)];
  const areWhole =
    fiscalYear(calendar, first).firstDay.getTime() === firstDay.getTime() &&
    fiscalYear(calendar, last).lastDay.getTime() === lastDay.getTime();
  return { first, last, areWhole };
}
