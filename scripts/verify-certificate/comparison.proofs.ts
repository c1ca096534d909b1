import { dayOf, nameOf, NOISE, sumOf } from './comparison.cells.ts';
import { countsOf, type ComparisonDocument } from './comparison.document.ts';

/** Hidden cells without a proof, and small counts that are shown. A cell whose row or column is zero is known to be zero. */
export function unproven({
  cells,
  totals,
  certificate,
  measure,
  threshold,
  dimension,
  roundedTo,
}: ComparisonDocument): string[] {
  const proven = new Set<string>(
    certificate.bounded.map(({ place, group, from, to }) => `${place} ${group} ${from} ${to}`),
  );
  for (const { places, spans, areTotalsKnown } of certificate.classes) {
    for (const sums of spans) {
      const tested = new Set(sums.cells.map(({ cell }) => cell.join(' ')));
      places.forEach((place, row) => {
        (sums.groups.length === 0 ? [''] : sums.groups).forEach((group, column) => {
          const isZero =
            sums.rows[row] === 0 ||
            (areTotalsKnown && sums.columns[column] === 0) ||
            (areTotalsKnown &&
              sums.rows[row] === null &&
              sumOf(sums.base[row] ?? []) === 0 &&
              sumOf(sums.base.filter((_, each) => sums.rows[each] === null).flat()) === 0);
          if (tested.has(`${row} ${column}`) || isZero)
            proven.add(`${place} ${group} ${sums.from} ${sums.to}`);
        });
      });
    }
  }
  const spansBy = Map.groupBy(
    [...proven].map((key) => key.split(' ')),
    (parts) => parts.slice(0, -2).join(' '),
  );
  const shown = [...cells, ...totals].flatMap((cell) => {
    const isSmall =
      cell.published !== null &&
      roundedTo === null &&
      countsOf(cell.published, measure).some((count) => count > NOISE && count <= threshold);
    return isSmall ? [`${nameOf(cell)} is small and is shown`] : [];
  });
  const missing = cells.flatMap((cell) => {
    if (cell.published !== null) return [];
    const unit = `${cell.place} ${cell.group === null ? '' : `${dimension ?? ''} ${cell.group}`}`;
    const isProven = (spansBy.get(unit) ?? []).some(
      (parts) =>
        Number(parts.at(-2)) >= dayOf(cell.firstDay) && Number(parts.at(-1)) <= dayOf(cell.lastDay) + 1,
    );
    return isProven ? [] : [`${nameOf(cell)} has no certificate`];
  });
  return [...shown, ...missing];
}
