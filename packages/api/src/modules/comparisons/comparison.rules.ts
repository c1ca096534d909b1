import { ValidationError } from '@rapport/core/errors.ts';
import { indicatorCatalog } from '@rapport/core/indicators/catalog.ts';
import { recidivismKind } from '@rapport/core/indicators/catalog.recidivism.ts';
import type { IndicatorDraft } from '@rapport/core/indicators/indicator.ts';
import type { ComparedPeriod } from '@rapport/statistics/comparison/comparison.types.ts';

import { addDays, dayText } from '../../days.ts';
import type { Days } from '../../office-calendar.ts';

/** The most periods that a comparison goes back over. */
export const periodsMax = 12;

const lengths: readonly number[] = [1, 3, 12];

/** The periods of a comparison, and all periods on which disclosure control decides together. */
export interface ComparedPeriods {
  months: number;
  /** The periods that were asked for, in order. The last one is the period of the comparison. */
  asked: readonly ComparedPeriod[];
  /** Those of the whole calendar years of the asked ones, so that the number of periods of a query changes nothing that is hidden. */
  all: readonly ComparedPeriod[];
}

/** Refuses days that are no month, quarter or year: roll-ups are of these. */
export function comparedPeriods(
  { firstDay, lastDay }: Days,
  count: number,
  path: readonly string[] = ['period'],
): ComparedPeriods {
  const after = addDays(lastDay, 1);
  const months = lengths.find((one) => addMonths(firstDay, one).getTime() === after.getTime());
  if (months === undefined) {
    const message = `${dayText(firstDay)} to ${dayText(lastDay)} is no month, quarter or year.`;
    throw new ValidationError([{ path, message }]);
  }
  const at = (steps: number): ComparedPeriod => {
    const first = addMonths(firstDay, steps * months);
    return { firstDay: dayText(first), lastDay: dayText(addDays(addMonths(first, months), -1)) };
  };
  const asked = Array.from({ length: count }, (_, index) => at(index - count + 1));
  const yearOf = ({ firstDay: day }: ComparedPeriod): string => day.slice(0, 4);
  const steps = lengths.at(-1) ?? 12;
  const all = Array.from({ length: count + 2 * steps }, (_, index) => at(index - count + 1 - steps)).filter(
    (one) => asked.some((other) => yearOf(other) === yearOf(one)),
  );
  return { months, asked, all };
}

/**
 * The periods of a live comparison: quarters of the calendar, and years of four of them. A month that is shown before its
 * quarter is complete would later tell the rest of it, so months and other days are compared in frozen tables only.
 */
export function livePeriods(days: Days, count: number): ComparedPeriods {
  const periods = comparedPeriods(days, count);
  const { firstDay, lastDay } = days;
  if (periods.months !== 1 && firstDay.getUTCDate() === 1 && firstDay.getUTCMonth() % 3 === 0) return periods;
  const message = `${dayText(firstDay)} to ${dayText(lastDay)} is no quarter of the calendar and no year of four of them. Freeze a comparison of other periods.`;
  throw new ValidationError([{ path: ['period'], message }]);
}

/** Says of which years figures are hidden because places have not reported all of it. */
export function waitingCaveats(
  periods: readonly ComparedPeriod[],
  waitingYears: readonly string[],
): readonly string[] {
  const years = waitingYears.filter((year) =>
    periods.some(({ firstDay, lastDay }) => firstDay.slice(0, 4) <= year && year <= lastDay.slice(0, 4)),
  );
  return years.map(
    (year) =>
      `Some offices have not reported all of ${year}. Their figures of ${year} are hidden until then, with their neighbors in size, because a later quarter could follow from them. Freeze a comparison to publish them now.`,
  );
}

/** All periods of one length in some calendar years. */
function periodsOf(years: readonly number[], months: number): ComparedPeriods {
  const all = years.toSorted().flatMap((year) =>
    Array.from({ length: 12 / months }, (_, index): ComparedPeriod => {
      const first = new Date(Date.UTC(year, index * months, 1));
      return { firstDay: dayText(first), lastDay: dayText(addDays(addMonths(first, months), -1)) };
    }),
  );
  return { months, asked: all, all };
}

export const quartersOf = (years: readonly number[]): ComparedPeriods => periodsOf(years, 3);
export const yearsOf = (years: readonly number[]): ComparedPeriods => periodsOf(years, 12);

function addMonths(day: Date, count: number): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + count, day.getUTCDate()));
}

/** The revisions of an indicator that are the same for every office, in order; empty for a code that none has. */
export function sharedRevisions(code: string): readonly IndicatorDraft[] {
  return indicatorCatalog
    .filter((one) => one.code === code)
    .toSorted((one, other) => one.revision - other.revision);
}

/** The indicator, and for recidivism all events and windows: an office with another one is not comparable, and says so. */
export function relatedCodes(code: string): readonly string[] {
  if (recidivismKind(code) === null) return [code];
  return indicatorCatalog.map((one) => one.code).filter((one) => recidivismKind(one) !== null);
}
