/**
 * Whole numbers of at least zero with the given row and column sums, or null if no such numbers exist. Cells that are
 * not free are zero. Fills cells greedily and then moves amounts along alternating paths, so most cells are
 * zero.
 */
export function completeTable(
  rowSums: readonly number[],
  columnSums: readonly number[],
  isFree: (row: number, column: number) => boolean,
): number[][] | null {
  const table = rowSums.map(() => columnSums.map(() => 0));
  const rowLeft = [...rowSums];
  const columnLeft = [...columnSums];
  const put = (row: number, column: number, amount: number): void => {
    const cells = table[row];
    if (cells) cells[column] = (cells[column] ?? 0) + amount;
  };
  for (const row of rowSums.keys()) {
    for (const column of columnSums.keys()) {
      if (rowLeft[row] === 0) break;
      if (columnLeft[column] === 0 || !isFree(row, column)) continue;
      const amount = Math.min(rowLeft[row] ?? 0, columnLeft[column] ?? 0);
      put(row, column, amount);
      rowLeft[row] = (rowLeft[row] ?? 0) - amount;
      columnLeft[column] = (columnLeft[column] ?? 0) - amount;
    }
  }
  for (;;) {
    const row = rowLeft.findIndex((left) => left > 0);
    if (row === -1) return columnLeft.every((left) => left === 0) ? table : null;
    const path = alternatingPath(table, row, columnLeft, isFree);
    const last = path?.at(-1);
    if (!path || !last) return null;
    const amount = path.reduce(
      (least, step) => (step.rises ? least : Math.min(least, table[step.row]?.[step.column] ?? 0)),
      Math.min(rowLeft[row] ?? 0, columnLeft[last.column] ?? 0),
    );
    for (const step of path) put(step.row, step.column, step.rises ? amount : -amount);
    rowLeft[row] = (rowLeft[row] ?? 0) - amount;
    columnLeft[last.column] = (columnLeft[last.column] ?? 0) - amount;
  }
}

type Step = { readonly row: number; readonly column: number; readonly rises: boolean };

/** From a row with something left to a column with something left, through cells that can fall. */
function alternatingPath(
  table: readonly (readonly number[])[],
  from: number,
  columnLeft: readonly number[],
  isFree: (row: number, column: number) => boolean,
): readonly Step[] | null {
  const pathToRow = new Map<number, readonly Step[]>([[from, []]]);
  const pathToColumn = new Map<number, readonly Step[]>();
  // A Map lists entries that are added during the loop, too.
  for (const [row, path] of pathToRow) {
    for (const column of columnLeft.keys()) {
      if (!isFree(row, column) || pathToColumn.has(column)) continue;
      const extended = [...path, { row, column, rises: true }];
      if ((columnLeft[column] ?? 0) > 0) return extended;
      pathToColumn.set(column, extended);
      for (const [other, cells] of table.entries()) {
        if ((cells[column] ?? 0) > 0 && !pathToRow.has(other)) {
          pathToRow.set(other, [...extended, { row: other, column, rises: false }]);
        }
      }
    }
  }
  return null;
}
