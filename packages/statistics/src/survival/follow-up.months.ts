const dayMilliseconds = 86_400_000;

/** The same day of the month after some months, or the last day of a shorter month. */
function addMonths(day: Date, months: number): Date {
  const moved = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(day.getUTCDate(), lastDay));
  return moved;
}

/**
 * The time between two calendar days in months of the calendar, with parts of a month in days. It is a whole number on the same
 * day of a later month, so that a window of 12 months ends on the day that people expect. It never falls as `end` grows.
 *
 * @param start the day at midnight UTC
 * @returns negative if `end` is before `start`
 */
export function monthsBetween(start: Date, end: Date): number {
  let whole = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  if (addMonths(start, whole) > end) whole -= 1;
  const from = addMonths(start, whole).getTime();
  const length = addMonths(start, whole + 1).getTime() - from;
  return whole + (Math.round((end.getTime() - from) / dayMilliseconds) * dayMilliseconds) / length;
}
