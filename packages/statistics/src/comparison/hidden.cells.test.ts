import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { narrowCells } from '../testing/comparison.attack.ts';
import { countTable, quarter, span, year } from '../testing/comparison.publication.ts';
import type { DisclosedCell } from './canonical.table.ts';
import { discloseComparison } from './comparison.disclosure.ts';
import type { CountedTable, EarlierTable } from './disclosed.counts.ts';
import { hiddenBeside } from './hidden.cells.ts';

type Period = { firstDay: string; lastDay: string };

const THRESHOLD = 5;
const quarters = [1, 2, 3, 4].map(quarter);
const months = Array.from({ length: 12 }, (_, index) => span(index + 1, index + 1));

/** The table of places for some periods, from counts by month. */
function tableOf(
  truth: readonly (readonly number[])[],
  periods: readonly Period[],
  without: readonly number[] = [],
) {
  return countTable(
    Object.fromEntries(
      truth.flatMap((counts, place) =>
        without.includes(place)
          ? []
          : [
              [
                `p${place}`,
                periods.map(({ firstDay, lastDay }) =>
                  counts.reduce((sum, count, index) => {
                    const month = months[index] ?? year;
                    return sum + (month.firstDay >= firstDay && month.lastDay <= lastDay ? count : 0);
                  }, 0),
                ),
              ],
            ],
      ),
    ),
    periods,
  );
}

const cellsOf = (table: CountedTable): DisclosedCell[] =>
  table.cells.map(({ place, group, firstDay, lastDay, numerator, denominator }) => ({
    place,
    size: table.places.find(({ code }) => code === place)?.size ?? null,
    period: { firstDay, lastDay },
    group,
    numerator,
    denominator,
  }));

/** The live comparison of some periods, as if it had been published. */
function liveTable(
  truth: readonly (readonly number[])[],
  periods: readonly Period[],
  frozen: readonly EarlierTable[],
): EarlierTable {
  const table = tableOf(truth, periods);
  const base = cellsOf(tableOf(truth, [...quarters, year]));
  const hidden = hiddenBeside({ dimension: null, base, frozen })(cellsOf(table), 'COUNT', THRESHOLD);
  const firstDay = periods[0]?.firstDay ?? '';
  const everyone = new Set(
    table.places.flatMap(({ code }) => (hidden.isHidden(code, firstDay, null) ? [code] : [])),
  );
  const totals = hidden.isTotalHidden(firstDay, null);
  const id = `live ${periods.length}`;
  return { ...table, id, isOwn: true, hidden: { everyone, groups: everyone, totals } };
}

const liveTables = (truth: readonly (readonly number[])[], frozen: readonly EarlierTable[]): EarlierTable[] =>
  [[year], quarters, months].map((periods) => liveTable(truth, periods, frozen));

const truths = fc.array(
  fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 2, max: 30 })), {
    minLength: 12,
    maxLength: 12,
  }),
  { minLength: 3, maxLength: 7 },
);

describe('the hidden cells of live comparisons', () => {
  it('have one pattern in a year and its quarters, so that no quarter is their difference', () => {
    const large = (count: number) => Array.from({ length: 12 }, () => count);
    // Two in the first quarter, and more than enough in the others.
    const truth = [[1, 1, 0, ...large(20).slice(3)], ...[20, 21, 22, 23, 24].map(large)];
    const [ofYear, ofQuarters] = liveTables(truth, []);
    expect(ofYear?.hidden.everyone).toEqual(ofQuarters?.hidden.everyone);
    expect(ofYear?.hidden.everyone).toContain('p0');
    expect(ofYear?.hidden.everyone.size).toBe(3);
    // A year by itself would show the place, and three hidden quarters of it could be known from elsewhere.
    expect(discloseComparison(tableOf(truth, [year]), [], THRESHOLD)).toMatchObject({
      hidden: { everyone: new Set() },
    });
  });

  it('give no hidden count away to linear programs over years, quarters and months together', () => {
    let [hidden, shown] = [0, 0];
    fc.assert(
      fc.property(truths, (truth) => {
        const live = liveTables(truth, []);
        for (const { hidden: own, places } of live) {
          hidden += own.everyone.size;
          shown += places.length - own.everyone.size;
        }
        expect(narrowCells(live, THRESHOLD)).toEqual([]);
      }),
      { numRuns: 60, seed: 21 },
    );
    expect(hidden).toBeGreaterThan(50);
    expect(shown).toBeGreaterThan(50);
  });

  it('give no hidden count away together with frozen tables of years, quarters and parts', () => {
    const choice = fc.record({
      periods: fc.constantFrom([year], quarters, quarters.slice(0, 2), [span(1, 6)], months.slice(0, 3)),
      without: fc.subarray([0, 1, 2, 3], { maxLength: 2 }),
    });
    fc.assert(
      fc.property(truths, fc.array(choice, { minLength: 1, maxLength: 2 }), (truth, choices) => {
        const frozen: EarlierTable[] = [];
        for (const [index, { periods, without }] of choices.entries()) {
          const table = tableOf(truth, periods, without);
          if (table.cells.length === 0) continue;
          const decision = discloseComparison(table, frozen, THRESHOLD);
          if (decision.kind === 'DECIDED')
            frozen.unshift({ ...table, id: `frozen ${index}`, isOwn: true, hidden: decision.hidden });
        }
        const live = liveTables(truth, frozen);
        // Cells that follow from frozen tables alone are published.
        const silent = live.map((table): EarlierTable => {
          const all = new Set(table.places.map(({ code }) => code));
          return { ...table, hidden: { everyone: all, groups: all, totals: true } };
        });
        const known = new Set(narrowCells([...silent, ...frozen], THRESHOLD).map(({ cell }) => cell));
        const narrow = narrowCells([...live, ...frozen], THRESHOLD);
        expect(narrow.filter(({ cell }) => !known.has(cell))).toEqual([]);
      }),
      { numRuns: 60, seed: 22 },
    );
  });
});
