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
  const pattern = patternOf(table);
  const of = ([row, column]: Cell): number => counts[row]?.[column] ?? 0;
  const hasOne = pattern.cells.some((cell) => of(cell) === 1);
  const small = pattern.cells.filter((cell) =>
    isSensitive(of(cell), largestHidden(threshold, isOnly(pattern, cell), hasOne)),
  );
  if (small.length === 0) return { rows: [], columns: [], cells: [], minimum: 1 };
  return areaAround(
    pattern,
    {
      rows: new Set(small.map(([row]) => row)),
      columns: new Set(small.map(([, column]) => column)),
    },
    !hasOne && small.every((cell) => isAmongFirst(pattern, cell)) ? 2 : 3,
  );
}

/** Every count above zero. No total can be shown beside it. */
export function wholeArea(table: CountTable): HiddenArea {
  const { order, cells } = patternOf(table);
  return areaOf(order, { rows: rising(new Set(order.rows)), columns: rising(new Set(order.columns)), cells });
}

/** Where a table has counts above zero. Tables that are published alike have the same pattern. */
type Pattern = {
  readonly order: LineOrder;
  readonly cells: readonly Cell[];
  readonly inRow: ReadonlyMap<number, number>;
  readonly inColumn: ReadonlyMap<number, number>;
  readonly isFilled: (row: number, column: number) => boolean;
};

function patternOf(table: CountTable): Pattern {
  const { counts } = table;
  const cells = counts.flatMap((row, i) => row.flatMap((count, j): Cell[] => (count > 0 ? [[i, j]] : [])));
  return {
    order: lineOrder(table),
    cells,
    inRow: countBy(cells.map(([row]) => row)),
    inColumn: countBy(cells.map(([, column]) => column)),
    isFilled: (row, column) => (counts[row]?.[column] ?? 0) > 0,
  };
}

/** Whether a count is the only one above zero in its row or column. */
function isOnly({ inRow, inColumn }: Pattern, [row, column]: Cell): boolean {
  return inRow.get(row) === 1 || inColumn.get(column) === 1;
}

function isAmongFirst({ order }: Pattern, [row, column]: Cell): boolean {
  return order.rows.slice(0, 2).includes(row) && order.columns.slice(0, 2).includes(column);
}

function largestHidden(threshold: number, isOnlyCount: boolean, hasOne: boolean): number {
  return threshold + (isOnlyCount ? (hasOne ? 1 : 2) : 0);
}

/** The area around rows and columns with small counts, which are filled up to the fewest lines. */
function areaAround(
  { order, cells: nonzero, inRow, inColumn, isFilled }: Pattern,
  { rows, columns }: { readonly rows: Set<number>; readonly columns: Set<number> },
  fewest: 2 | 3,
): HiddenArea {
  while (rows.size < Math.min(fewest, order.rows.length)) addFirst(order.rows, rows);
  while (columns.size < Math.min(fewest, order.columns.length)) addFirst(order.columns, columns);
  for (;;) {
    const cells = nonzero.filter(([row, column]) => rows.has(row) && columns.has(column));
    const before = rows.size + columns.size;
    if (cells.length < 3) {
      addFirst(order.rows, rows);
      addFirst(order.columns, columns);
    }
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

/** The area of some hidden cells, with what its size tells. */
export function areaOf(order: LineOrder, { rows, columns, cells }: Omit<HiddenArea, 'minimum'>): HiddenArea {
  const isBelowThree = (lines: readonly number[], inOrder: readonly number[]): boolean =>
    lines.length < Math.min(3, inOrder.length);
  const minimum = isBelowThree(rows, order.rows) || isBelowThree(columns, order.columns) ? 2 : 1;
  return { rows, columns, cells, minimum };
}

/**
 * A check whether a table with other counts in an area, in the order of its cells, has the same hidden area.
 * The other counts of the table stay. Faster than `hiddenArea` of each table.
 */
export function areaCheck(table: CountTable, area: HiddenArea): (inside: readonly number[]) => boolean {
  const pattern = patternOf(table);
  const { order } = pattern;
  const cells = area.cells.map(([row, column]) => ({
    row: area.rows.indexOf(row),
    column: area.columns.indexOf(column),
    isOnly: isOnly(pattern, [row, column]),
    isAmongFirst: isAmongFirst(pattern, [row, column]),
  }));
  const inArea = new Set(area.cells.map(String));
  // A count outside that is alone in its line is shown only beside a count of 1.
  const needsOne = pattern.cells.some(
    (cell) =>
      isOnly(pattern, cell) &&
      !inArea.has(String(cell)) &&
      (table.counts[cell[0]]?.[cell[1]] ?? 0) <= largestHidden(table.threshold, true, false),
  );
  return (inside) => {
    const hasOne = inside.includes(1);
    if (needsOne && !hasOne) return false;
    const rows = area.rows.map(() => false);
    const columns = area.columns.map(() => false);
    let areFirst = !hasOne;
    for (const [index, cell] of cells.entries()) {
      if (!isSensitive(inside[index] ?? 0, largestHidden(table.threshold, cell.isOnly, hasOne))) continue;
      rows[cell.row] = true;
      columns[cell.column] = true;
      areFirst &&= cell.isAmongFirst;
    }
    if (!rows.includes(true)) return false;
    const fewest = areFirst ? 2 : 3;
    const isComplete = (lines: readonly boolean[], inOrder: readonly number[]): boolean =>
      !lines.includes(false) && lines.length >= Math.min(fewest, inOrder.length);
    if (isComplete(rows, order.rows) && isComplete(columns, order.columns)) return true;
    const linesOf = (hasSmall: readonly boolean[], all: readonly number[]): Set<number> =>
      new Set(all.filter((_, position) => hasSmall[position]));
    const around = areaAround(
      pattern,
      { rows: linesOf(rows, area.rows), columns: linesOf(columns, area.columns) },
      fewest,
    );
    return (
      around.cells.length === area.cells.length &&
      around.cells.every(([row, column]) => inArea.has(String([row, column])))
    );
  };
}

type LineOrder = { readonly rows: readonly number[]; readonly columns: readonly number[] };

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
