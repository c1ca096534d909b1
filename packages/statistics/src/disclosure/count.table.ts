import { requireCount } from '../argument.check.ts';
import { countNetwork, type CountArc } from './count.network.ts';
import { protect, type SuppressionUnit } from './suppression.ts';
import { isSensitive, requireThreshold } from './threshold.ts';

/** Whether each count is hidden, in the given order. */
export type SuppressedLine = {
  readonly hidden: readonly boolean[];
  readonly totalHidden: boolean;
};

export type SuppressedTable = {
  /** By row, then by column. */
  readonly hidden: readonly (readonly boolean[])[];
  readonly rowTotalsHidden: readonly boolean[];
  readonly columnTotalsHidden: readonly boolean[];
  readonly grandTotalHidden: boolean;
};

/**
 * Decides which counts of one line to hide if the counts and their total are published. Counts from 1 to the
 * threshold are hidden. Zero is shown and protects nothing. The smallest other counts are hidden too, until
 * no hidden count can be bounded to less than the threshold's width. The total is hidden last.
 *
 * @param alsoHidden positions of counts that are hidden for another reason and also need protection
 * @throws RangeError if a count is not a whole number of at least 0, or the threshold is not one of at
 *   least 1
 */
export function suppressLine(
  counts: readonly number[],
  threshold: number,
  alsoHidden: readonly number[] = [],
): SuppressedLine {
  requireThreshold(threshold);
  counts.forEach((count) => requireCount(count, 'count'));
  const cell = 0;
  const sum = 1;
  const total = counts.reduce((all, count) => all + count, 0);
  const arcs = counts.map((count, unit): CountArc => arcOf(unit, cell, sum, count));
  arcs.push(arcOf(counts.length, sum, cell, total));
  const hidden = hiddenUnits(2, arcs, counts.length, threshold, alsoHidden);
  return {
    hidden: counts.map((_, unit) => hidden.has(unit)),
    totalHidden: hidden.has(counts.length),
  };
}

/**
 * Decides which counts of a two-way table to hide if the counts, the row totals, the column totals and the
 * grand total are published. The rules of `suppressLine` apply to all lines together.
 *
 * @param rows at least one row, all of the same length
 * @throws RangeError as `suppressLine` does, and if rows differ in length
 */
export function suppressTable(rows: readonly (readonly number[])[], threshold: number): SuppressedTable {
  requireThreshold(threshold);
  const columns = rows[0]?.length ?? 0;
  for (const row of rows) {
    row.forEach((count) => requireCount(count, 'count'));
    if (row.length !== columns) {
      throw new RangeError(`Every row must have ${columns} counts, but one has ${row.length}`);
    }
  }
  const columnNode = (column: number): number => rows.length + column;
  const totalRow = rows.length + columns;
  const totalColumn = totalRow + 1;
  const rowTotals = rows.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnTotals = Array.from({ length: columns }, (_, column) =>
    rows.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  const cellCount = rows.length * columns;
  const rowTotalUnit = (row: number): number => cellCount + row;
  const columnTotalUnit = (column: number): number => cellCount + rows.length + column;
  const grandTotalUnit = cellCount + rows.length + columns;
  const arcs = [
    ...rows.flatMap((row, i) => row.map((count, j) => arcOf(i * columns + j, i, columnNode(j), count))),
    ...rowTotals.map((count, i) => arcOf(rowTotalUnit(i), totalColumn, i, count)),
    ...columnTotals.map((count, j) => arcOf(columnTotalUnit(j), columnNode(j), totalRow, count)),
    arcOf(
      grandTotalUnit,
      totalRow,
      totalColumn,
      rowTotals.reduce((sum, count) => sum + count, 0),
    ),
  ];
  const hidden = hiddenUnits(totalColumn + 1, arcs, cellCount, threshold);
  return {
    hidden: rows.map((row, i) => row.map((_, j) => hidden.has(i * columns + j))),
    rowTotalsHidden: rows.map((_, i) => hidden.has(rowTotalUnit(i))),
    columnTotalsHidden: columnTotals.map((_, j) => hidden.has(columnTotalUnit(j))),
    grandTotalHidden: hidden.has(grandTotalUnit),
  };
}

/** A hidden count is at least 1, because zero would have been shown. */
function arcOf(unit: number, from: number, to: number, value: number): CountArc {
  return { unit, from, to, value, hiddenMinimum: 1 };
}

/** Arcs are in the order of their units: first the cells, then the totals. */
function hiddenUnits(
  nodeCount: number,
  arcs: readonly CountArc[],
  cellCount: number,
  threshold: number,
  alsoHidden: readonly number[] = [],
): ReadonlySet<number> {
  const units = arcs.map((arc, unit): SuppressionUnit => ({ size: arc.value, isTotal: unit >= cellCount }));
  const hidden = protect({
    threshold,
    units,
    networks: [countNetwork(nodeCount, arcs)],
    sensitive: [
      ...arcs.filter((arc) => isSensitive(arc.value, threshold)).map((arc) => arc.unit),
      ...alsoHidden,
    ],
    mayHideTotals: true,
  });
  if (hidden === null) {
    throw new Error('A table whose totals can be hidden can always be protected');
  }
  return hidden;
}
