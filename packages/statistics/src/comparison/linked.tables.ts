import {
  dayNumber,
  isHiddenUnit,
  overlaps,
  spansOf,
  type CountedTable,
  type EarlierTable,
  type PlaceSpans,
  type Span,
} from './disclosed.counts.ts';

/** A table that has been published, with its spans. */
export type LinkedTable = { readonly table: EarlierTable; readonly spans: ReadonlyMap<string, PlaceSpans> };

/** A new table, and the published ones that share places with it. */
export type Linked = {
  readonly table: CountedTable;
  readonly spans: ReadonlyMap<string, PlaceSpans>;
  /** Newest first. */
  readonly earlier: readonly LinkedTable[];
  /** Those of them whose days are connected with those of the new one. */
  readonly simultaneous: readonly LinkedTable[];
  readonly threshold: number;
  /** Places in threes, in public order: by size, smallest first, then by code. The last block has three to five. */
  readonly blocks: readonly (readonly string[])[];
};

export function linkTables(table: CountedTable, earlier: readonly EarlierTable[], threshold: number): Linked {
  const spans = spansOf(table);
  const linked = earlier
    .map((each) => ({ table: each, spans: spansOf(each) }))
    .filter((other) => [...other.spans.keys()].some((place) => spans.has(place)));
  return {
    table,
    spans,
    earlier: linked,
    simultaneous: simultaneousTables(table, linked),
    threshold,
    blocks: blocksOf(table),
  };
}

/** Places in threes, in public order. */
export function blocksOf({ places }: Pick<CountedTable, 'places'>): readonly (readonly string[])[] {
  const order = places
    .toSorted(
      (one, other) =>
        (one.size ?? Number.MAX_SAFE_INTEGER) - (other.size ?? Number.MAX_SAFE_INTEGER) ||
        (one.code < other.code ? -1 : 1),
    )
    .map(({ code }) => code);
  const count = Math.max(1, Math.floor(order.length / 3));
  return Array.from({ length: count }, (_, index) =>
    order.slice(3 * index, index === count - 1 ? undefined : 3 * index + 3),
  );
}

/** The tables that have days in common with the new one, or with another of these: their totals can be combined. */
function simultaneousTables(table: CountedTable, linked: readonly LinkedTable[]): readonly LinkedTable[] {
  if (linked.length === 0) return linked;
  const daysOf = ({ cells }: CountedTable): readonly Pick<Span, 'from' | 'to'>[] =>
    [...new Map(cells.map((cell) => [`${cell.firstDay} ${cell.lastDay}`, cell])).values()].map((cell) => ({
      from: dayNumber(cell.firstDay),
      to: dayNumber(cell.lastDay) + 1,
    }));
  const all = linked.map((each) => ({ each, days: daysOf(each.table) }));
  const days = [...daysOf(table)];
  const found = new Set<LinkedTable>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { each, days: own } of all) {
      if (found.has(each) || !own.some((one) => days.some((other) => overlaps(one, other)))) continue;
      found.add(each);
      days.push(...own);
    }
  }
  return linked.filter((each) => found.has(each));
}

/** The spans of a place and group that earlier tables show, by table. */
export function shownBefore({ earlier }: Linked, place: string, group: string): readonly (readonly Span[])[] {
  return earlier.flatMap(({ table, spans }) => {
    const own = spans.get(place)?.get(group);
    return own === undefined || isHiddenUnit(table.hidden, place, group) ? [] : [own];
  });
}
