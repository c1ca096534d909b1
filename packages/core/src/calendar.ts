const yearMin = 1000;
const yearMax = 9999;

/**
 * Whether a time can be stored: its year in UTC is from 1000 to 9999. PostgreSQL has no year 0, its drivers
 * read years before 100 as years of the last century, and ISO 8601 text has four digits for a year.
 */
export function isStorableTime(time: Date): boolean {
  const year = time.getUTCFullYear();
  return year >= yearMin && year <= yearMax;
}

/**
 * A date, or a date with a time and an offset from UTC, in ISO 8601. A date means its first moment in UTC. Null
 * for any other text, and for a time that cannot be stored.
 */
export function parseDateTime(text: string): Date | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)(Z|[+-]\d\d:\d\d))?$/.exec(text);
  const [, date = '', clock = '00:00', offset = 'Z'] = match ?? [];
  if (!isCalendarDate(date)) return null;
  const time = new Date(`${date}T${clock}${offset}`);
  return isStorableTime(time) ? time : null;
}

/** Whether the text is a calendar day, written YYYY-MM-DD, from 1000-01-01 on. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // Some days that do not exist, such as April 31, are parsed as the first days of the next month.
  return isStorableTime(day) && day.toISOString().startsWith(text);
}
