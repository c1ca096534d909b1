import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { narrowCells } from '../testing/comparison.attack.ts';
import { countTable, quarter, span, year } from '../testing/comparison.publication.ts';
import type { DisclosedCell } from './canonical.table.ts';
import { discloseComparison } from './comparison.disclosure.ts';
import type { CountedTable, EarlierTable } from './disclosed.counts.ts';
import { hiddenBeside, liveTable as shownLive } from './hidden.cells.ts';

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
  [[year], quarters].map((periods) => liveTable(truth, periods, frozen));

/** A table as if it hid everything. */
const silent = (table: EarlierTable): EarlierTable => {
  const all = new Set(table.places.map(({ code }) => code));
  return { ...table, hidden: { everyone: all, groups: all, totals: true } };
};

/**
 * The hidden cells that live and frozen tables give away together, and neither alone: frozen ones may publish cells that are hidden live,
 * and live ones the parts of a sum that is hidden in a frozen one beside another place.
 */
function narrowed(live: readonly EarlierTable[], frozen: readonly EarlierTable[]) {
  const known = [
    ...narrowCells([...live.map(silent), ...frozen], THRESHOLD),
    ...narrowCells([...live, ...frozen.map(silent)], THRESHOLD),
  ];
  expect(known.filter(({ greatest }) => greatest <= THRESHOLD)).toEqual([]);
  const cells = new Set(known.map(({ cell }) => cell));
  return narrowCells([...live, ...frozen], THRESHOLD).filter(({ cell }) => !cells.has(cell));
}

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

  it('give no hidden count away to linear programs over years and quarters together', () => {
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

  it('show a total only where every place is shown', () => {
    const large = (count: number) => Array.from({ length: 12 }, () => count);
    const truth = [[1, 1, 0, ...large(20).slice(3)], ...[20, 21, 22].map(large)];
    const totals = (some: typeof truth) => liveTables(some, []).map(({ hidden }) => hidden.totals);
    expect([totals(truth), totals(truth.slice(1))]).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it('wait with a block until each place in it has the whole year', () => {
    const truth = [20, 21, 22, 23, 24, 25].map((count) => Array.from({ length: 12 }, () => count));
    const all = cellsOf(tableOf(truth, [...quarters, year]));
    const isLast = ({ place, period }: DisclosedCell): boolean =>
      place === 'p1' && period.lastDay === '2026-12-31';
    const base = all.filter((cell) => !isLast(cell));
    const hidden = hiddenBeside({ dimension: null, base, frozen: [] })(base, 'COUNT', THRESHOLD);
    const hiddenIn = (index: number): string[] =>
      truth.flatMap((_, place) =>
        hidden.isHidden(`p${place}`, quarter(index).firstDay, null) ? [`p${place}`] : [],
      );
    expect([hiddenIn(1), hidden.waitingYears]).toEqual([['p0', 'p1', 'p2'], ['2026']]);
    const complete = hiddenBeside({ dimension: null, base: all, frozen: [] })(all, 'COUNT', THRESHOLD);
    expect([complete.isHidden('p1', quarter(1).firstDay, null), complete.waitingYears]).toEqual([false, []]);
  });

  it('show a fiscal year only where its four quarters are shown', () => {
    const cells = (counts: readonly number[]): DisclosedCell[] =>
      counts.flatMap((numerator, place) => ({
        place: `p${place}`,
        size: place,
        period: { firstDay: '2026-04-01', lastDay: '2027-03-31' },
        group: null,
        numerator,
        denominator: null,
      }));
    const truth = [20, 21, 22, 23, 24, 25].map((count) => Array.from({ length: 12 }, () => count));
    const later = (cell: DisclosedCell): DisclosedCell => ({
      ...cell,
      period: {
        firstDay: cell.period.firstDay.replace('2026', '2027'),
        lastDay: cell.period.lastDay.replace('2026', '2027'),
      },
    });
    const ofYear = cellsOf(tableOf(truth, [...quarters, year]));
    const hiddenOf = (base: readonly DisclosedCell[]): string[] => {
      const { isHidden } = hiddenBeside({ dimension: null, base, frozen: [] })(
        cells(truth.map(([count]) => 12 * (count ?? 0))),
        'COUNT',
        THRESHOLD,
      );
      return truth.flatMap((_, place) => (isHidden(`p${place}`, '2026-04-01', null) ? [`p${place}`] : []));
    };
    expect(hiddenOf([...ofYear, ...ofYear.map(later)])).toEqual([]);
    // The first quarter of 2027 of p0 is small, with its block; then it was not reported.
    const isNext = ({ place, period }: DisclosedCell): boolean =>
      place === 'p0' && period.firstDay === '2027-01-01' && period.lastDay === '2027-03-31';
    const next = ofYear.map(later);
    const small = next.map((cell) => (isNext(cell) ? { ...cell, numerator: 2 } : cell));
    expect(hiddenOf([...ofYear, ...small])).toEqual(['p0', 'p1', 'p2']);
    expect(hiddenOf([...ofYear, ...next.filter((cell) => !isNext(cell))])).toEqual(['p0']);
  });

  const choice = fc.record({
    periods: fc.constantFrom([year], quarters, quarters.slice(0, 2), [span(1, 6)], months.slice(0, 3)),
    without: fc.subarray([0, 1, 2, 3], { maxLength: 2 }),
  });

  it('give no hidden count away together with tables that are frozen after they were read', () => {
    let frozenCount = 0;
    fc.assert(
      fc.property(truths, fc.array(choice, { minLength: 1, maxLength: 3 }), (truth, choices) => {
        const read = liveTables(truth, []);
        const base = cellsOf(tableOf(truth, [...quarters, year]));
        const frozen: EarlierTable[] = [];
        for (const [index, { periods, without }] of choices.entries()) {
          const table = tableOf(truth, periods, without);
          if (table.cells.length === 0) continue;
          const live = shownLive({ dimension: null, base, frozen }, 'COUNT', THRESHOLD);
          const decision = discloseComparison(table, [live, ...frozen], THRESHOLD);
          if (decision.kind === 'REFUSED') continue;
          frozen.unshift({ ...table, id: `frozen ${index}`, isOwn: true, hidden: decision.hidden });
          frozenCount += 1;
          read.push(...liveTables(truth, frozen).map((one) => ({ ...one, id: `${one.id} after ${index}` })));
        }
        // A place that was hidden only beside another one can be shown later. Small counts never are.
        const shown = [...read, ...frozen].flatMap(({ cells, hidden: { everyone } }) =>
          cells.filter(({ place }) => !everyone.has(place)),
        );
        expect(shown.filter(({ numerator }) => numerator > 0 && numerator <= THRESHOLD)).toEqual([]);
        const published = new Set(
          shown.map(({ place, firstDay, lastDay }) => `${place}  ${firstDay} ${lastDay}`),
        );
        expect(narrowed(read, frozen).filter(({ cell }) => !published.has(cell))).toEqual([]);
      }),
      { numRuns: 60, seed: 23 },
    );
    expect(frozenCount).toBeGreaterThan(50);
  });

  it('give no hidden count away together with frozen tables of years, quarters and parts', () => {
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
        expect(narrowed(live, frozen)).toEqual([]);
      }),
      { numRuns: 60, seed: 22 },
    );
  });
});
