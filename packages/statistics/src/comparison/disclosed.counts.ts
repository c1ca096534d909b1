import type { IndicatorMeasure } from '@rapport/core/indicators/indicator.ts';

/** A cell of a comparison that is to be published: sums of one place, group and period. */
export type CountedCell = {
  readonly place: string;
  /** Null for everyone. */
  readonly group: string | null;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly numerator: number;
  readonly denominator: number | null;
};

/** Everything that a comparison would publish: cells, and the total of all places for each group and period. */
export type CountedTable = {
  readonly measure: IndicatorMeasure;
  /** Null for a table of everyone only. */
  readonly dimension: string | null;
  readonly groups: readonly string[];
  /** With their public sizes, such as populations; null if unknown. */
  readonly places: readonly { readonly code: string; readonly size: number | null }[];
  readonly cells: readonly CountedCell[];
};

/** The hidden part of a table: whole rows of places, alike in all periods, and all totals or none. */
export type HiddenPlaces = {
  /** Places without any figure. */
  readonly everyone: ReadonlySet<string>;
  /** Places without figures of groups. Contains the places without any figure. */
  readonly groups: ReadonlySet<string>;
  readonly totals: boolean;
};

/** A table that has been published. */
export type EarlierTable = CountedTable & {
  readonly id: string;
  /** Whether the reader of the new table can name it: tables of other agencies are never named. */
  readonly isOwn: boolean;
  readonly hidden: HiddenPlaces;
};

/** Days from 1970, so that periods can be compared and joined. */
export type Span = {
  readonly from: number;
  /** The day after the last one. */
  readonly to: number;
  /** The counts that can identify people, in the order of `identifyingCounts`. */
  readonly counts: readonly number[];
};

const DAY_MS = 86_400_000;

/** Tables have few days, in very many cells. */
const knownDays = new Map<string, number>();
const knownDaysMax = 10_000;

export function dayNumber(day: string): number {
  const known = knownDays.get(day);
  if (known !== undefined) return known;
  const made = Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  if (knownDays.size >= knownDaysMax) knownDays.clear();
  knownDays.set(day, made);
  return made;
}

/**
 * The counts of a cell that can identify people. The denominator of a rate is a population, which is public. Of a share, those
 * who are counted and those who are not can both be few.
 */
function identifyingCounts(
  { numerator, denominator }: Pick<CountedCell, 'numerator' | 'denominator'>,
  measure: IndicatorMeasure,
): readonly number[] {
  switch (measure) {
    case 'COUNT':
    case 'RATE':
      return [numerator];
    case 'PROPORTION':
      return [numerator, (denominator ?? 0) - numerator];
    case 'MEAN':
      return [denominator ?? 0];
    case 'RATIO':
      return [numerator, denominator ?? 0];
  }
}

/** The group of a cell across tables. Two dimensions can have groups with the same code. */
export const unitGroup = (dimension: string | null, group: string | null): string =>
  group === null ? '' : `${dimension ?? ''} ${group}`;

export type PlaceSpans = ReadonlyMap<string, readonly Span[]>;

/** The spans of each place, by group. */
export function spansOf(table: CountedTable): ReadonlyMap<string, PlaceSpans> {
  const found = new Map<string, Map<string, Span[]>>();
  for (const cell of table.cells) {
    const place = found.get(cell.place) ?? new Map<string, Span[]>();
    found.set(cell.place, place);
    const group = unitGroup(table.dimension, cell.group);
    const spans = place.get(group) ?? [];
    place.set(group, spans);
    spans.push({
      from: dayNumber(cell.firstDay),
      to: dayNumber(cell.lastDay) + 1,
      counts: identifyingCounts(cell, table.measure),
    });
  }
  return found;
}

export const isHiddenUnit = (hidden: HiddenPlaces, place: string, group: string): boolean =>
  group === '' ? hidden.everyone.has(place) : hidden.groups.has(place);

export const overlaps = (
  one: { readonly from: number; readonly to: number },
  other: { readonly from: number; readonly to: number },
): boolean => one.from < other.to && other.from < one.to;
