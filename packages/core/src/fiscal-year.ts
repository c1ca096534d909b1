/** Why no fiscal year can start on a day of the year; null if it can. Every year must have that day. */
export function fiscalYearStartIssue(month: number, day: number): string | null {
  const isMonth = Number.isInteger(month) && month >= 1 && month <= 12;
  // 2025 is not a leap year, so it has only the days of every year.
  const lastDay = isMonth ? new Date(Date.UTC(2025, month, 0)).getUTCDate() : 0;
  if (Number.isInteger(day) && day >= 1 && day <= lastDay) return null;
  return `A fiscal year starts on a day that every year has. Month ${month}, day ${day} is not one.`;
}
