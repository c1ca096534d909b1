import type { IndicatorDirection, IndicatorMeasure } from '@rapport/core/indicators/indicator.ts';
import type { MeasuredValue } from '@rapport/core/measured-value.ts';

/** The part of an indicator that its sentence and its picture need. */
export type SeriesIndicator = {
  readonly name: string;
  readonly measure: IndicatorMeasure;
  readonly unit: string;
  readonly multiplier: number;
  readonly direction: IndicatorDirection;
};

/** One period of a line, as it is shown. */
export type ShownPoint = {
  readonly firstDay: Date;
  readonly lastDay: Date;
  readonly figure: MeasuredValue;
  readonly target: number | null;
  readonly completeness: {
    readonly monthsExpected: number;
    readonly monthsCovered: number;
    readonly observed: number;
    readonly notReported: number;
    readonly notApplicable: number;
  };
  /** The revision that observed the period and is not equivalent; null without one. */
  readonly otherRevision: number | null;
};

export type ShownLine = { readonly name: string; readonly points: readonly ShownPoint[] };

const month = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });
const lastDayOf = (day: Date): number =>
  new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();

/** The name of a period: `2024`, `Jan 2024`, `Jan to Mar 2024`, `Jul 2023 to Jun 2024`, or its days. */
export function periodName({ firstDay, lastDay }: Pick<ShownPoint, 'firstDay' | 'lastDay'>): string {
  if (firstDay.getUTCDate() !== 1 || lastDay.getUTCDate() !== lastDayOf(lastDay)) {
    return `${firstDay.toISOString().slice(0, 10)} to ${lastDay.toISOString().slice(0, 10)}`;
  }
  const [first, last] = [month.format(firstDay), month.format(lastDay)];
  const [firstYear, lastYear] = [String(firstDay.getUTCFullYear()), String(lastDay.getUTCFullYear())];
  if (firstYear !== lastYear) return `${first} ${firstYear} to ${last} ${lastYear}`;
  if (first === 'Jan' && last === 'Dec') return firstYear;
  return first === last ? `${first} ${firstYear}` : `${first} to ${last} ${firstYear}`;
}

/** Why a period has no figure, in a few words; null with a figure, and if nothing was observed. */
export function gapName({ figure, completeness, otherRevision }: ShownPoint): string | null {
  const { observed, notReported, notApplicable, monthsCovered, monthsExpected } = completeness;
  switch (figure.kind) {
    case 'ESTIMATE':
      return null;
    case 'SUPPRESSED':
      return 'Hidden';
    case 'NOT_COMPARABLE':
      if (otherRevision !== null) return 'Other definition';
      return observed > 0 && monthsCovered < monthsExpected ? 'Partly covered' : 'Longer period';
    case 'NOT_REPORTED':
      if (observed > 0) return 'No denominator';
      if (notReported > 0) return 'Not reported';
      return notApplicable > 0 ? 'Does not apply' : null;
  }
}
