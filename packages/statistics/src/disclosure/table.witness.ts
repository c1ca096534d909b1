import {
  rangeOf,
  rectangleWith,
  type Cell,
  type HiddenRectangle,
  type Knowledge,
} from './hidden.rectangle.ts';
import { areaCheck, hiddenArea, isFirstRectangle, type CountTable, type HiddenArea } from './table.area.ts';

/** Two complete tables that lead to the same publication and differ in one cell. */
export type Witnesses = { readonly low: CountTable; readonly high: CountTable };

/** A table and its hidden cells. The hidden counts of the table are not used. */
export type KnownTable = {
  readonly table: CountTable;
  readonly area: HiddenArea;
};

/** The sum of the hidden counts of a row or column; null if it is not known. */
export type HiddenSums = {
  readonly ofRow: (row: number) => number | null;
  readonly ofColumn: (column: number) => number | null;
};

/** The rectangle of the hidden counts, or null if it is a single line, has zeros, or a sum is not known. */
export function rectangleOf({ rows, columns, cells }: HiddenArea, sums: HiddenSums): HiddenRectangle | null {
  if (rows.length < 2 || columns.length < 2 || cells.length < rows.length * columns.length) return null;
  const rowSums = rows.flatMap((row) => sums.ofRow(row) ?? []);
  const columnSums = columns.flatMap((column) => sums.ofColumn(column) ?? []);
  const isKnown = rowSums.length === rows.length && columnSums.length === columns.length;
  return isKnown ? { rowSums, columnSums } : null;
}

/**
 * The knowledge of everybody if the row and column sums of the hidden counts are shown. Each count is at least
 * 1, or at least 2 if a person alone in a cell would learn another count. Null if somebody would learn too much by subtraction, by the rule, or by being alone in a cell.
 */
export function sumKnowledge(known: KnownTable, rectangle: HiddenRectangle): Knowledge | null {
  const isFirst = isFirstRectangle(known.table, known.area);
  const cells = rectangle.rowSums.flatMap((_, i) => rectangle.columnSums.map((__, j): Cell => [i, j]));
  const isSafe = (knowledge: Knowledge): boolean => {
    const others = cells.filter((cell) => !isSame(cell, knowledge.alone));
    const ranges = others.map((cell) => rangeOf(rectangle, cell, knowledge));
    // Nobody is alone in a cell if no table has a 1 there.
    if (knowledge.alone !== null && ranges.includes(null)) return true;
    const hasRoom = ranges.every(
      (range) => range !== null && range.highest - range.lowest >= known.table.threshold,
    );
    const needsWitnesses = knowledge.minimum === 2 || !isFirst;
    return hasRoom && (!needsWitnesses || rectangleWitnesses(known, rectangle, others, knowledge) !== null);
  };
  const anyone: Knowledge = { minimum: 1, alone: null };
  if (known.area.minimum === 1 && isSafe(anyone) && cells.every((alone) => isSafe({ minimum: 1, alone })))
    return anyone;
  const nobodyAlone: Knowledge = { minimum: 2, alone: null };
  return isSafe(nobodyAlone) ? nobodyAlone : null;
}

/**
 * Witnesses for cells of the rectangle if its row and column sums are known, or null if one has too few values.
 * Cells are given by their position in the rectangle. One table can be a witness for several cells.
 */
