import type { ComparisonDisclosure, DisclosedCell, PublishedFigures } from './canonical.table.ts';
import type { ComparedPeriod } from './comparison.types.ts';
import { discloseComparison } from './comparison.disclosure.ts';
import { isHiddenUnit, type CountedTable, type EarlierTable, type HiddenPlaces } from './disclosed.counts.ts';
import { requiredPlaces } from './hidden.places.ts';
import { blocksOf, linkTables } from './linked.tables.ts';

/** Everything beside a live comparison from which, together with it, a hidden count could follow. */
export type Surroundings = {
  /** The dimension of the groups; null for everyone only. */
  readonly dimension: string | null;
  /** The comparable cells of all quarters and years of the calendar, for the calendar years of the comparison. */
  readonly base: readonly DisclosedCell[];
  /** The frozen tables of the same indicator, newest first. */
  readonly frozen: readonly EarlierTable[];
};

/** The quarters and years of a calendar year, as live comparisons show and hide them. */
type LiveYear = {
  readonly table: CountedTable;
  readonly hidden: HiddenPlaces;
  /** Whether places are hidden until they have reported the whole year. */
  readonly isWaiting: boolean;
};

/**
 * The hidden cells of a live comparison. It shows no sum with a hidden figure, so the difference of two readings is no hidden figure:
 *
 * 1. Quarters and years of the calendar are one table with one pattern for each calendar year, by the rule of frozen tables. So no
 *    quarter is the difference of a year. Everything frozen is an earlier table. A block waits for the whole year of all its places.
 * 2. Other periods are of four quarters, and shown only where all of these are.
 * 3. A total is shown only where every place is. So it is a sum of shown figures, and an office that begins or ends sharing tells nothing.
 */
export function hiddenBeside(surroundings: Surroundings, published?: PublishedFigures): ComparisonDisclosure {
  return (cells, measure, threshold) => {
    const years = liveYears(surroundings, measure, threshold);
    const basePeriods = new Set(surroundings.base.map(({ period }) => periodKey(period)));
    const others = cells.filter(({ period }) => !basePeriods.has(periodKey(period)));
    const quartersOf = Map.groupBy(others.length === 0 ? [] : surroundings.base.filter(isQuarter), unitOf);
    const isCellHidden = (cell: DisclosedCell): boolean => {
      const { place, period, group } = cell;
      const touched = new Set([yearOf(period.firstDay), yearOf(period.lastDay)]);
      const isShown = [...touched].every((year) => {
        const hidden = years.get(year)?.hidden;
        return hidden !== undefined && !isHiddenUnit(hidden, place, group ?? '');
      });
      if (!isShown || basePeriods.has(periodKey(period))) return !isShown;
      const within = (quartersOf.get(unitOf(cell)) ?? []).filter(
        (quarter) => quarter.period.firstDay >= period.firstDay && quarter.period.lastDay <= period.lastDay,
      );
      return within.length < quartersInYear;
    };
    const hiddenKeys = new Set<string>();
    const hiddenTotals = new Set<string>();
    for (const cell of cells) {
      if (!isCellHidden(cell)) continue;
      hiddenKeys.add(liveKey(cell.place, cell.period.firstDay, cell.group));
      hiddenTotals.add(liveKey('', cell.period.firstDay, cell.group));
    }
    return {
      isHidden: (place, period, group) => hiddenKeys.has(liveKey(place, period, group)),
      isTotalHidden: (period, group) => hiddenTotals.has(liveKey('', period, group)),
      waitingYears: [...years].flatMap(([year, { isWaiting }]) => (isWaiting ? [year] : [])),
      ...(published === undefined ? {} : { published }),
    };
  };
}

/** The figures that live comparisons show, as a table that was published. A table that is frozen takes it as an earlier one. */
export function liveTable(
  surroundings: Surroundings,
  measure: CountedTable['measure'],
  threshold: number,
): EarlierTable {
  const shown = [...liveYears(surroundings, measure, threshold).values()].flatMap(({ table, hidden }) =>
    table.cells.filter(({ place, group }) => !isHiddenUnit(hidden, place, group ?? '')),
  );
  return {
    ...countedTable(surroundings.base, measure, surroundings.dimension),
    id: `live ${surroundings.dimension ?? ''}`,
    isOwn: false,
    cells: shown,
    hidden: { everyone: new Set(), groups: new Set(), totals: true },
  };
}

