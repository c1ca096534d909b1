const yearMin = 1000;
const yearMax = 9999;

/**
 * Whether a moment can be kept: its year in UTC is from 1000 to 9999. PostgreSQL knows no year 0, its drivers take the years before 100
 * for those of the last century, and ISO 8601 text has four digits for a year.
 */
export function isStorableTime(time: Date): boolean {
  const year = time.getUTCFullYear();
  return year >= yearMin && year <= yearMax;
}

/** Whether the text is a day of the calendar, written YYYY-MM-DD, from 1000-01-01 on. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // Some days that do not exist, such as 31 April, are read as the first days of the next month.
  return isStorableTime(day) && day.toISOString().startsWith(text);
}