export function rectangleWitnesses(
  known: KnownTable,
  rectangle: HiddenRectangle,
  cells: readonly Cell[],
  knowledge: Knowledge,
): readonly Witnesses[] | null {
  const { threshold } = known.table;
  const isRightArea = areaCheck(known.table, known.area);
  const found = cells.map(() => ({ low: [Infinity, [[0]]] as Extreme, high: [-Infinity, [[0]]] as Extreme }));
  for (const [index, cell] of cells.entries()) {
    const own = found[index];
    if (own && own.high[0] - own.low[0] >= threshold) continue;
    const range = rangeOf(rectangle, cell, knowledge);
    if (range === null || range.highest - range.lowest < threshold) return null;
    for (const value of [range.lowest, range.highest]) {
      const inside = orientations
        .map((orientation) => rectangleWith(rectangle, cell, value, knowledge, orientation))
        .find((each) => each !== null && isRightArea(each));
      if (!inside) return null;
      for (const [position, extremes] of found.entries()) {
        const [row, column] = cells[position] ?? cell;
        const reached = inside[row]?.[column] ?? 0;
        if (reached < extremes.low[0]) extremes.low = [reached, inside];
        if (reached > extremes.high[0]) extremes.high = [reached, inside];
      }
    }
  }
  return found.map(({ low, high }) => ({ low: filledIn(known, low[1]), high: filledIn(known, high[1]) }));
}

/** Other orders of filling give other rows and columns their small counts. */
const orientations = [
  { rows: 1, columns: 1 },
  { rows: -1, columns: 1 },
  { rows: 1, columns: -1 },
  { rows: -1, columns: -1 },
] as const;

type Extreme = readonly [value: number, inside: readonly (readonly number[])[]];

/** The table with these counts in its rectangle. */
function filledIn({ table, area }: KnownTable, inside: readonly (readonly number[])[]): CountTable {
  const at = (row: number, column: number): number | undefined =>
    inside[area.rows.indexOf(row)]?.[area.columns.indexOf(column)];
  return { ...table, counts: table.counts.map((row, i) => row.map((count, j) => at(i, j) ?? count)) };
}

/**
 * Witnesses for a hidden cell if only the sum of all hidden counts is known, or null. Every other count is
 * as low as possible, except for one that takes the rest of the sum. So `alone` is 1 in both tables.
 */
export function sumWitnesses(
  known: KnownTable,
  cell: Cell,
  sum: number,
  alone: Cell | null,
): Witnesses | null {
  const { cells, minimum } = known.area;
  const rest = sum - minimum * cells.length;
  const others = cells.filter((other) => !isSame(other, cell) && !isSame(other, alone));
  const takes =
    (taker: Cell, own: number) =>
    (each: Cell): number =>
      minimum + (isSame(each, cell) ? own : 0) + (isSame(each, taker) ? rest - own : 0);
  for (const taker of others) {
    const low = takes(taker, 0);
    const whole = witnessesOf(known, [low, (each) => minimum + (isSame(each, cell) ? rest : 0)]);
    if (whole && rest >= known.table.threshold) return whole;
    const part = witnessesOf(known, [low, takes(taker, known.table.threshold)]);
    if (part && rest > known.table.threshold) return part;
  }
  return null;
}

/** Witnesses for a hidden cell if no sum of hidden counts is known. */
export function freeWitnesses(known: KnownTable, cell: Cell): Witnesses | null {
  const { minimum } = known.area;
  const high = (each: Cell): number => minimum + (isSame(each, cell) ? known.table.threshold : 0);
  return witnessesOf(known, [() => minimum, high]);
}

/** The two tables with these hidden counts, or null if one of them would have other hidden cells. */
function witnessesOf(
  { table, area }: KnownTable,
  values: readonly ((cell: Cell) => number | undefined)[],
): Witnesses | null {
  const [low, high] = values.map((valueOf): CountTable | null => {
    const counts = table.counts.map((row) => [...row]);
    for (const cell of area.cells) {
      const value = valueOf(cell);
      const row = counts[cell[0]];
      if (value === undefined || row === undefined) return null;
      row[cell[1]] = value;
    }
    const own = hiddenArea({ ...table, counts });
    return String(own.cells) === String(area.cells) ? { ...table, counts } : null;
  });
  return low && high ? { low, high } : null;
}

function isSame(one: Cell, other: Cell | null): boolean {
  return other !== null && one[0] === other[0] && one[1] === other[1];
}
