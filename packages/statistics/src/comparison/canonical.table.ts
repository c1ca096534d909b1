import type { IndicatorMeasure } from '@rapport/core/indicators/indicator.ts';

import { comparabilityOf, type Comparability, type ComparisonSubject } from './comparability.ts';
import type { ComparedPeriod, PlaceAnswer, PlaceRow } from './comparison.types.ts';
import type { PlaceVintage } from './place.vintage.ts';

/** A place with everything that it shares: rows of all periods and groups. */
export type SharedPlace = {
  readonly id: string;
  readonly name: string;
  /** Public; null if it is not known. It decides which cells are hidden beside small ones. */
  readonly population: number | null;
  readonly answers: readonly PlaceAnswer[];
  readonly vintage: PlaceVintage;
  readonly rows: readonly SharedRow[];
};

export type SharedRow = PlaceRow & {
  /** The first day of the period. */
  readonly firstDay: string;
  /** Null for everyone. */
  readonly group: string | null;
};

/** One cell of the table that disclosure control decides about. */
export type CanonicalCell = {
  readonly place: SharedPlace;
  readonly period: ComparedPeriod;
  readonly group: string | null;
  readonly comparability: Comparability;
};

/** The facts that disclosure control has about the table: the comparable cells with their counts. */
export type DisclosedCell = {
  readonly place: string;
  /** Public: the population of the place, which orders cells that are hidden for others. */
  readonly size: number | null;
  readonly period: ComparedPeriod;
  readonly group: string | null;
  readonly numerator: number;
  readonly denominator: number | null;
};

export type HiddenCells = {
  readonly isHidden: (place: string, period: string, group: string | null) => boolean;
  readonly isTotalHidden: (period: string, group: string | null) => boolean;
};

/** Decides once, on the whole table, what is hidden. No filter of a query has a part in it. */
export type ComparisonDisclosure = (
  cells: readonly DisclosedCell[],
  measure: IndicatorMeasure,
  threshold: number,
) => HiddenCells;

export type CanonicalTable = {
  readonly subject: Omit<ComparisonSubject, 'period'>;
  readonly periods: readonly ComparedPeriod[];
  readonly groups: readonly (string | null)[];
  readonly cellOf: (place: string, period: ComparedPeriod, group: string | null) => CanonicalCell | undefined;
  readonly places: readonly SharedPlace[];
  readonly hidden: HiddenCells;
  readonly threshold: number;
};

const keyOf = (place: string, firstDay: string, group: string | null): string =>
  `${place} ${firstDay} ${group ?? ''}`;

/**
 * The table of all places that share an indicator, over some periods and groups. Whether a cell can be compared depends on no count.
 * Disclosure control sees the comparable cells alone, because a total is the total of these.
 */
export function canonicalTable(
  subject: Omit<ComparisonSubject, 'period'>,
  periods: readonly ComparedPeriod[],
  groups: readonly (string | null)[],
  places: readonly SharedPlace[],
  disclosure: ComparisonDisclosure,
  threshold: number,
): CanonicalTable {
  const cells = new Map<string, CanonicalCell>();
  const disclosed: DisclosedCell[] = [];
  for (const place of places) {
    const rows = Map.groupBy(place.rows, ({ firstDay, group }) => keyOf(place.id, firstDay, group));
    for (const period of periods) {
      for (const group of groups) {
        const key = keyOf(place.id, period.firstDay, group);
        const facts = { rows: rows.get(key) ?? [], answers: place.answers, vintage: place.vintage };
        const comparability = comparabilityOf({ ...subject, period }, facts);
        cells.set(key, { place, period, group, comparability });
        if (comparability.kind !== 'COMPARABLE') continue;
        const { numerator, denominator } = comparability.row;
        disclosed.push({
          place: place.id,
          size: place.population,
          period,
          group,
          numerator: numerator ?? 0,
          denominator,
        });
      }
    }
  }
  return {
    subject,
    periods,
    groups,
    places,
    cellOf: (place, period, group) => cells.get(keyOf(place, period.firstDay, group)),
    hidden: disclosure(disclosed, subject.definition.measure, threshold),
    threshold,
  };
}
