import {
  isHiddenUnit,
  unitGroup,
  type CountedTable,
  type HiddenPlaces,
  type PlaceSpans,
  type Span,
} from './disclosed.counts.ts';
import { pieces } from './known.spans.ts';
import type { Margins } from './margin.protection.ts';

/** A table whose totals are published. */
export type TotaledTable = {
  readonly table: CountedTable;
  readonly spans: ReadonlyMap<string, PlaceSpans>;
  readonly hidden: HiddenPlaces;
};

/** Hidden places that are in the same totals, so that only their sums can be computed. */
export type TotalClass = {
  readonly dimension: string | null;
  readonly places: readonly string[];
  readonly sums: readonly ClassSums[];
};

/** The sums of a class for one span of time and one kind of count. */
export type ClassSums = {
  readonly from: number;
  readonly to: number;
  readonly layer: number;
  /** The groups of the columns. A last column without a group is of people in none of them. Empty for everyone. */
  readonly groups: readonly string[];
  readonly margins: Margins;
};

/**
 * The classes of hidden places: those of everyone, and those of each dimension. Everybody can compute the sum of a class at most,
 * by subtracting shown figures from totals, and one table from another. It is taken as published.
 *
 * @returns null if sums of spans contradict each other, because a figure was corrected between the tables
 */
export function totalClasses(tables: readonly TotaledTable[]): readonly TotalClass[] | null {
  const dimensions = [null, ...new Set(tables.flatMap(({ table }) => table.dimension ?? []))];
  const found = dimensions.map((dimension) =>
    classesOf(
      tables.filter(({ table }) => dimension === null || table.dimension === dimension),
      dimension,
    ),
  );
  return found.includes(null) ? null : found.flatMap((classes) => classes ?? []);
}

function classesOf(tables: readonly TotaledTable[], dimension: string | null): readonly TotalClass[] | null {
  const isHidden = (place: string): boolean =>
    tables.some(({ hidden, spans }) => spans.has(place) && isHiddenUnit(hidden, place, dimension ?? ''));
  const places = [...new Set(tables.flatMap(({ spans }) => [...spans.keys()]))].filter(isHidden).sort();
  const inTotals = (place: string): string =>
    tables.map(({ spans }) => presence(spans.get(place), dimension)).join('|');
  const classes: TotalClass[] = [];
  for (const members of Map.groupBy(places, inTotals).values()) {
    const own = tables.filter(({ spans }) => spans.has(members[0] ?? ''));
    const sums = classSums(own, members, dimension);
    if (sums === null) return null;
    classes.push({ dimension, places: members, sums });
  }
  return classes;
}

/** The cells of a place that count in totals, as text. */
function presence(spans: PlaceSpans | undefined, dimension: string | null): string {
  if (spans === undefined) return '';
  return [...spans]
    .filter(([group]) => dimension !== null || group === '')
    .map(([group, own]) => `${group}:${own.map(({ from, to }) => `${from}-${to}`).join(',')}`)
    .sort()
    .join(';');
}

function classSums(
  tables: readonly TotaledTable[],
  places: readonly string[],
  dimension: string | null,
): readonly ClassSums[] | null {
  const [first] = tables;
  if (first === undefined) return [];
  const units = dimension === null ? [] : first.table.groups.map((group) => unitGroup(dimension, group));
  // Newest first: of spans with the same ends, the newest counts.
  const piecesOf = (place: string, group: string): ReadonlyMap<string, Span> =>
    new Map(
      pieces(tables.flatMap(({ spans }) => spans.get(place)?.get(group) ?? [])).map((piece) => [
        `${piece.from} ${piece.to}`,
        piece,
      ]),
    );
  const all = places.map((place) => ({
    isHidden: tables.some(({ hidden }) => hidden.everyone.has(place)),
    everyone: piecesOf(place, ''),
    groups: units.map((group) => piecesOf(place, group)),
  }));
  const spans = new Map(
    all.flatMap(({ everyone, groups }) => [everyone, ...groups].flatMap((each) => [...each])),
  );
  const sums: ClassSums[] = [];
  for (const [key, { from, to, counts }] of spans) {
    for (const layer of counts.keys()) {
      const countOf = (known: ReadonlyMap<string, Span>): number | undefined => known.get(key)?.counts[layer];
      const present = units.flatMap((group, index) =>
        all[0]?.groups[index]?.has(key) === true ? [{ group, index }] : [],
      );
      const rows = all.map((place) => {
        const cells = present.map(
          ({ index }) => countOf(place.groups[index] ?? new Map<string, Span>()) ?? 0,
        );
        const inGroups = cells.reduce((sum, count) => sum + count, 0);
        const everyone = countOf(place.everyone);
        // Groups that overlap do not add up to everyone, so everyone tells nothing about them.
        const isSum = everyone !== undefined && everyone >= inGroups - 1e-9;
        return {
          cells: [...cells, isSum ? everyone - inGroups : 0],
          own: place.isHidden || !isSum ? null : everyone,
          everyone,
        };
      });
      if (rows.some(({ cells, everyone }) => cells.some((count) => count < -1e-9) || (everyone ?? 0) < -1e-9))
        return null;
      sums.push({
        from,
        to,
        layer,
        ...marginsOf(
          rows,
          present.map(({ group }) => group),
          dimension,
        ),
      });
    }
  }
  return sums;
}

type Row = {
  readonly cells: readonly number[];
  readonly own: number | null;
  readonly everyone: number | undefined;
};

function marginsOf(
  rows: readonly Row[],
  groups: readonly string[],
  dimension: string | null,
): Pick<ClassSums, 'groups' | 'margins'> {
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  if (dimension === null) {
    const sum = add(rows.map(({ everyone }) => everyone ?? 0));
    return { groups: [], margins: { rows: rows.map(() => null), free: sum, columns: [sum] } };
  }
  const columns = [...groups, ''].map((_, column) => add(rows.map(({ cells }) => cells[column] ?? 0)));
  const free = add(rows.map(({ own, cells }) => (own === null ? add(cells) : 0)));
  return { groups, margins: { rows: rows.map(({ own }) => own), free, columns } };
}
