import {
  rangeOf,
  rectangleWith,
  surplusOf,
  type Cell,
  type Filling,
  type HiddenRectangle,
  type Surplus,
} from './hidden.rectangle.ts';
import { seededRandom } from '../seeded.random.ts';
import { areaCheck, type CountTable, type HiddenArea } from './table.area.ts';

/** The hidden counts of two complete tables that lead to the same publication and differ in one cell. */
export type Witnesses = { readonly low: readonly number[]; readonly high: readonly number[] };

/** A table and its hidden cells. The hidden counts of the table are not used. */
export type KnownTable = {
  readonly table: CountTable;
  readonly area: HiddenArea;
};

/** The sum of the hidden counts of a row or column; null if it is not known. */
type HiddenSums = {
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

/** The lowest value that everybody knows each count of a rectangle to have, and the witnesses of each count. */
type RectangleProof = { readonly minimum: 1 | 2; readonly witnesses: readonly Witnesses[] };

/**
 * The proof that all totals can be shown beside a rectangle of hidden counts. Each count is at least 1, or at
 * least 2 if a person alone in a cell would learn another count. Null if somebody would learn too much by
 * subtraction, by the rule, or by being alone in a cell.
 */
export function proveRectangle(known: KnownTable, rectangle: HiddenRectangle): RectangleProof | null {
  const anyone = known.area.minimum === 1 ? surplusOf(rectangle, 1) : null;
  if (anyone !== null) {
    const search = createSearch(known, anyone);
    const witnesses = search.witnesses();
    if (witnesses !== null && search.cells.every((_, alone) => search.isSafeBeside(alone)))
      return { minimum: 1, witnesses };
  }
  const nobodyAlone = surplusOf(rectangle, 2);
  const witnesses = nobodyAlone && createSearch(known, nobodyAlone).witnesses();
  return witnesses && { minimum: 2, witnesses };
}

/** Tables that are kept for each cell, with the lowest and the highest counts that were found there. */
const keptMax = 4;

/** A search for complete rectangles that lead to the same publication. One table can be a witness of many cells. */
function createSearch({ table, area }: KnownTable, surplus: Surplus) {
  const { threshold } = table;
  const width = surplus.columns.length;
  const cells = surplus.rows.flatMap((_, i) => surplus.columns.map((__, j): Cell => [i, j]));
  const isRightArea = areaCheck(table, area);
  const fillings = createFillings(surplus.rows.length, width);
  const lowest = cells.map(() => createExtremes(-1));
  const highest = cells.map(() => createExtremes(1));

  function tableWith(cell: Cell, count: number, alone: Cell | null): readonly number[] | null {
    for (const filling of fillings()) {
      const inside = rectangleWith(surplus, cell, count, alone, filling);
      if (inside === null) return null;
      if (isRightArea(inside)) return inside;
    }
    return null;
  }

  /** Witnesses of every cell, or null. If somebody is alone in a cell, of every other one, with the lowest count there. */
  function find(alone: number | null): readonly Witnesses[] | null {
    const theirs = alone === null ? null : (cells[alone] ?? null);
    const isUsable = (one: readonly number[]): boolean => alone === null || one[alone] === surplus.minimum;
    const best = cells.map((_, index) => ({
      low: lowest[index]?.tables.find(isUsable),
      high: highest[index]?.tables.find(isUsable),
    }));
    const room = (index: number): number =>
      (best[index]?.high?.[index] ?? 0) - (best[index]?.low?.[index] ?? Infinity);
    for (const [index, cell] of cells.entries()) {
      if (index === alone || room(index) >= threshold) continue;
      const range = rangeOf(surplus, cell, theirs);
      if (range === null || range.highest - range.lowest < threshold) return null;
      for (const count of [range.lowest, range.highest]) {
        const inside = tableWith(cell, count, theirs);
        if (inside === null) return null;
        for (const [position, pair] of best.entries()) {
          const value = inside[position] ?? 0;
          if (value < (pair.low?.[position] ?? Infinity)) pair.low = inside;
          if (value > (pair.high?.[position] ?? 0)) pair.high = inside;
          lowest[position]?.keep(inside, value);
          highest[position]?.keep(inside, value);
        }
      }
    }
    return best.map(({ low = [], high = [] }) => ({ low, high }));
  }

  return {
    cells,
    witnesses: (): readonly Witnesses[] | null => find(null),
    /** Whether somebody who is alone in this cell, and knows it, leaves every other count enough values. */
    isSafeBeside(alone: number): boolean {
      const theirs = cells[alone] ?? null;
      const isPossible = cells.every(
        (cell, index) => index === alone || rangeOf(surplus, cell, theirs) !== null,
      );
      return !isPossible || find(alone) !== null;
    },
  };
}

/** The tables with the highest counts of a cell, or with the lowest ones (-1), best first. */
function createExtremes(direction: 1 | -1) {
  const tables: (readonly number[])[] = [];
  const values: number[] = [];
  return {
    tables,
    keep(table: readonly number[], count: number): void {
      const value = direction * count;
      let place = tables.length;
      while (place > 0 && value > (values[place - 1] ?? 0)) place -= 1;
      if (place === keptMax) return;
      tables.splice(place, 0, table);
      values.splice(place, 0, value);
      tables.length = Math.min(tables.length, keptMax);
      values.length = tables.length;
    },
  };
}

/** Other orders of filling give other rows and columns their small counts. */
function createFillings(rows: number, columns: number): () => readonly Filling[] {
  const random = seededRandom(1);
  const forward = (length: number): readonly number[] => Array.from({ length }, (_, place) => place);
  const both = (length: number): readonly (readonly number[])[] => [
    forward(length),
    forward(length).toReversed(),
  ];
  const fixed = both(columns).flatMap((inColumns) =>
    both(rows).map((inRows): Filling => ({ rows: inRows, columns: inColumns })),
  );
  return () => [
    { rows: shuffled(forward(rows), random), columns: shuffled(forward(columns), random) },
    ...fixed,
  ];
}

function shuffled(places: readonly number[], random: () => number): readonly number[] {
  const order = [...places];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}
