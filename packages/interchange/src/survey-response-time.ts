/** Survey tools write this time if they store none. */
const noTime = new Date('1980-01-01T00:00:00Z').getTime();
const day = 24 * 60 * 60 * 1000;

/** Why a time cannot be that of a response; null if it can. */
export function timeIssue(time: Date, now: Date): string | null {
  if (time > now) return 'The time is in the future. Check the date format and the time zone of the file.';
  return Math.abs(time.getTime() - noTime) <= day
    ? 'Survey tools write 1980-01-01 if they store no times. Declare this text as a missing code, or do not map the column.'
    : null;
}
