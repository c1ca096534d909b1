import type { SuppressedLine } from './count.line.ts';
import type { SuppressedTable } from './count.table.ts';
import type { Cell } from './hidden.rectangle.ts';
import { proveSum } from './sum.witness.ts';
import { areaOf, lineOrder, type CountTable } from './table.area.ts';
import { proveHidden } from './table.proof.ts';
import { proveRectangle, rectangleOf, type KnownTable, type Witnesses } from './table.witness.ts';

/** A published line. Null stands for a hidden number. */
export type PublishedLine = {
  readonly threshold: number;
  readonly published: readonly (number | null)[];
  readonly total: number | null;
};

/** A published table. Null stands for a hidden number. */
export type PublishedTable = {
  readonly threshold: number;
  readonly published: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
};

/**
 * For each hidden count, two complete sets of counts that agree with everything published and differ in this
 * count by at least the threshold. They are made from what is published, so they tell nothing more.
 */
export type CountCertificate<Counts> = {
  readonly width: number;
  readonly cells: readonly {
    readonly cell: readonly number[];
    readonly low: Counts;
    readonly high: Counts;
  }[];
};

/** The line as it is published. */
export function publishLine(
  { counts, threshold }: { readonly counts: readonly number[]; readonly threshold: number },
  { hidden, totalHidden }: SuppressedLine,
): PublishedLine {
  return {
    threshold,
    published: counts.map((count, position) => (hidden[position] === true ? null : count)),
    total: totalHidden ? null : sumOf(counts),
  };
}

/** The table as it is published. */
export function publishTable({ counts, threshold }: CountTable, suppressed: SuppressedTable): PublishedTable {
  const columns = counts[0]?.map((_, column) => sumOf(counts.map((row) => row[column] ?? 0))) ?? [];
  return {
    threshold,
    published: counts.map((row, i) =>
      row.map((count, j) => (suppressed.hidden[i]?.[j] === true ? null : count)),
    ),
    rowTotals: counts.map((row, i) => (suppressed.rowTotalsHidden[i] === true ? null : sumOf(row))),
    columnTotals: columns.map((sum, j) => (suppressed.columnTotalsHidden[j] === true ? null : sum)),
    total: suppressed.totalHidden ? null : sumOf(counts.flat()),
  };
}

/**
 * The certificate of a line that `suppressLine` published.
 *
 * @param alwaysHidden the position of a count that is known to be at most twice the threshold, as in `CountLine`
 */
export function certifyLine(
  { published, threshold, total }: PublishedLine,
  alwaysHidden?: number,
): CountCertificate<readonly number[]> {
  const hidden = published.flatMap((count, position) => (count === null ? [position] : []));
  const nonzeroCount = published.filter((count) => count !== 0).length;
  // If only two of three or more counts are hidden, none of them is 1. The same holds if the total is shown.
  const least = hidden.length === 2 && (nonzeroCount > 2 || total !== null) ? 2 : 1;
  const sum = total === null ? null : total - sumOf(published.map((count) => count ?? 0));
  const most = (position: number): number => {
    const left = sum === null ? least + threshold : sum - least * (hidden.length - 1);
    return position === alwaysHidden ? Math.min(left, 2 * threshold) : left;
  };
  const complete = (cell: number, value: number): readonly number[] => {
    const others = hidden.filter((position) => position !== cell);
    const taker = others.find((position) => position !== alwaysHidden) ?? others[0];
    const rest = sum === null ? least : sum - value - least * (others.length - 1);
    return published.map((count, position) => {
      if (count !== null) return count;
      if (position === cell) return value;
      return position === taker ? rest : least;
    });
  };
  return {
    width: threshold,
    cells: hidden.map((cell) => {
      const partner = hidden.length === 2 ? hidden.find((position) => position !== cell) : undefined;
      const lowest = sum !== null && partner !== undefined ? sum - most(partner) : least;
      return { cell: [cell], low: complete(cell, lowest), high: complete(cell, most(cell)) };
    }),
  };
}

/**
 * The certificate of a table that `suppressTable` published.
 *
 * @throws RangeError if another rule published the table
 */
export function certifyTable(
  table: PublishedTable,
  sizes: Pick<CountTable, 'rowSizes' | 'columnSizes'> = {},
): CountCertificate<readonly (readonly number[])[]> {
  const { published, threshold } = table;
  const cells = published.flatMap((row, i) =>
    row.flatMap((count, j): Cell[] => (count === null ? [[i, j]] : [])),
  );
  const linesOf = (line: 0 | 1): number[] =>
    [...new Set(cells.map((cell) => cell[line]))].sort((one, other) => one - other);
  // A witness replaces every hidden count.
  const standIn = { ...sizes, threshold, counts: published.map((row) => row.map((count) => count ?? 1)) };
  const known = {
    table: standIn,
    area: areaOf(lineOrder(standIn), { rows: linesOf(0), columns: linesOf(1), cells }),
  };
  const witnesses = witnessesOf(known, table);
  if (witnesses === null)
    throw new RangeError('Only a table that was published by this rule has a certificate');
  const width = published[0]?.length ?? 0;
  const indexOf = new Map(cells.map(([row, column], index) => [row * width + column, index]));
  const filledIn = (inside: readonly number[]): readonly (readonly number[])[] =>
    published.map((row, i) => row.map((count, j) => count ?? inside[indexOf.get(i * width + j) ?? -1] ?? 0));
  return {
    width: threshold,
    cells: cells.map((cell, index) => {
      const { low = [], high = [] } = witnesses[index] ?? {};
      return { cell, low: filledIn(low), high: filledIn(high) };
    }),
  };
}

/** Witnesses of the hidden counts beside the totals that are shown, or null. */
function witnessesOf(
  known: KnownTable,
  { published, rowTotals, columnTotals, total }: PublishedTable,
): readonly Witnesses[] | null {
  if (known.area.cells.length === 0) return [];
  if (total === null) return proveHidden(known);
  const rest = (sum: number | null | undefined, counts: readonly (number | null | undefined)[]) =>
    sum == null ? null : sum - sumOf(counts.map((count) => count ?? 0));
  const ofRow = (row: number): number | null => rest(rowTotals[row], published[row] ?? []);
  const ofColumn = (column: number): number | null =>
    rest(
      columnTotals[column],
      published.map((row) => row[column]),
    );
  if (known.area.rows.every((row) => ofRow(row) === null))
    return proveSum(known, total - sumOf(published.flat().map((count) => count ?? 0)));
  const rectangle = rectangleOf(known.area, { ofRow, ofColumn });
  return (rectangle && proveRectangle(known, rectangle)?.witnesses) ?? null;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
