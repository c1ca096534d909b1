import type { SeriesFrequency } from '@rapport/database/generated/prisma/enums.ts';

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

/** A clock on the wall: the time that it shows, as if it stood in UTC, in milliseconds. */
type WallTime = number;

function clockIn(timeZone: string): (moment: number) => WallTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (moment) => {
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(moment)) part[type] = Number(value);
    const { year = NaN, month = NaN, day: date = NaN, hour, minute: minutes, second } = part;
    const milliseconds = ((moment % 1000) + 1000) % 1000;
    return Date.UTC(year, month - 1, date, hour, minutes, second, milliseconds);
  };
}

/** True for the name of a time zone of the IANA database, such as "America/New_York". Offsets such as "+02:00" are none: they know no daylight saving. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * When a clock shows a time. Of a time that it shows twice, as daylight saving ends, the first; for one that it skips, as daylight saving begins, as much
 * later as it skips (so does RFC 5545, and `Temporal` with "compatible").
 */
function momentOf(wall: WallTime, clock: (moment: number) => WallTime): number {
  // Offsets are less than a day, and no zone changes its own twice within two days.
  const guesses = [wall - day, wall + day].map((near) => wall - (clock(near) - near));
  const exact = guesses.filter((guess) => clock(guess) === wall);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...guesses);
}

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
