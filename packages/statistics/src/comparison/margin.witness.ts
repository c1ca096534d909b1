import type { Margins } from './margin.protection.ts';

/** Changes of a complete table: row, column and difference, one after the other. */
export type Changes = readonly number[];

/** Two complete tables for a cell: the base with either of the changes. */
export type CellWitness = {
  readonly cell: readonly [row: number, column: number];
  readonly low: Changes;
  readonly high: Changes;
};

export type MarginWitness = {
  /** A complete table with these sums. It is made from the sums alone, so it tells nothing more. */
  readonly base: readonly (readonly number[])[];
  readonly cells: readonly CellWitness[];
};

/** With whom people are exchanged: the largest rows of a column. More are never needed for a few people. */
const PARTNERS_MAX = 32;

/**
 * For each cell, two tables of counts with the given sums that differ in it by at least the width; null if the search finds
 * none. Cells of an empty row or column are zero, and have none. People move between two groups of a place, and as many move
 * back in another place, so each witness differs from the base in a few cells.
 *
 * @param columnsKnown false if the sums of the columns are not published: then people move within a place
 */
export function marginWitness(margins: Margins, width: number, columnsKnown: boolean): MarginWitness | null {
  const { rows, columns } = margins;
  const isFree = rows.map((row) => row === null);
  const base = columnsKnown
    ? filled(margins)
    : rows.map((row) => columns.map((_, column) => (column === 0 ? (row ?? 0) : 0)));
  const largest = (column: number, free: boolean): number[] =>
    [...base.keys()]
      .filter((row) => isFree[row] === free && (base[row]?.[column] ?? 0) > 0)
      .sort((one, other) => (base[other]?.[column] ?? 0) - (base[one]?.[column] ?? 0))
      .slice(0, PARTNERS_MAX);
  const search = {
    base,
    isFree,
    columnsKnown,
    known: columns.map((_, column) => largest(column, false)),
    free: columns.map((_, column) => largest(column, true)),
    freeRows: [...base.keys()].filter((row) => isFree[row]).slice(0, PARTNERS_MAX),
  };
  const cells: CellWitness[] = [];
  for (const row of base.keys()) {
    if (isFree[row] === true ? columnsKnown && margins.free === 0 : rows[row] === 0) continue;
    for (const column of columns.keys()) {
      if (columnsKnown && columns[column] === 0) continue;
      const up = moved({ ...search, row, column }, width, 1);
      const down = moved({ ...search, row, column }, width - up.total, -1);
      if (up.total + down.total < width) return null;
      cells.push({ cell: [row, column], low: down.changes, high: up.changes });
    }
  }
  return { base, cells };
}

/** A table with these sums: each row takes what is left of the columns, from the first on. Hidden rows share their sum equally. */
function filled({ rows, free, columns }: Margins): number[][] {
  const left = [...columns];
  const freeRows = rows.filter((row) => row === null).length;
  let [freeLeft, freeIndex, first] = [free, 0, 0];
  return rows.map((row) => {
    let rest = row ?? 0;
    if (row === null) {
      freeIndex += 1;
      rest = freeIndex === freeRows ? freeLeft : Math.min(freeLeft, Math.ceil(free / freeRows));
      freeLeft -= rest;
    }
    const own = columns.map(() => 0);
    for (let column = first; column < columns.length && rest > 0; column += 1) {
      const taken = Math.min(rest, left[column] ?? 0);
      own[column] = taken;
      left[column] = (left[column] ?? 0) - taken;
      rest -= taken;
      if (left[column] === 0) first = column + 1;
    }
    return own;
  });
}

type Search = {
  readonly base: readonly (readonly number[])[];
  readonly isFree: readonly boolean[];
  readonly columnsKnown: boolean;
  /** The largest rows of each column: those with a known sum, and those without. */
  readonly known: readonly (readonly number[])[];
  readonly free: readonly (readonly number[])[];
  readonly freeRows: readonly number[];
  readonly row: number;
  readonly column: number;
};

/** A cell that changes along with the cell of the search: in the same direction (1) or against it (-1). */
type Along = readonly [row: number, column: number, sign: 1 | -1];

/** Moves up to `most` people into the cell (1) or out of it (-1), without a change of any sum that is known. */
function moved(search: Search, most: number, direction: 1 | -1): { total: number; changes: number[] } {
  const { base, row, column } = search;
  const changes = new Map<number, number>();
  const width = base[0]?.length ?? 0;
  const change = (i: number, j: number): number => changes.get(i * width + j) ?? 0;
  const add = (i: number, j: number, count: number): void => {
    changes.set(i * width + j, change(i, j) + count);
  };
  let total = 0;
  for (const along of exchanges(search, direction)) {
    if (total >= most) break;
    let count = most - total;
    const all: Along[] = [[row, column, 1], ...along];
    for (const [i, j, sign] of all) {
      if (sign * direction < 0) count = Math.min(count, (base[i]?.[j] ?? 0) + change(i, j));
    }
    if (count <= 0) continue;
    total += count;
    for (const [i, j, sign] of all) add(i, j, sign * direction * count);
  }
  return {
    total,
    changes: [...changes].flatMap(([cell, count]) =>
      count === 0 ? [] : [Math.floor(cell / width), cell % width, count],
    ),
  };
}

/** The ways to change the cell that leave every known sum as it is. */
function* exchanges(search: Search, direction: 1 | -1): Generator<readonly Along[]> {
  const { isFree, columnsKnown, known, free, freeRows, row, column } = search;
  const others = known.map((_, index) => index).filter((index) => index !== column);
  const isOwnFree = isFree[row] === true;
  if (!columnsKnown) {
    if (isOwnFree) yield [];
    else for (const other of others) yield [[row, other, -1]];
    return;
  }
  if (isOwnFree) {
    // Two hidden rows exchange people of a group.
    const givers = direction > 0 ? (free[column] ?? []) : freeRows;
    for (const giver of givers) if (giver !== row) yield [[giver, column, -1]];
  }
  for (const between of others) {
    const full = direction > 0 ? column : between;
    const partners = isOwnFree ? (known[full] ?? []) : [...(known[full] ?? []), ...(free[full] ?? [])];
    const givers = isOwnFree && direction > 0 ? (free[between] ?? []) : [row];
    for (const partner of partners) {
      if (partner === row) continue;
      for (const giver of givers) {
        yield [
          [giver, between, -1],
          [partner, column, -1],
          [partner, between, 1],
        ];
      }
    }
  }
}
