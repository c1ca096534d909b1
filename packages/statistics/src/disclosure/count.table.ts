import { requireCount } from '../argument.check.ts';
import type { CountTable } from './table.area.ts';
import { proveTable } from './table.proof.ts';
import { requireThreshold } from './threshold.ts';

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
 * 4. If no certificate proves this, every count above zero is hidden, and all totals.
 *
 * @throws RangeError if a count is not a whole number of at least 0, rows differ in length, the threshold is
 *   not one of at least 1, or the sizes do not fit
 */
export function suppressTable(table: CountTable): SuppressedTable {
  const { counts } = table;
  const width = requireTable(table);
  const { area, totals } = proveTable(table);
  const isHidden = new Set(area.cells.map(([row, column]) => row * width + column));
  const lines = [new Set(area.cells.map(([row]) => row)), new Set(area.cells.map(([, column]) => column))];
  const hasHidden = (line: 0 | 1, position: number): boolean => lines[line]?.has(position) === true;
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
