import type { SeriesFrequency } from '@rapport/database/generated/prisma/enums.ts';

import { clockIn, momentOf, type WallTime } from '../../time-zones.ts';

export const occurrencesMin = 2;
export const occurrencesMax = 60;
export const occurrenceMinutesMax = 24 * 60;

const minute = 60_000;
const day = 24 * 60 * minute;

/** How far apart occurrences are, in days or in months. */
const steps: Record<SeriesFrequency, { days: number; months: number }> = {
  WEEKLY: { days: 7, months: 0 },
  EVERY_TWO_WEEKS: { days: 14, months: 0 },
  MONTHLY: { days: 0, months: 1 },
  QUARTERLY: { days: 0, months: 3 },
};

/** The same day of the month so many months later, or the last of a month that is too short for it. */
function monthsLater(wall: WallTime, months: number): WallTime {
  const date = new Date(wall);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  const dayOfMonth = Math.min(date.getUTCDate(), lastDay);
  return (
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, dayOfMonth) + (((wall % day) + day) % day)
  );
}

/**
 * The starts of a series' occurrences, in order and beginning with the first. Each is at the first one's time of day in the time zone, across changes of daylight saving; those by the
 * month are on its day of the month, or on the last day of a shorter month. Throws RangeError for a name that is no time zone.
 */
export function occurrenceStarts(series: {
  firstStartsAt: Date;
  frequency: SeriesFrequency;
  timeZone: string;
  count: number;
}): Date[] {
  const clock = clockIn(series.timeZone);
  const first = clock(series.firstStartsAt.getTime());
  const step = steps[series.frequency];
  return Array.from({ length: series.count }, (_, index) => {
    // Of an hour that a clock shows twice, the first occurrence may be in the second.
    if (index === 0) return series.firstStartsAt;
    const wall = monthsLater(first, step.months * index) + step.days * index * day;
    return new Date(momentOf(wall, clock));
  });
}
