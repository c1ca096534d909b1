import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { narrowCells } from '../testing/comparison.attack.ts';
import {
  countTable,
  groupTable,
  isCellHidden,
  quarter,
  span,
  year,
} from '../testing/comparison.publication.ts';
import { forEachList, narrowCounts, type Publication } from '../testing/publications.ts';
import { discloseComparison } from './comparison.disclosure.ts';
import type { CountedTable, EarlierTable } from './disclosed.counts.ts';

type Period = { firstDay: string; lastDay: string };

/** Freezes tables one after the other. Refused ones are left out. */
function freezeAll(
  tables: readonly CountedTable[],
  threshold: number,
): { frozen: EarlierTable[]; refused: number[] } {
  const frozen: EarlierTable[] = [];
  const refused: number[] = [];
  tables.forEach((table, index) => {
    const decision = discloseComparison(table, frozen, threshold);
    if (decision.kind === 'REFUSED') refused.push(index);
    else frozen.unshift({ ...table, id: `table ${index}`, isOwn: true, hidden: decision.hidden });
  });
  return { frozen, refused };
}

const hiddenPlaces = (table: EarlierTable | undefined): string[] =>
  [...(table?.hidden.everyone ?? [])].sort();

const byQuarter = (counts: Readonly<Record<string, readonly number[]>>) =>
  countTable(counts, [quarter(1), quarter(2), quarter(3), quarter(4)]);
const inYear = (counts: Readonly<Record<string, readonly number[]>>) =>
  countTable(
    Object.fromEntries(
      Object.entries(counts).map(([place, own]) => [place, [own.reduce((sum, one) => sum + one, 0)]]),
    ),
    [year],
  );

