import type { IndicatorMeasure } from '@rapport/core/indicators/indicator.ts';

import { comparabilityOf, type Comparability, type ComparisonSubject } from './comparability.ts';
import type { LeftOutCell, PublishedSums } from './comparison.publication.ts';
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
  /** The calendar years of which places are hidden until the year is complete; none by default. */
  readonly waitingYears?: readonly string[];
  /** Cells and totals that were frozen, which answer for the live ones. */
  readonly published?: PublishedFigures;
};

/** Sums as they were published: null where they are hidden, and undefined where nothing was published. */
export type PublishedFigures = {
  readonly cell: (place: string, period: string, group: string | null) => PublishedSums | null | undefined;
  readonly total: (period: string, group: string | null) => PublishedSums | null | undefined;
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
  const periodAt = new Map(periods.map(({ firstDay }, index) => [firstDay, index]));
  const groupAt = new Map(groups.map((group, index) => [group, index]));
  const cells = new Map<string, readonly CanonicalCell[]>();
  const disclosed: DisclosedCell[] = [];
  const subjects = periods.map((period) => ({ ...subject, period }));
  for (const place of places) {
    // The rows of each cell: all periods of the first group, then those of the next one.
    const rows: SharedRow[][] = [];
    for (const row of place.rows) {
      const period = periodAt.get(row.firstDay);
      const group = groupAt.get(row.group);
      if (period === undefined || group === undefined) continue;
      (rows[group * periods.length + period] ??= []).push(row);
    }
    const { id, population: size } = place;
    const own = groups.flatMap((group, groupIndex) =>
      subjects.map((one, index): CanonicalCell => {
        const facts = {
          rows: rows[groupIndex * periods.length + index] ?? noRows,
          answers: place.answers,
          vintage: place.vintage,
        };
        const comparability = comparabilityOf(one, facts);
        if (comparability.kind === 'COMPARABLE') {
          const { numerator, denominator } = comparability.row;
          disclosed.push({
            place: id,
            size,
            period: one.period,
            group,
            numerator: numerator ?? 0,
            denominator,
          });
        }
        return { place, period: one.period, group, comparability };
      }),
    );
    cells.set(id, own);
  }
  return {
    subject,
    periods,
    groups,
    places,
    cellOf: (place, { firstDay }, group) => {
      const period = periodAt.get(firstDay);
      const groupIndex = groupAt.get(group);
      return period === undefined || groupIndex === undefined
        ? undefined
        : cells.get(place)?.[groupIndex * periods.length + period];
    },
    hidden: disclosure(disclosed, subject.definition.measure, threshold),
    threshold,
  };
}

const noRows: readonly SharedRow[] = [];

type TableFacts = [
  Omit<ComparisonSubject, 'period'>,
  readonly ComparedPeriod[],
  readonly (string | null)[],
  readonly SharedPlace[],
  number,
];

/** The comparable cells of a table, before anything is hidden. */
export const comparableCells = (...facts: TableFacts): DisclosedCell[] => collectedCells(...facts).cells;

/** The comparable cells of a table, and those that it leaves out, with the reason. */
export function countedCells(...facts: TableFacts): { cells: DisclosedCell[]; leftOut: LeftOutCell[] } {
  const { cells, table } = collectedCells(...facts);
  const leftOut = table.places.flatMap(({ id }) =>
    table.groups.flatMap((group) =>
      table.periods.flatMap((period): LeftOutCell[] => {
        const comparability = table.cellOf(id, period, group)?.comparability;
        if (comparability === undefined || comparability.kind === 'COMPARABLE') return [];
        const reason =
          comparability.kind === 'NOT_REPORTED'
            ? comparability.reason
            : comparability.obstacles.map(({ why }) => why).join(' ');
        return [{ place: id, group, ...period, state: comparability.kind, reason }];
      }),
    ),
  );
  return { cells, leftOut };
}

function collectedCells(...[subject, periods, groups, places, threshold]: TableFacts) {
  const cells: DisclosedCell[] = [];
  const collect: ComparisonDisclosure = (all) => {
    cells.push(...all);
    return { isHidden: () => true, isTotalHidden: () => true };
  };
  return { cells, table: canonicalTable(subject, periods, groups, places, collect, threshold) };
}