function liveYears(
  { dimension, base, frozen }: Surroundings,
  measure: CountedTable['measure'],
  threshold: number,
): ReadonlyMap<string, LiveYear> {
  const cellsOf = Map.groupBy(base, ({ period }) => yearOf(period.firstDay));
  return new Map(
    [...cellsOf].map(([year, cells]) => {
      const table = countedTable(cells, measure, dimension);
      // One more than the threshold, so that a frozen month can be hidden in a quarter that is shown.
      const decided = hiddenPlaces(table, frozen, threshold + 1);
      const [everyone, groups] = [new Set(decided.everyone), new Set(decided.groups)];
      const waiting = waitingPlaces(table);
      for (const place of waiting) {
        everyone.add(place);
        groups.add(place);
      }
      return [year, { table, hidden: { everyone, groups, totals: true }, isWaiting: waiting.length > 0 }];
    }),
  );
}

/**
 * The blocks with a place that has reported a part of the year. If its quarters or its block were shown, a later quarter with a small
 * count would follow from a frozen year or total.
 */
function waitingPlaces(table: CountedTable): readonly string[] {
  const complete = new Set(
    table.cells.flatMap(({ place, group, firstDay, lastDay }) =>
      group === null && firstDay.endsWith('-01-01') && lastDay.endsWith('-12-31') ? [place] : [],
    ),
  );
  return blocksOf(table).flatMap((block) => (block.every((place) => complete.has(place)) ? [] : block));
}

/** The hidden cells of a comparison that has nothing beside it: of one length of period, and nothing was published before. */
export const hiddenCells: ComparisonDisclosure = (cells, measure, threshold) => {
  const dimension = cells.some(({ group }) => group !== null) ? 'groups' : null;
  const years = new Map(
    [...Map.groupBy(cells, ({ period }) => yearOf(period.firstDay))].map(([year, own]) => [
      year,
      hiddenPlaces(countedTable(own, measure, dimension), [], threshold),
    ]),
  );
  return {
    // A year without comparable cells hides nothing.
    isHidden: (place, period, group) => {
      const hidden = years.get(yearOf(period));
      return hidden !== undefined && isHiddenUnit(hidden, place, group ?? '');
    },
    isTotalHidden: (period) => years.get(yearOf(period))?.totals ?? false,
  };
};

const quartersInYear = 4;
const yearOf = (day: string): string => day.slice(0, 4);
const liveKey = (place: string, firstDay: string, group: string | null): string =>
  `${place} ${firstDay} ${group ?? ''}`;
const unitOf = ({ place, group }: DisclosedCell): string => `${place} ${group ?? ''}`;
const isQuarter = ({ period: { firstDay, lastDay } }: DisclosedCell): boolean =>
  Number(lastDay.slice(5, 7)) - Number(firstDay.slice(5, 7)) === 2;
const periodKey = ({ firstDay, lastDay }: ComparedPeriod): string => `${firstDay} ${lastDay}`;

function countedTable(
  cells: readonly DisclosedCell[],
  measure: CountedTable['measure'],
  dimension: string | null,
): CountedTable {
  const groups = [...new Set(cells.map(({ group }) => group))].filter((group) => group !== null).toSorted();
  const sizes = new Map(cells.map(({ place, size }) => [place, size]));
  return {
    measure,
    dimension: groups.length === 0 ? null : dimension,
    groups,
    places: [...sizes].map(([code, size]) => ({ code, size })),
    cells: cells.map(({ place, group, period, numerator, denominator }) => ({
      place,
      group,
      firstDay: period.firstDay,
      lastDay: period.lastDay,
      numerator,
      denominator,
    })),
  };
}

/** The hidden places of a table. If it would be refused, those that have to be hidden, and all totals. */
function hiddenPlaces(
  table: CountedTable,
  earlier: readonly EarlierTable[],
  threshold: number,
): HiddenPlaces {
  const decision = discloseComparison(table, earlier, threshold);
  if (decision.kind === 'DECIDED') return decision.hidden;
  const { everyone, groups } = requiredPlaces(linkTables(table, earlier, threshold));
  return { everyone, groups, totals: true };
}
