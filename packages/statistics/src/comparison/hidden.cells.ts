import type { ComparisonDisclosure, DisclosedCell } from './canonical.table.ts';
import { discloseComparison } from './comparison.disclosure.ts';
import { isHiddenUnit, unitGroup, type HiddenPlaces } from './disclosed.counts.ts';

/** The groups of a table are all of one dimension. */
const dimension = 'groups';

/**
 * The hidden cells of a live comparison: the rule of frozen tables, for each calendar year by itself. So neither the number of periods that
 * a query asks for nor the position of its period in the year changes what is hidden. No quarter is the difference of a year.
 */
export const hiddenCells: ComparisonDisclosure = (cells, measure, threshold) => {
  const years = new Map(
    [...Map.groupBy(cells, ({ period }) => yearOf(period.firstDay))].map(([year, own]) => [
      year,
      hiddenPlaces(own, measure, threshold),
    ]),
  );
  return {
    // A year without comparable cells hides nothing.
    isHidden: (place, period, group) => {
      const hidden = years.get(yearOf(period));
      return hidden !== undefined && isHiddenUnit(hidden, place, unitGroup(dimension, group));
    },
    isTotalHidden: (period) => years.get(yearOf(period))?.totals ?? false,
  };
};

const yearOf = (day: string): string => day.slice(0, 4);

function hiddenPlaces(
  cells: readonly DisclosedCell[],
  ...[measure, threshold]: [Parameters<ComparisonDisclosure>[1], number]
): HiddenPlaces {
  const groups = [...new Set(cells.flatMap(({ group }) => group ?? []))].toSorted();
  const sizes = new Map(cells.map(({ place, size }) => [place, size]));
  const decision = discloseComparison(
    {
      measure,
      dimension: groups.length === 0 ? null : dimension,
      groups,
      places: [...sizes].map(([code, size]) => ({ code, size })),
      cells: cells.map(({ place, group, period, numerator, denominator }) => ({
        place,
        group,
        ...period,
        numerator,
        denominator,
      })),
    },
    [],
    threshold,
  );
  if (decision.kind === 'DECIDED') return decision.hidden;
  const all = new Set(sizes.keys());
  return { everyone: all, groups: all, totals: true };
}