describe('the disclosure control of a comparison', () => {
  it('hides a block of three places in all periods beside a small count, and shows the rest with its totals', () => {
    const counts = { a: [30, 40], b: [20, 3], c: [50, 60], d: [70, 80], e: [90, 91], f: [92, 93] };
    const decision = discloseComparison(countTable(counts, [quarter(1), quarter(2)]), [], 10);
    if (decision.kind !== 'DECIDED') throw new Error('refused');
    expect([...decision.hidden.everyone].sort()).toEqual(['a', 'b', 'c']);
    expect(decision.hidden.totals).toBe(false);
    expect(decision.certificate.classes.map(({ places }) => places)).toEqual([['a', 'b', 'c']]);
  });

  it('hides a further block, and only at last the totals, where the hidden places have too few', () => {
    const of = (counts: Readonly<Record<string, readonly number[]>>) => {
      const decision = discloseComparison(countTable(counts, [year]), [], 10);
      return decision.kind === 'DECIDED' ? [decision.hidden.everyone.size, decision.hidden.totals] : decision;
    };
    expect(of({ a: [1], b: [2], c: [3], d: [70], e: [90], f: [92] })).toEqual([6, false]);
    expect(of({ a: [1], b: [2], c: [3] })).toEqual([3, true]);
    expect(of({ a: [7] })).toEqual([1, true]);
    expect(of({ a: [12], b: [0], c: [15] })).toEqual([0, false]);
  });

  it('keeps everyone and hides the groups of a place with a small group', () => {
    const counts = {
      a: [30, 40, 50],
      b: [20, 3, 60],
      c: [50, 60, 70],
      d: [70, 80, 90],
      e: [91, 92, 93],
      f: [94, 95, 96],
    };
    const decision = discloseComparison(groupTable(counts), [], 10);
    if (decision.kind !== 'DECIDED') throw new Error('refused');
    expect(decision.hidden).toEqual({ everyone: new Set(), groups: new Set(['a', 'b', 'c']), totals: false });
  });

  it('protects both sides of a share, the base of a mean, and few people without a group', () => {
    const table = groupTable({
      a: [30, 40, 50],
      b: [20, 30, 60],
      c: [50, 60, 70],
      d: [70, 80, 90],
      e: [91, 92, 93],
      f: [94, 95, 96],
    });
    const hiddenFor = (
      change: Partial<CountedTable>,
      of: (cell: CountedTable['cells'][number]) => Partial<CountedTable['cells'][number]>,
    ) => {
      const decision = discloseComparison(
        { ...table, ...change, cells: table.cells.map((cell) => ({ ...cell, ...of(cell) })) },
        [],
        10,
      );
      return decision.kind === 'DECIDED' ? [...decision.hidden.groups].sort() : decision;
    };
    const large = (cell: CountedTable['cells'][number]) => cell.place === 'e' && cell.group === 'g1';
    expect(hiddenFor({ measure: 'RATE' }, (cell) => ({ denominator: large(cell) ? 3 : 9_000 }))).toEqual([]);
    expect(
      hiddenFor({ measure: 'PROPORTION' }, (cell) => ({
        denominator: cell.numerator + (cell.group === null ? 600 : 200) - (large(cell) ? 195 : 0),
      })),
    ).toContain('e');
    expect(
      hiddenFor({ measure: 'MEAN' }, (cell) => ({
        denominator: large(cell) ? 4 : cell.numerator,
        numerator: 1,
      })),
    ).toContain('e');
    expect(
      hiddenFor({ measure: 'COUNT' }, (cell) => ({
        numerator: cell.numerator + (cell.place === 'd' && cell.group === null ? 2 : 0),
      })),
    ).toContain('d');
  });

  it.each([
    ['one place', 1, 30, 3, ([a = 0]: readonly number[]) => countTable({ a: [a] }, [year])],
    ['two places', 2, 15, 3, ([a = 0, b = 0]: readonly number[]) => countTable({ a: [a], b: [b] }, [year])],
    [
      'three places',
      3,
      12,
      3,
      ([a = 0, b = 0, c = 0]: readonly number[]) => countTable({ a: [a], b: [b], c: [c] }, [year]),
    ],
    [
      'four places',
      4,
      6,
      2,
      ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) =>
        countTable({ a: [a], b: [b], c: [c], d: [d] }, [year]),
    ],
    [
      'three groups of a place',
      3,
      12,
      3,
      ([a = 0, b = 0, c = 0]: readonly number[]) => groupTable({ a: [a, b, c] }),
    ],
    [
      'two groups of three places',
      6,
      3,
      1,
      ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]) =>
        groupTable({ a: [a, b], b: [c, d], c: [e, f] }),
    ],
    [
      'three groups of two places',
      6,
      3,
      1,
      ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]) =>
        groupTable({ a: [a, b, c], b: [d, e, f] }),
    ],
    [
      'three places in two quarters',
      6,
      3,
      1,
      ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]) =>
        countTable({ a: [a, b], b: [c, d], c: [e, f] }, [quarter(1), quarter(2)]),
    ],
  ] as const)(
    'gives nobody a hidden count who knows the rule or is alone in a cell: every table of %s',
    (_, length, most, threshold, tableOf) => {
      const publications = new Map<string, Publication>();
      forEachList(length, most, (counts) => {
        const table = tableOf(counts);
        const decision = discloseComparison(table, [], threshold);
        if (decision.kind === 'REFUSED') throw new Error(`Refused: ${String(counts)}`);
        const { hidden } = decision;
        const isHidden = table.cells.map((cell) => isCellHidden(hidden, cell));
        const sums = Map.groupBy(table.cells, ({ group, firstDay }) => `${group ?? ''} ${firstDay}`);
        const totals = [...sums.values()].map((cells) =>
          hidden.totals ? null : cells.reduce((sum, { numerator }) => sum + numerator, 0),
        );
        // Only publications whose sources are all listed: no hidden count can be larger than the largest one listed.
        const isListed =
          (hidden.totals ||
            [...sums.values()].every(
              (cells) =>
                cells.reduce((sum, cell) => sum + (isCellHidden(hidden, cell) ? cell.numerator : 0), 0) <=
                most,
            )) &&
          table.cells.every(
            (cell) =>
              cell.group !== null ||
              !hidden.groups.has(cell.place) ||
              hidden.everyone.has(cell.place) ||
              cell.numerator <= most,
          );
        if (!isListed) return;
        const key = JSON.stringify([
          table.cells.map((cell, index) => (isHidden[index] === true ? null : cell.numerator)),
          totals,
        ]);
        const publication = publications.get(key) ?? { hidden: isHidden, sources: [] };
        publication.sources.push(table.cells.map(({ numerator }) => numerator));
        publications.set(key, publication);
      });
      const { cells } = tableOf(Array.from({ length }, () => 0));
      const narrow = narrowCounts(publications, threshold).filter(({ publication, position, alone }) => {
        const isKnownZero = publications
          .get(publication)
          ?.sources.every((source) => source[position] === 0 || (alone !== null && source[alone] !== 1));
        const [own, other] = [cells[position], alone === null ? undefined : cells[alone]];
        // A person who is alone in a place knows their own group, and learns nothing about anyone else.
        const isThemselves = own?.place === other?.place && (own?.group === null || other?.group === null);
        return isKnownZero !== true && !isThemselves;
      });
      expect([...publications.values()].some(({ hidden }) => hidden.includes(true))).toBe(true);
      expect(narrow).toEqual([]);
    },
  );
});

