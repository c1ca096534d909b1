import type { OfficeCalendar } from '@rapport/core/actor.ts';
import { frequencyMonths } from '@rapport/core/indicators/indicator.ts';

import type { Days } from '../../office-calendar.ts';
import { periodEnd, readFigure, type ObservedDefinition, type ObservedFigure } from './observation.rules.ts';

/** A period to derive: its first day and the day after it. */
export interface DerivedPeriod {
  first: Date;
  after: Date;
}

/** The whole periods of an indicator that lie between two days and have ended. */
export function periodsToDerive(
  { frequency }: Pick<ObservedDefinition, 'frequency'>,
  { firstDay, lastDay }: Days,
  calendar: OfficeCalendar,
  today: Date,
): DerivedPeriod[] {
  const months = frequencyMonths[frequency];
  const isFiscal = frequency.startsWith('FISCAL');
  const month = isFiscal ? calendar.fiscalYearStartMonth : 1;
  const day = isFiscal ? calendar.fiscalYearStartDay : 1;
  const periods: DerivedPeriod[] = [];
  for (let index = 0; ; index += 1) {
    const first = new Date(Date.UTC(firstDay.getUTCFullYear() - 1, month - 1 + index * months, day));
    const after = periodEnd({ periodStart: first, periodMonths: months });
    if (after > today || after.getTime() > lastDay.getTime() + 86_400_000) return periods;
    if (first >= firstDay) periods.push({ first, after });
  }
}

/** A row of a statement of `derivation.statements.ts`. */
export interface DerivedRow {
  first: Date;
  dimension: string | null;
  group: string | null;
  numerator: number;
  denominator: number | null;
  sumOfSquares: number | null;
  used: Record<string, number>;
  leftOut: Record<string, number>;
}

/** The figure of a derived row. It is not reported if the denominator is not known. The indicator does not apply if the denominator is 0. */
export function derivedFigure(
  definition: Pick<ObservedDefinition, 'measure'>,
  row: DerivedRow,
): ObservedFigure {
  const none = { numerator: null, denominator: null, sumOfSquares: null };
  if (row.denominator === null) return { state: 'NOT_REPORTED', ...none };
  // Refunds can be over what was spent. That is no cost of anything.
  const isRefund = definition.measure === 'RATIO' && row.numerator < 0;
  if (row.denominator === 0 || isRefund) return { state: 'NOT_APPLICABLE', ...none };
  const { figure, issues } = readFigure(definition, row);
  if (issues.length > 0) throw new Error(`A derived figure is wrong: ${issues[0]?.message ?? ''}`);
  return figure;
}

/** The records behind a derived row, as they are stored with it. */
export function inputsOf({ used, leftOut }: Pick<DerivedRow, 'used' | 'leftOut'>, note: string) {
  const listed = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([what, count]) => ({ what, count }))
      .toSorted((one, other) => (one.what < other.what ? -1 : 1));
  return { used: listed(used), leftOut: listed(leftOut), note };
}

/** The records behind all figures of a derivation, added up. */
export function addedInputs(rows: readonly DerivedRow[], note: string) {
  const added = (counts: readonly Record<string, number>[]): Record<string, number> => {
    const sums: Record<string, number> = {};
    for (const [what, count] of counts.flatMap((one) => Object.entries(one))) {
      sums[what] = (sums[what] ?? 0) + count;
    }
    return sums;
  };
  const used = added(rows.map((row) => row.used));
  const leftOut = added(rows.map((row) => row.leftOut));
  return inputsOf({ used, leftOut }, note);
}
