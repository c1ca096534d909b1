import type { IndicatorMeasure } from '@rapport/core/indicators/indicator.ts';

import { comparabilityIn, type Comparability, type ComparisonSubject } from './comparability.ts';
import type { LeftOutCell, PublishedSums } from './comparison.publication.ts';
import type { ComparedFigure, ComparedPeriod, PlaceAnswer, PlaceRow } from './comparison.types.ts';
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
  /** The figure if nothing hides it, once it has been computed. */
  liveFigure: ComparedFigure | null;
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

/** Everything that is compared, before anything is hidden. */
export type ExactCells = {
  readonly subject: Omit<ComparisonSubject, 'period'>;
  readonly periods: readonly ComparedPeriod[];
  readonly groups: readonly (string | null)[];
  readonly cellOf: (place: string, period: ComparedPeriod, group: string | null) => CanonicalCell | undefined;
  readonly places: readonly SharedPlace[];
  /** The comparable cells with their counts. */
  readonly comparable: readonly DisclosedCell[];
};

export type CanonicalTable = Omit<ExactCells, 'comparable'> & {
  readonly hidden: HiddenCells;
  readonly threshold: number;
};

/**
 * The table of all places that share an indicator. Disclosure control sees the comparable cells alone, because a total is the total of these.
 */
export function canonicalTable(
  { comparable, ...cells }: ExactCells,
  disclosure: ComparisonDisclosure,
  threshold: number,
): CanonicalTable {
  return { ...cells, hidden: disclosure(comparable, cells.subject.definition.measure, threshold), threshold };
}

/** The cells of all places that share an indicator, over some periods and groups. Whether a cell can be compared depends on no count. */
export function exactCells(
  subject: Omit<ComparisonSubject, 'period'>,
  periods: readonly ComparedPeriod[],
  groups: readonly (string | null)[],
  places: readonly SharedPlace[],
): ExactCells {
  const periodAt = new Map(periods.map(({ firstDay }, index) => [firstDay, index]));
  const groupAt = new Map(groups.map((group, index) => [group, index]));
  const cells = new Map<string, readonly CanonicalCell[]>();
  const comparable: DisclosedCell[] = [];
  const axes = JSON.stringify([periods, groups]);
  const { definition, revisions } = subject;
  const isSame = (known: KeptCells): boolean =>
    known.axes === axes &&
    known.definition === definition &&
    known.revisions.length === revisions.length &&
    known.revisions.every((one, index) => one === revisions[index]);
  for (const place of places) {
    const known = cellsOfPlaces.get(place);
    const made =
      known !== undefined && isSame(known)
        ? known
        : { definition, revisions, axes, ...cellsOf(subject, periods, groups, place) };
    if (made !== known) cellsOfPlaces.set(place, made);
    cells.set(place.id, made.cells);
    for (const cell of made.comparable) comparable.push(cell);
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
    comparable,
  };
}

/** The cells that a table leaves out, because they cannot be compared or were not reported, with the reason. */
export function leftOutCells({ places, groups, periods, cellOf }: ExactCells): LeftOutCell[] {
  return places.flatMap(({ id }) =>
    groups.flatMap((group) =>
      periods.flatMap((period): LeftOutCell[] => {
        const comparability = cellOf(id, period, group)?.comparability;
        if (comparability === undefined || comparability.kind === 'COMPARABLE') return [];
        const reason =
          comparability.kind === 'NOT_REPORTED'
            ? comparability.reason
            : comparability.obstacles.map(({ why }) => why).join(' ');
        return [{ place: id, group, ...period, state: comparability.kind, reason }];
      }),
    ),
  );
}

const noRows: readonly SharedRow[] = [];

type PlaceCells = { readonly cells: readonly CanonicalCell[]; readonly comparable: readonly DisclosedCell[] };

/** The cells of places. After a change, most places are the same objects. */
type KeptCells = PlaceCells & Omit<ComparisonSubject, 'period'> & { readonly axes: string };
const cellsOfPlaces = new WeakMap<SharedPlace, KeptCells>();

/** The cells of a place: all periods of the first group, then those of the next one. */
function cellsOf(
  subject: Omit<ComparisonSubject, 'period'>,
  periods: readonly ComparedPeriod[],
  groups: readonly (string | null)[],
  place: SharedPlace,
): PlaceCells {
  const rows = new Map<string, SharedRow[]>();
  for (const row of place.rows) {
    const key = `${row.firstDay} ${row.group ?? ''}`;
    const own = rows.get(key);
    if (own === undefined) rows.set(key, [row]);
    else own.push(row);
  }
  const { id, population: size } = place;
  const comparabilityAt = comparabilityIn(subject, place);
  const comparable: DisclosedCell[] = [];
  const cells = groups.flatMap((group) =>
    periods.map((period): CanonicalCell => {
      const comparability = comparabilityAt(period, rows.get(`${period.firstDay} ${group ?? ''}`) ?? noRows);
      if (comparability.kind === 'COMPARABLE') {
        const { numerator, denominator } = comparability.row;
        comparable.push({ place: id, size, period, group, numerator: numerator ?? 0, denominator });
      }
      return { place, period, group, comparability, liveFigure: null };
    }),
  );
  return { cells, comparable };
}
