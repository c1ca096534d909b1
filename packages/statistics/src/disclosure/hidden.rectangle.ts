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

type Range = { readonly lowest: number; readonly highest: number };

/** The rest of each row and column sum, without the lowest values of all hidden counts. */
export type Surplus = {
  readonly minimum: 1 | 2;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
};

/** Null if the sums are too small for these counts. */
export function surplusOf({ rowSums, columnSums }: HiddenRectangle, minimum: 1 | 2): Surplus | null {
  const rows = rowSums.map((sum) => sum - minimum * columnSums.length);
  const columns = columnSums.map((sum) => sum - minimum * rowSums.length);
  if ([...rows, ...columns].some((sum) => sum < 0)) return null;
  return { minimum, rows, columns, total: rows.reduce((sum, each) => sum + each, 0) };
}

/**
 * The possible values of a hidden count, or null if no table agrees with this knowledge. Exact: a table of
 * whole numbers without up to two of its cells exists if no set of rows needs more than its columns have
 * (Gale 1957, Pacific Journal of Mathematics 7:1073–1082).
 *
 * @param alone the cell of a person who is alone in it and knows it, if any
 */
export function rangeOf(
  { minimum, rows, columns, total }: Surplus,
  [row, column]: Cell,
  alone: Cell | null,
): Range | null {
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

/** The order in which rows and columns are filled. */
export type Filling = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/**
 * The counts of a complete rectangle in which a cell has a given value, row by row, or null.
 *
 * @param filling the first rows and columns get the largest counts
 */
export function rectangleWith(
  { minimum, rows, columns }: Surplus,
  [row, column]: Cell,
  value: number,
  alone: Cell | null,
  filling: Filling,
): number[] | null {
  const over = value - minimum;
  const rest = completeTable(
    filling.rows.map((i) => (rows[i] ?? 0) - (i === row ? over : 0)),
    filling.columns.map((j) => (columns[j] ?? 0) - (j === column ? over : 0)),
    (place, other) => {
      const [i, j] = [filling.rows[place], filling.columns[other]];
      return !(i === row && j === column) && !(alone !== null && i === alone[0] && j === alone[1]);
    },
  );
  if (rest === null) return null;
  const inside = Array.from({ length: rows.length * columns.length }, () => minimum as number);
  filling.rows.forEach((i, place) =>
    filling.columns.forEach((j, other) => {
      inside[i * columns.length + j] = minimum + (rest[place]?.[other] ?? 0);
    }),
  );
  inside[row * columns.length + column] = value;
  return inside;
}
