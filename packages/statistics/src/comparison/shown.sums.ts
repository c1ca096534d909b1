import type { MeasuredValue } from '@rapport/core/measured-value.ts';

import type { CanonicalTable } from './canonical.table.ts';
import type { ComparedPeriod, PlaceRow } from './comparison.types.ts';
import { placeFigure } from './place.figure.ts';

/** The sums of a cell that may be shown: the frozen ones, or else the live ones. Null if they are hidden. */
export function shownRow(
  { hidden }: CanonicalTable,
  place: string,
  { firstDay }: ComparedPeriod,
  group: string | null,
  row: PlaceRow,
): PlaceRow | null {
  const published = hidden.published?.cell(place, firstDay, group);
  if (published === undefined) return hidden.isHidden(place, firstDay, group) ? null : row;
  return published === null ? null : { ...row, ...published, sumOfSquares: null };
}

/** The total of every comparable place, and never of a part: two totals would reveal the difference. */
export function totalOf(
  table: CanonicalTable,
  period: ComparedPeriod,
  group: string | null,
): { readonly total: MeasuredValue; readonly placesInTotal: number } {
  const rows = table.places.flatMap(({ id }) => {
    const found = table.cellOf(id, period, group)?.comparability;
    return found?.kind === 'COMPARABLE' ? [found.row] : [];
  });
  const [first] = rows;
  if (first === undefined)
    return {
      total: { kind: 'NOT_REPORTED', reason: 'No place has a figure that can be compared.' },
      placesInTotal: 0,
    };
  const published = table.hidden.published?.total(period.firstDay, group);
  const isHidden =
    published === undefined ? table.hidden.isTotalHidden(period.firstDay, group) : published === null;
  if (isHidden) {
    const total: MeasuredValue = { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: table.threshold };
    return { total, placesInTotal: rows.length };
  }
  if (published != null) {
    const row = { ...first, ...published, sumOfSquares: null };
    return { total: placeFigure(table.subject.definition, row), placesInTotal: rows.length };
  }
  const sum = (of: (row: (typeof rows)[number]) => number | null): number =>
    rows.reduce((all, row) => all + (of(row) ?? 0), 0);
  const total = placeFigure(table.subject.definition, {
    ...first,
    numerator: sum((row) => row.numerator),
    denominator: sum((row) => row.denominator),
    sumOfSquares: rows.some((row) => row.sumOfSquares === null) ? null : sum((row) => row.sumOfSquares),
  });
  return { total, placesInTotal: rows.length };
}
