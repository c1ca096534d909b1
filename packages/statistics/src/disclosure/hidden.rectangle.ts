import { completeTable } from './table.completion.ts';

/**
 * A rectangle of hidden counts whose row and column sums are known, because everything around it is shown. It
 * has no zeros. Sums and counts are in the order of the rectangle.
 */
export type HiddenRectangle = {
  readonly rowSums: readonly number[];
  readonly columnSums: readonly number[];
};

export type Cell = readonly [row: number, column: number];

/** The knowledge of an attacker about the hidden counts. */
export type Knowledge = {
  /** The lowest possible value of a hidden count: 2 if it is known that no count is 1, otherwise 1. */
  readonly minimum: 1 | 2;
  /** The cell of a person who is alone in it and knows it, if any. */
  readonly alone: Cell | null;
};

export type Range = { readonly lowest: number; readonly highest: number };

/**
 * The possible values of a hidden count, or null if no table agrees with this knowledge. Exact: a table of
 * whole numbers without up to two of its cells exists if no set of rows needs more than its columns have
 * (Gale 1957, Pacific Journal of Mathematics 7:1073–1082).
 */
export function rangeOf(rectangle: HiddenRectangle, [row, column]: Cell, knowledge: Knowledge): Range | null {
  const { minimum, alone } = knowledge;
  const rows = rectangle.rowSums.map((sum) => sum - minimum * rectangle.columnSums.length);
  const columns = rectangle.columnSums.map((sum) => sum - minimum * rectangle.rowSums.length);
  if ([...rows, ...columns].some((sum) => sum < 0)) return null;
  const total = rows.reduce((sum, each) => sum + each, 0);
  const own = { row: rows[row] ?? 0, column: columns[column] ?? 0 };
  let lowest = Math.max(0, own.row + own.column - total);
  let highest = Math.min(own.row, own.column);
  if (alone) {
    const theirs = { row: rows[alone[0]] ?? 0, column: columns[alone[1]] ?? 0 };
    if (theirs.row + theirs.column > total) return null;
    if (alone[0] === row) lowest = Math.max(lowest, own.row + own.column + theirs.column - total);
    else if (alone[1] === column) lowest = Math.max(lowest, own.row + theirs.row + own.column - total);
    else highest = Math.min(highest, total - theirs.row - theirs.column);
  }
  return lowest > highest ? null : { lowest: lowest + minimum, highest: highest + minimum };
}

/**
 * A complete rectangle in which a cell has a given value, or null.
 *
 * @param orientation whether rows and columns are filled from the first (1) or from the last (-1)
 */
export function rectangleWith(
  { rowSums, columnSums }: HiddenRectangle,
  [row, column]: Cell,
  value: number,
  { minimum, alone }: Knowledge,
  orientation: { readonly rows: 1 | -1; readonly columns: 1 | -1 },
): number[][] | null {
  const over = (i: number, j: number): number => (i === row && j === column ? value - minimum : 0);
  const isFree = (i: number, j: number): boolean =>
    !(i === row && j === column) && !(alone !== null && i === alone[0] && j === alone[1]);
  const placeOf = (sums: readonly number[], direction: 1 | -1) => (place: number) =>
    direction === 1 ? place : sums.length - 1 - place;
  const rowAt = placeOf(rowSums, orientation.rows);
  const columnAt = placeOf(columnSums, orientation.columns);
  const rest = completeTable(
    rowSums.map((_, i) => (rowSums[rowAt(i)] ?? 0) - minimum * columnSums.length - over(rowAt(i), column)),
    columnSums.map(
      (_, j) => (columnSums[columnAt(j)] ?? 0) - minimum * rowSums.length - over(row, columnAt(j)),
    ),
    (i, j) => isFree(rowAt(i), columnAt(j)),
  );
  return (
    rest &&
    rowSums.map((_, i) =>
      columnSums.map((__, j) => (rest[rowAt(i)]?.[columnAt(j)] ?? 0) + minimum + over(i, j)),
    )
  );
}
