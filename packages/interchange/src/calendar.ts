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

/** Whether the text is a calendar day, written YYYY-MM-DD, from 1000-01-01 on. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // Some days that do not exist, such as April 31, are parsed as the first days of the next month.
  return isStorableTime(day) && day.toISOString().startsWith(text);
}