describe('a table after others', () => {
  const counts = {
    a: [3, 30, 31, 32],
    b: [20, 21, 22, 23],
    c: [24, 25, 26, 27],
    d: [40, 41, 42, 43],
    e: [50, 51, 52, 53],
    f: [60, 61, 62, 63],
  };

  it('hides in a year what its quarters hide', () => {
    const { frozen, refused } = freezeAll([byQuarter(counts), inYear(counts)], 10);
    expect(refused).toEqual([]);
    expect(frozen.map(hiddenPlaces)).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
    expect(narrowCells(frozen, 10)).toEqual([]);
  });

  it('hides all quarters of a place and the totals after its year was shown', () => {
    const { frozen, refused } = freezeAll([inYear(counts), byQuarter(counts)], 10);
    expect(refused).toEqual([]);
    expect(hiddenPlaces(frozen[0])).toEqual(['a']);
    expect(frozen[0]?.hidden.totals).toBe(true);
    expect(narrowCells(frozen, 10)).toEqual([]);
  });

  it('refuses the quarter that would follow from the year and three quarters', () => {
    const early = { a: [30, 30, 31], b: [20, 21, 22], c: [24, 25, 26] };
    const late = { a: [5], b: [23], c: [27] };
    const all = inYear({ a: [30, 30, 31, 5], b: [20, 21, 22, 23], c: [24, 25, 26, 27] });
    const { refused } = freezeAll(
      [countTable(early, [quarter(1), quarter(2), quarter(3)]), countTable(late, [quarter(4)]), all],
      10,
    );
    expect(refused).toEqual([]);
    const before = freezeAll([countTable(early, [quarter(1), quarter(2), quarter(3)])], 10).frozen;
    const decision = discloseComparison(all, before, 10);
    if (decision.kind !== 'DECIDED') throw new Error('refused');
    expect([...decision.hidden.everyone]).toEqual(['a']);
    const after = discloseComparison(
      countTable(late, [quarter(4)]),
      [
        {
          ...all,
          id: 'year',
          isOwn: true,
          hidden: { everyone: new Set(), groups: new Set(), totals: false },
        },
        ...before,
      ],
      10,
    );
    expect(after).toMatchObject({ kind: 'REFUSED', refusals: [{ place: 'a', group: null }] });
  });

  it('hides the difference of cumulative counts, also within one table', () => {
    const cumulative = { a: [30, 34], b: [40, 80], c: [50, 90], d: [60, 99], e: [70, 120], f: [80, 130] };
    const together = freezeAll([countTable(cumulative, [span(1, 3), span(1, 6)])], 10);
    expect(hiddenPlaces(together.frozen[0])).toEqual(['a', 'b', 'c']);
    const parts = [0, 1].map((index) =>
      countTable(
        Object.fromEntries(
          Object.entries(cumulative).map(([place, own]) => [place, own.slice(index, index + 1)]),
        ),
        [span(1, index === 0 ? 3 : 6)],
      ),
    );
    const { frozen } = freezeAll(parts, 10);
    expect(hiddenPlaces(frozen[0])).toEqual(['a']);
    expect(narrowCells(frozen, 10)).toEqual([]);
  });

  it('refuses a correction that hides a figure that was shown, and names it', () => {
    const before = { a: [15], b: [20], c: [30], d: [40] };
    const { frozen } = freezeAll([countTable(before, [year])], 10);
    expect(discloseComparison(countTable({ ...before, a: [7] }, [year]), frozen, 10)).toMatchObject({
      kind: 'REFUSED',
      refusals: [{ place: 'a', group: null }],
    });
    expect(
      freezeAll([countTable(before, [year]), countTable({ ...before, a: [17] }, [year])], 10).refused,
    ).toEqual([]);
  });

  it('hides after a correction and a re-definition what was hidden before', () => {
    const first = { a: [7], b: [20], c: [30], d: [40] };
    const { frozen } = freezeAll([countTable(first, [year]), countTable({ ...first, a: [17] }, [year])], 10);
    expect(frozen.map(hiddenPlaces)).toEqual([
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'c', 'd'],
    ]);
  });

  it('hides the totals of a table that differs by a hidden place from an earlier one', () => {
    const all = { a: [3], b: [20], c: [30], d: [40], e: [50], f: [60], g: [70] };
    const { a: _, ...rest } = all;
    const peers = Object.fromEntries(
      Object.entries(all).filter(([place]) => ['a', 'd', 'e', 'f'].includes(place)),
    );
    for (const tables of [
      [all, rest],
      [rest, all],
      [all, peers],
      [peers, all],
    ]) {
      const { frozen, refused } = freezeAll(
        tables.map((counts_) => countTable(counts_, [year])),
        10,
      );
      expect(refused).toEqual([]);
      expect(narrowCells(frozen, 10)).toEqual([]);
    }
  });

  it('finds nothing in any sequence of tables over one truth', () => {
    const spans: Period[] = [
      quarter(1),
      quarter(2),
      quarter(3),
      quarter(4),
      year,
      span(1, 6),
      span(1, 9),
      span(4, 12),
    ];
    const truth = fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 6, max: 40 })), {
        minLength: 4,
        maxLength: 4,
      }),
      { minLength: 3, maxLength: 7 },
    );
    const choice = fc.record({
      spans: fc.subarray(spans, { minLength: 1, maxLength: 4 }),
      without: fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: 2 }),
    });
    let hidden = 0;
    fc.assert(
      fc.property(truth, fc.array(choice, { minLength: 2, maxLength: 4 }), (months, choices) => {
        const tables = choices.map(({ spans: own, without }) =>
          countTable(
            Object.fromEntries(
              months.flatMap((counts_, index) => {
                const of = (period: Period) =>
                  counts_.reduce(
                    (sum, count, at) =>
                      sum +
                      (quarter(at + 1).firstDay >= period.firstDay &&
                      quarter(at + 1).lastDay <= period.lastDay
                        ? count
                        : 0),
                    0,
                  );
                return without.includes(index) ? [] : [[`p${index}`, own.map(of)]];
              }),
            ),
            own,
          ),
        );
        const { frozen } = freezeAll(
          tables.filter(({ cells }) => cells.length > 0),
          5,
        );
        hidden += frozen.flatMap(hiddenPlaces).length;
        expect(
          narrowCells(frozen, 5),
          JSON.stringify(
            frozen.map(({ cells, hidden: own }) => [
              cells.map((cell) => [cell.place, cell.firstDay, cell.lastDay, cell.numerator]),
              [...own.everyone],
              own.totals,
            ]),
          ),
        ).toEqual([]);
      }),
      { numRuns: 150, seed: 11 },
    );
    expect(hidden).toBeGreaterThan(100);
  });

  it('finds nothing in groups of places, quarters and years', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 6, max: 60 }));
    const truth = fc.array(
      fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
      { minLength: 3, maxLength: 6 },
    );
    fc.assert(
      fc.property(
        truth,
        fc.subarray([0, 1, 2], { minLength: 2 }),
        fc.integer({ min: 0, max: 6 }),
        (places, order, without) => {
          const half = (index: number, left: number) =>
            groupTable(
              Object.fromEntries(
                places.flatMap((halves, place) =>
                  place === left
                    ? []
                    : [
                        [
                          `p${place}`,
                          index === 2
                            ? (halves[0] ?? []).map((one, group) => one + (halves[1]?.[group] ?? 0))
                            : [...(halves[index] ?? [])],
                        ],
                      ],
                ),
              ),
              index === 2 ? year : span(index * 6 + 1, index * 6 + 6),
            );
          const { frozen } = freezeAll(
            [...order.map((index) => half(index, -1)), half(order[0] ?? 0, without)],
            5,
          );
          expect(narrowCells(frozen, 5)).toEqual([]);
        },
      ),
      { numRuns: 60, seed: 12 },
    );
  });
});
