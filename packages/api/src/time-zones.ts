const day = 24 * 60 * 60 * 1000;

/** The time that a clock on the wall shows, as if it stood in UTC, in milliseconds. */
export type WallTime = number;

/** A clock of a time zone. Throws RangeError for any other name. */
export function clockIn(timeZone: string): (moment: number) => WallTime {
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
    const { year = NaN, month = NaN, day: date = NaN, hour, minute, second } = part;
    const milliseconds = ((moment % 1000) + 1000) % 1000;
    return Date.UTC(year, month - 1, date, hour, minute, second, milliseconds);
  };
}

/**
 * The moment at which a clock shows a time. A time that occurs twice, when daylight saving ends, means the first one. A time that is skipped, when daylight
 * saving begins, means the time that much later, as in RFC 5545 and `Temporal` with "compatible".
 */
export function momentOf(wall: WallTime, clock: (moment: number) => WallTime): number {
  // Offsets are less than a day, and no zone changes its own twice within two days.
  const guesses = [wall - day, wall + day].map((near) => wall - (clock(near) - near));
  const exact = guesses.filter((guess) => clock(guess) === wall);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...guesses);
}
