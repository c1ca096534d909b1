import type { IndicatorMeasure } from '@rapport/core/indicators/indicator.ts';

import { suppressLine } from '../disclosure/count.line.ts';
import { isSensitive } from '../disclosure/threshold.ts';
import type { ComparisonDisclosure, DisclosedCell, HiddenCells } from './canonical.table.ts';

/** The counts of a cell that can identify people. The denominator of a rate is a population, which is public. */
function identifyingCounts(
  { numerator, denominator }: Pick<DisclosedCell, 'numerator' | 'denominator'>,
  measure: IndicatorMeasure,
): readonly number[] {
  const [above, below] = [Math.round(numerator), Math.round(denominator ?? 0)];
  switch (measure) {
    case 'COUNT':
    case 'RATE':
      return [above];
    case 'PROPORTION':
      return [above, below - above];
    case 'RATIO':
    case 'MEAN':
      return [below];
  }
}

/** Cells of one period whose sum is known: the places of a group, or the groups of a place. */
type Line = { readonly cells: readonly DisclosedCell[]; readonly total: DisclosedCell | string };

/**
 * Hides small counts and, line by line, other cells that would reveal them: the places of a group with their total, and the groups of
 * a place with everyone. A cell that is hidden in one period is hidden in all of them, so that no quarter is the difference of a year.
 * Which cells are hidden besides small ones follows the public sizes of places.
 */
export const hiddenByLines: ComparisonDisclosure = (cells, measure, threshold) => {
  const unit = ({ place, group }: Pick<DisclosedCell, 'place' | 'group'>): string =>
    `${place} ${group ?? ''}`;
  const hidden = new Set(
    cells
      .filter(
        (one) =>
          identifyingCounts(one, measure).some((count) => isSensitive(count, threshold)) ||
          (measure === 'RATIO' && isSensitive(one.numerator, threshold)) ||
          (measure === 'PROPORTION' && isSensitive(one.denominator ?? 0, threshold)),
      )
      .map(unit),
  );
  const totals = new Set<string>();
  const lines = linesOf(cells);
  for (let before = -1; before < hidden.size;) {
    before = hidden.size;
    for (const line of lines) {
      const known = line.cells.flatMap((one, index) => (hidden.has(unit(one)) ? [index] : []));
      if (known.length === 0) continue;
      const kinds = identifyingCounts({ numerator: 0, denominator: 0 }, measure).length;
      for (let kind = 0; kind < kinds; kind += 1) {
        const counts = line.cells.map((one) => Math.max(0, identifyingCounts(one, measure)[kind] ?? 0));
        const rest = restOf(line, counts, measure, kind);
        const decided = suppressLine({
          counts: rest > 0 ? [...counts, rest] : counts,
          threshold,
          alsoHidden: known,
          sizes: sizesOf(line.cells, rest > 0),
        });
        line.cells.forEach((one, index) => {
          if (decided.hidden[index] === true) hidden.add(unit(one));
        });
        const isRestHidden = rest > 0 && decided.hidden[counts.length] === true;
        if (!decided.totalHidden && !isRestHidden) continue;
        if (typeof line.total === 'string') totals.add(line.total);
        else hidden.add(unit(line.total));
      }
    }
  }
  // A total that is hidden in one period is hidden in all, as a cell is.
  const groups = new Set([...totals].map((one) => one.slice(one.indexOf(' '))));
  return {
    isHidden: (place, _period, group) => hidden.has(unit({ place, group })),
    isTotalHidden: (_period, group) => groups.has(` ${group ?? ''}`),
  } satisfies HiddenCells;
};

function linesOf(cells: readonly DisclosedCell[]): Line[] {
  const ofPlaces = Map.groupBy(cells, ({ period, group }) => `${period} ${group ?? ''}`);
  const everyone = new Map(
    cells.filter(({ group }) => group === null).map((one) => [`${one.period} ${one.place}`, one]),
  );
  const ofGroups = Map.groupBy(
    cells.filter(({ group }) => group !== null),
    ({ period, place }) => `${period} ${place}`,
  );
  return [
    ...[...ofPlaces].map(([total, line]) => ({ cells: line, total })),
    ...[...ofGroups].flatMap(([key, line]) => {
      const total = everyone.get(key);
      return total === undefined ? [] : [{ cells: line, total }];
    }),
  ];
}

/** People of a place who are in none of its groups. They protect as a group does, and cannot be hidden by themselves. */
function restOf({ total }: Line, counts: readonly number[], measure: IndicatorMeasure, kind: number): number {
  if (typeof total === 'string') return 0;
  const all = identifyingCounts(total, measure)[kind] ?? 0;
  return Math.max(0, all - counts.reduce((sum, one) => sum + one, 0));
}

const sizesOf = (cells: readonly DisclosedCell[], hasRest: boolean): readonly number[] => [
  ...cells.map(({ size }) => size ?? Number.MAX_SAFE_INTEGER),
  ...(hasRest ? [Number.MAX_SAFE_INTEGER] : []),
];
