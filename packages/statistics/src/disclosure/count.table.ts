import { requireCount } from '../argument.check.ts';
import { shownSumMinimum } from './count.line.ts';
import type { Cell } from './hidden.rectangle.ts';
import { hiddenArea, type CountTable } from './table.area.ts';
import { rectangleOf, sumKnowledge, sumWitnesses } from './table.witness.ts';
import { requireThreshold } from './threshold.ts';

/** Which totals are shown beside the counts of a table. */
export type ShownTotals = 'ALL' | 'GRAND_TOTAL' | 'NONE';

export type SuppressedTable = {
  /** By row, then by column. */
  readonly hidden: readonly (readonly boolean[])[];
  readonly rowTotalsHidden: readonly boolean[];
  readonly columnTotalsHidden: readonly boolean[];
  readonly totalHidden: boolean;
};

/**
 * Decides which counts of a two-way table to hide if the counts, row totals, column totals and grand total are
 * published. `hiddenArea` chooses the hidden counts. Every hidden count keeps values that differ by at least the
 * threshold. This holds for people who subtract, who know this rule, or who are alone in a hidden cell. It
 * decides which totals are shown:
 *
 * 1. All totals are shown if they leave this room. The totals and the shown counts alone decide that, so
 *    everybody can tell.
 * 2. Otherwise the totals of rows and columns with a hidden count are hidden. Only the sum of all hidden counts
 *    is known then.
 * 3. If that sum leaves too little room, the grand total is hidden too.
 *
 * @throws RangeError if a count is not a whole number of at least 0, rows differ in length, the threshold is
 *   not one of at least 1, or the sizes do not fit
 */
export function suppressTable(table: CountTable): SuppressedTable {
  const { counts } = table;
  const width = requireTable(table);
  const { cells } = hiddenArea(table);
  const totals = shownTotals(table);
  const isHidden = new Set(cells.map(([row, column]) => row * width + column));
  const hasHidden = (line: 0 | 1, position: number): boolean => cells.some((cell) => cell[line] === position);
  return {
    hidden: counts.map((row, i) => row.map((_, j) => isHidden.has(i * width + j))),
    rowTotalsHidden: counts.map((_, row) => totals !== 'ALL' && hasHidden(0, row)),
    columnTotalsHidden: Array.from(
      { length: width },
      (_, column) => totals !== 'ALL' && hasHidden(1, column),
    ),
    totalHidden: totals === 'NONE',
  };
}

/** The totals that can be shown. Each decision depends only on what is shown with it. */
function shownTotals(table: CountTable): ShownTotals {
  const known = { table, area: hiddenArea(table) };
  const { cells } = known.area;
  if (cells.length === 0) return 'ALL';
  const valueOf = ([row, column]: Cell): number => table.counts[row]?.[column] ?? 0;
  const sumIn = (line: 0 | 1, position: number): number =>
    cells.reduce((sum, cell) => sum + (cell[line] === position ? valueOf(cell) : 0), 0);
  const values = cells.map(valueOf);
  const rectangle = rectangleOf(known.area, {
    ofRow: (row) => sumIn(0, row),
    ofColumn: (column) => sumIn(1, column),
  });
  const knowledge = rectangle === null ? null : sumKnowledge(known, rectangle);
  if (knowledge !== null && (knowledge.minimum === 1 || !values.includes(1))) return 'ALL';
  const sum = values.reduce((all, value) => all + value, 0);
  const { minimum } = known.area;
  if (cells.length < 3 || sum < shownSumMinimum(minimum * cells.length, table.threshold)) return 'NONE';
  const isSafe = [null, ...(minimum === 1 ? cells : [])].every((alone) =>
    cells.every((cell) => cell === alone || sumWitnesses(known, cell, sum, alone) !== null),
  );
  return isSafe ? 'GRAND_TOTAL' : 'NONE';
}

/** The number of columns, after the checks of the table. */
function requireTable({ counts, threshold }: CountTable): number {
  requireThreshold(threshold);
  const width = counts[0]?.length ?? 0;
  for (const row of counts) {
    row.forEach((count) => requireCount(count, 'count'));
    if (row.length !== width) {
      throw new RangeError(`Every row must have ${width} counts, but one has ${row.length}`);
    }
  }
  return width;
}
