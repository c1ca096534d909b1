import type { Cell } from './hidden.rectangle.ts';
import { publicOrder } from './public.order.ts';
import { isSensitive } from './threshold.ts';

export type CountTable = {
  /** By row, then by column. */
  readonly counts: readonly (readonly number[])[];
  /** Counts from 1 to this number are hidden. */
  readonly threshold: number;
  /** Public sizes of the rows and columns, such as populations. They decide which other counts are hidden. */
  readonly rowSizes?: readonly number[] | undefined;
  readonly columnSizes?: readonly number[] | undefined;
};

/** The rows and columns with hidden counts, in rising position, and the hidden cells where they meet. */
export type HiddenArea = {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Without zeros, which are shown. */
  readonly cells: readonly Cell[];
  /** The lowest value that a hidden count can have: 2 if the size of the area tells that no count is 1. */
  readonly minimum: 1 | 2;
};

/**
 * The hidden counts of a table: where the rows and columns with a small count meet, filled up with others in
 * public order to three rows and three columns. If no count is 1, and all small ones are in the first two rows
 * and the first two columns, two are enough: nobody is alone in a cell. A row or column whose only hidden
 * count would give itself away as small takes in another column or row.
 *
 * A count that is the only one above zero in its row or column has no other beside it. So it is hidden up to
 * the threshold plus 1, or plus 2 if no count is 1.
 */
export function hiddenArea(table: CountTable): HiddenArea {
  const { counts, threshold } = table;
  const of = ([row, column]: Cell): number => counts[row]?.[column] ?? 0;
  const nonzero = counts.flatMap((row, i) => row.flatMap((count, j): Cell[] => (count > 0 ? [[i, j]] : [])));
  const inRow = countBy(nonzero.map(([row]) => row));
  const inColumn = countBy(nonzero.map(([, column]) => column));
  const hasOne = nonzero.some((cell) => of(cell) === 1);
  const small = nonzero.filter(([row, column]) => {
    const isOnly = inRow.get(row) === 1 || inColumn.get(column) === 1;
    return isSensitive(of([row, column]), threshold + (isOnly ? (hasOne ? 1 : 2) : 0));
  });
  if (small.length === 0) return { rows: [], columns: [], cells: [], minimum: 1 };
  const order = lineOrder(table);
  const fewest = fewestLines(order, small, hasOne);
  const rows = new Set(small.map(([row]) => row));
  const columns = new Set(small.map(([, column]) => column));
  while (rows.size < Math.min(fewest, order.rows.length)) addFirst(order.rows, rows);
  while (columns.size < Math.min(fewest, order.columns.length)) addFirst(order.columns, columns);
  const within = (): Cell[] => nonzero.filter(([row, column]) => rows.has(row) && columns.has(column));
  for (;;) {
    const cells = within();
    const before = rows.size + columns.size;
    if (cells.length < 3) {
      addFirst(order.rows, rows);
      addFirst(order.columns, columns);
    }
    const isFilled = (row: number, column: number): boolean => (counts[row]?.[column] ?? 0) > 0;
    for (const row of lonely(
      rows,
      cells.map((cell) => cell[0]),
      inRow,
    )) {
      addFirst(
        order.columns.filter((column) => isFilled(row, column)),
        columns,
      );
    }
    for (const column of lonely(
      columns,
      cells.map((cell) => cell[1]),
      inColumn,
    )) {
      addFirst(
        order.rows.filter((row) => isFilled(row, column)),
        rows,
      );
    }
    if (rows.size + columns.size === before) {
      return areaOf(order, { rows: rising(rows), columns: rising(columns), cells });
    }
  }
}

function fewestLines(order: LineOrder, small: readonly Cell[], hasOne: boolean): 2 | 3 {
  const isFirst = ([row, column]: Cell): boolean =>
    order.rows.indexOf(row) < 2 && order.columns.indexOf(column) < 2;
  return !hasOne && small.every(isFirst) ? 2 : 3;
}

