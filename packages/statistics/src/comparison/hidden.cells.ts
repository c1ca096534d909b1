import type { ComparisonDisclosure, DisclosedCell, PublishedFigures } from './canonical.table.ts';
import { discloseComparison } from './comparison.disclosure.ts';
import {
  isHiddenUnit,
  unitGroup,
  type CountedTable,
  type EarlierTable,
  type HiddenPlaces,
} from './disclosed.counts.ts';

/** Everything beside a live comparison from which, together with it, a hidden count could follow. */
export type Surroundings = {
  /** The dimension of the groups; null for everyone only. */
  readonly dimension: string | null;
  /** The comparable cells of all quarters and years of the calendar, for the calendar years of the comparison. */
  readonly base: readonly DisclosedCell[];
  /** The frozen tables of the same indicator, newest first. */
  readonly frozen: readonly EarlierTable[];
  /** The frozen figures that answer for live ones; none by default. */
  readonly published?: PublishedFigures | undefined;
};

/**
 * The hidden cells of a live comparison: the rule of frozen tables, for each calendar year by itself. So neither the number of periods that
 * a query asks for nor the position of its period in the year changes what is hidden.
 *
 * 1. Quarters and years of the calendar are one table with one pattern, so no quarter is the difference of a year. Its threshold is one
 *    higher, so that a month can be hidden in a quarter that is shown.
 * 2. Months, and periods of other calendars, are decided after it, with it as an earlier table.
 * 3. Everything frozen is an earlier table of both. If a table would be refused, everything of its year is hidden.
 */
export function hiddenBeside({ dimension, base, frozen, published }: Surroundings): ComparisonDisclosure {
  return (cells, measure, threshold) => {
    const ofYear = (all: readonly DisclosedCell[]) =>
      Map.groupBy(all, ({ period }) => yearOf(period.firstDay));
    const baseOf = ofYear(base);
    // Mostly, the cells are those of the base themselves.
    const ofBase = new Set(base);
    const isBase = (own: readonly DisclosedCell[]): boolean => {
      if (own.every((cell) => ofBase.has(cell))) return true;
      const keys = new Set(base.map(keyOf));
      return own.every((cell) => keys.has(keyOf(cell)));
    };
    const years = new Map(
      [...ofYear(cells)].map(([year, own]): [string, HiddenPlaces] => {
        const beside = baseOf.get(year) ?? [];
        const baseTable = countedTable(beside, measure, dimension);
        const decided = beside.length === 0 ? null : hiddenPlaces(baseTable, frozen, threshold + 1);
        if (decided !== null && isBase(own)) return [year, decided.hidden];
        const earlier: readonly EarlierTable[] =
          decided === null || decided.isRefused
            ? frozen
            : [{ ...baseTable, id: `live ${year}`, isOwn: true, hidden: decided.hidden }, ...frozen];
        return [year, hiddenPlaces(countedTable(own, measure, dimension), earlier, threshold).hidden];
      }),
    );
    return {
      // A year without comparable cells hides nothing.
      isHidden: (place, period, group) => {
        const hidden = years.get(yearOf(period));
        return hidden !== undefined && isHiddenUnit(hidden, place, unitGroup(dimension, group));
      },
      isTotalHidden: (period) => years.get(yearOf(period))?.totals ?? false,
      ...(published === undefined ? {} : { published }),
    };
  };
}

/** The hidden cells of a comparison that has nothing beside it: of one length of period, and nothing was published before. */
export const hiddenCells: ComparisonDisclosure = (cells, ...rest) => {
  const dimension = cells.some(({ group }) => group !== null) ? 'groups' : null;
  return hiddenBeside({ dimension, base: [], frozen: [] })(cells, ...rest);
};

const yearOf = (day: string): string => day.slice(0, 4);
const keyOf = ({ place, period, group }: DisclosedCell): string =>
  `${place} ${period.firstDay} ${period.lastDay} ${group ?? ''}`;

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

function hiddenPlaces(
  table: CountedTable,
  earlier: readonly EarlierTable[],
  threshold: number,
): { hidden: HiddenPlaces; isRefused: boolean } {
  const decision = discloseComparison(table, earlier, threshold);
  if (decision.kind === 'DECIDED') return { hidden: decision.hidden, isRefused: false };
  const all = new Set(table.places.map(({ code }) => code));
  return { hidden: { everyone: all, groups: all, totals: true }, isRefused: true };
}
