import type { SeriesFrequency } from '@rapport/database/generated/prisma/enums.ts';

import { clockIn, momentOf, type WallTime } from '../../time-zones.ts';

export const occurrencesMin = 2;
export const occurrencesMax = 60;
export const occurrenceMinutesMax = 24 * 60;

const minute = 60_000;
const day = 24 * 60 * minute;

/** The time between occurrences, in days or in months. */
const steps: Record<SeriesFrequency, { days: number; months: number }> = {
  WEEKLY: { days: 7, months: 0 },
  EVERY_TWO_WEEKS: { days: 14, months: 0 },
  MONTHLY: { days: 0, months: 1 },
  QUARTERLY: { days: 0, months: 3 },
};

/** The same day of the month this many months later, or the last day of a shorter month. */
function monthsLater(wall: WallTime, months: number): WallTime {
  const date = new Date(wall);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  const dayOfMonth = Math.min(date.getUTCDate(), lastDay);
  return (
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, dayOfMonth) + (((wall % day) + day) % day)
  );
}

/**
 * The starts of the occurrences of a series, in order. Each is at the local time of the first one in the time zone, across changes of daylight saving. Monthly and quarterly ones are on
 * the day of the month of the first one, or on the last day of a shorter month. Throws RangeError for a name that is not a time zone.
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
    // When daylight saving ends, a clock shows an hour twice, and the first occurrence may be in the second of them.
    if (index === 0) return series.firstStartsAt;
    const wall = monthsLater(first, step.months * index) + step.days * index * day;
    return new Date(momentOf(wall, clock));
  });
}

/** The starts and ends of the occurrences of a series. */
export function occurrenceTimes(series: Parameters<typeof occurrenceStarts>[0] & { minutes: number }) {
  return occurrenceStarts(series).map((startsAt) => ({
    startsAt,
    endsAt: new Date(startsAt.getTime() + series.minutes * minute),
  }));
}
