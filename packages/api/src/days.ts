const day = 24 * 60 * 60 * 1000;

/** The day that is `count` days after a day; before it where `count` is negative. */
export function addDays(date: Date, count: number): Date {
  return new Date(date.getTime() + count * day);
}

/** A day as text: "2026-06-30". */
export function dayText(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day that follows a day. */
export function dayAfter(date: Date): Date {
  return addDays(date, 1);
}

/** True where a day lies in a period, its first and last day included. A first day that is not known lies in the past, a last one in the future. */
export function isWithin(date: Date, first: Date | null, last: Date | null): boolean {
  return (first === null || first <= date) && (last === null || date <= last);
}

/** True unless a period ends before it begins. */
export function daysInOrder(first: Date | null | undefined, last: Date | null | undefined): boolean {
  return !first || !last || first <= last;
}