/** The area of some hidden cells, with what its size tells. */
export function areaOf(order: LineOrder, { rows, columns, cells }: Omit<HiddenArea, 'minimum'>): HiddenArea {
  const isBelowThree = (lines: readonly number[], inOrder: readonly number[]): boolean =>
    lines.length < Math.min(3, inOrder.length);
  const minimum = isBelowThree(rows, order.rows) || isBelowThree(columns, order.columns) ? 2 : 1;
  return { rows, columns, cells, minimum };
}

/**
 * Whether an area is the rectangle of the first three rows and columns, without zeros. Every count of 1 in it
 * leads to this area, so knowing the rule tells nothing more about its counts.
 */
export function isFirstRectangle(table: CountTable, { rows, columns, cells }: HiddenArea): boolean {
  const order = lineOrder(table);
  const isFirst = (lines: readonly number[], inOrder: readonly number[]): boolean =>
    lines.length <= 3 && inOrder.slice(0, 3).every((line) => lines.includes(line));
  return (
    isFirst(rows, order.rows) &&
    isFirst(columns, order.columns) &&
    cells.length === rows.length * columns.length
  );
}

/**
 * A check whether counts in a rectangle without zeros lead to an area that is this rectangle. Faster than
 * `hiddenArea` of the whole table.
 */
export function areaCheck(
  table: CountTable,
  { rows, columns }: HiddenArea,
): (inside: readonly (readonly number[])[]) => boolean {
  const order = lineOrder(table);
  const isSmall = (count: number): boolean => isSensitive(count, table.threshold);
  const leadsTo = (
    lines: readonly number[],
    small: readonly number[],
    inOrder: readonly number[],
    fewest: number,
  ): boolean => {
    const taken = new Set(small);
    while (taken.size < Math.min(fewest, inOrder.length)) addFirst(inOrder, taken);
    return small.length > 0 && taken.size === lines.length && lines.every((line) => taken.has(line));
  };
  return (inside) => {
    const small = inside.flatMap((row, i) =>
      row.flatMap((count, j): Cell[] => (isSmall(count) ? [[rows[i] ?? 0, columns[j] ?? 0]] : [])),
    );
    const fewest = fewestLines(order, small, inside.flat().includes(1));
    const smallRows = rows.filter((row) => small.some((cell) => cell[0] === row));
    const smallColumns = columns.filter((column) => small.some((cell) => cell[1] === column));
    return (
      leadsTo(rows, smallRows, order.rows, fewest) && leadsTo(columns, smallColumns, order.columns, fewest)
    );
  };
}

export type LineOrder = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/** The rows and columns with a count above zero, in public order. */
export function lineOrder(table: CountTable): LineOrder {
  const { counts } = table;
  const width = counts[0]?.length ?? 0;
  return {
    rows: publicOrder(counts.length, table.rowSizes).filter((row) => counts[row]?.some((count) => count > 0)),
    columns: publicOrder(width, table.columnSizes).filter((column) =>
      counts.some((row) => (row[column] ?? 0) > 0),
    ),
  };
}

/** Lines with at most one hidden count, although they have more than one count above zero. */
function lonely(
  lines: ReadonlySet<number>,
  hiddenIn: readonly number[],
  nonzeroIn: ReadonlyMap<number, number>,
): readonly number[] {
  const hidden = countBy(hiddenIn);
  return [...lines].filter((line) => (hidden.get(line) ?? 0) < Math.min(2, nonzeroIn.get(line) ?? 0));
}

function addFirst(order: readonly number[], positions: Set<number>): void {
  const first = order.find((position) => !positions.has(position));
  if (first !== undefined) positions.add(first);
}

function countBy(positions: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const position of positions) counts.set(position, (counts.get(position) ?? 0) + 1);
  return counts;
}

function rising(positions: ReadonlySet<number>): readonly number[] {
  return [...positions].sort((one, other) => one - other);
}
