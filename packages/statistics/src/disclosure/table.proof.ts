import type { Cell } from './hidden.rectangle.ts';
import { proveFree } from './free.witness.ts';
import { proveSum } from './sum.witness.ts';
import { hiddenArea, wholeArea, type CountTable, type HiddenArea } from './table.area.ts';
import { proveRectangle, rectangleOf, type KnownTable, type Witnesses } from './table.witness.ts';

/** Which totals are shown beside the counts of a table. */
type ShownTotals = 'ALL' | 'GRAND_TOTAL' | 'NONE';

/** The hidden counts of a table, the totals that are shown, and witnesses for each hidden count. */
type TableProof = {
  readonly area: HiddenArea;
  readonly totals: ShownTotals;
  readonly witnesses: readonly Witnesses[];
};

/**
 * The most that can be shown of a table with its proof. If there is no proof for the hidden area, every count
 * above zero and every total is hidden. Only what would be published decides that.
 */
export function proveTable(table: CountTable): TableProof {
  const area = hiddenArea(table);
  if (area.cells.length === 0) return { area, totals: 'ALL', witnesses: [] };
  const known = { table, area };
  const inside = area.cells.map(([row, column]) => table.counts[row]?.[column] ?? 0);
  const shown = proveTotals(known, inside);
  if (shown !== null) return { area, ...shown };
  const witnesses = proveHidden(known);
  if (witnesses !== null) return { area, totals: 'NONE', witnesses };
  const whole = wholeArea(table);
  return { area: whole, totals: 'NONE', witnesses: proveHidden({ table, area: whole }) ?? [] };
}

/** Witnesses of hidden counts if all totals beside them are hidden, or null. */
export function proveHidden(known: KnownTable): readonly Witnesses[] | null {
  return proveFree(known, (inside) => proveTotals(known, inside) === null);
}

/** The totals that can be shown beside these hidden counts. Each decision depends only on what is shown with it. */
function proveTotals(known: KnownTable, inside: readonly number[]): Omit<TableProof, 'area'> | null {
  const { cells } = known.area;
  const sumIn = (line: 0 | 1, position: number): number =>
    cells.reduce((sum, cell: Cell, index) => sum + (cell[line] === position ? (inside[index] ?? 0) : 0), 0);
  const rectangle = rectangleOf(known.area, {
    ofRow: (row) => sumIn(0, row),
    ofColumn: (column) => sumIn(1, column),
  });
  const proof = rectangle && proveRectangle(known, rectangle);
  if (proof !== null && (proof.minimum === 1 || !inside.includes(1)))
    return { totals: 'ALL', witnesses: proof.witnesses };
  const witnesses = proveSum(
    known,
    inside.reduce((all, count) => all + count, 0),
  );
  return witnesses && { totals: 'GRAND_TOTAL', witnesses };
}
