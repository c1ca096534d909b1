import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rangeOf, type Known, type Unknown } from '../testing/attacker.ts';
import { suppressLine, suppressTable } from './count.table.ts';
import { jurisdictionThreshold } from './threshold.ts';

type Published = { readonly name: string; readonly value: number; readonly hidden: boolean };
/** The cells of a line and their total. */
type Line = { readonly cells: readonly Published[]; readonly total: Published };

/**
 * Computes bounds for every hidden count. The attacker knows every published count and total, and that a
 * total is the sum of its line. A hidden count is at least 1, because a zero would have been shown. (Knowing
 * only that it is at least 0 gives wider bounds.)
 */
function hiddenWidths(lines: readonly Line[]): ReadonlyMap<string, number> {
  const unknowns = new Map<string, Unknown>();
  const known = lines.map(({ cells, total }): Known => {
    const sum = new Map<string, number>();
    let equals = 0;
    const signed = [...cells.map((each) => ({ each, sign: 1 })), { each: total, sign: -1 }];
    for (const { each, sign } of signed) {
      if (each.hidden) {
        unknowns.set(each.name, { name: each.name, minimum: 1 });
        sum.set(each.name, sign);
      } else {
        equals -= sign * each.value;
      }
    }
    return { sum, equals };
  });
  return new Map(
    [...unknowns.keys()].map((name) => {
      const { least, greatest } = rangeOf(new Map([[name, 1]]), [...unknowns.values()], known);
      return [name, greatest - least];
    }),
  );
}

function linesOfTable(rows: readonly (readonly number[])[], threshold: number): readonly Line[] {
  const table = suppressTable(rows, threshold);
  const columns = rows[0]?.map((_, j) => j) ?? [];
  const cell = (i: number, j: number): Published => ({
    name: `cell ${i} ${j}`,
    value: rows[i]?.[j] ?? 0,
    hidden: table.hidden[i]?.[j] === true,
  });
  const cells = rows.map((row, i) => row.map((_, j) => cell(i, j)));
  const total = (name: string, of: readonly Published[], hidden: boolean | undefined): Published => ({
    name,
    value: of.reduce((sum, each) => sum + each.value, 0),
    hidden: hidden === true,
  });
  const rowTotals = cells.map((row, i) => total(`row ${i}`, row, table.rowTotalsHidden[i]));
  const columnTotals = columns.map((j) =>
    total(
      `column ${j}`,
      cells.flatMap((row) => row.slice(j, j + 1)),
      table.columnTotalsHidden[j],
    ),
  );
  const grand = total('grand', rowTotals, table.grandTotalHidden);
  return [
    ...cells.map((row, i): Line => ({ cells: row, total: rowTotals[i] ?? grand })),
    ...columns.map((j): Line => ({
      cells: cells.flatMap((row) => row.slice(j, j + 1)),
      total: columnTotals[j] ?? grand,
    })),
    { cells: rowTotals, total: grand },
    { cells: columnTotals, total: grand },
  ];
}

function linesOfLine(counts: readonly number[], threshold: number): readonly Line[] {
  const { hidden, totalHidden } = suppressLine(counts, threshold);
  const cells = counts.map((value, i): Published => ({
    name: `cell ${i}`,
    value,
    hidden: hidden[i] === true,
  }));
  const value = counts.reduce((sum, count) => sum + count, 0);
  return [{ cells, total: { name: 'total', value, hidden: totalHidden } }];
}

/** The conditions for every published table. */
function expectProtected(lines: readonly Line[], threshold: number): void {
  for (const { cells, total } of lines) {
    const all = [...cells, total];
    const hidden = all.filter((each) => each.hidden);
    expect(hidden.length, 'hidden counts in a line').not.toBe(1);
    for (const each of all) {
      if (each.value >= 1 && each.value <= threshold) {
        expect(each.hidden, `${each.name} is sensitive`).toBe(true);
      }
      if (each.value === 0) {
        expect(each.hidden, `${each.name} is zero`).toBe(false);
      }
    }
  }
  for (const [name, width] of hiddenWidths(lines)) {
    expect(width, `width of ${name}`).toBeGreaterThanOrEqual(threshold - 1e-6);
  }
}

describe('suppression in one line with a published total', () => {
  const hiddenOf = (counts: readonly number[], threshold: number): readonly (number | null)[] => {
    const { hidden, totalHidden } = suppressLine(counts, threshold);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return [...counts.map((count, i) => (hidden[i] === true ? null : count)), totalHidden ? null : total];
  };

  it.each([
    { why: 'hides the smallest other count', counts: [3, 25, 40], threshold: 5, shown: [null, null, 40, 68] },
    { why: 'shows large counts', counts: [11, 25, 40], threshold: 10, shown: [11, 25, 40, 76] },
    {
      why: 'shows zeros, which hide nothing',
      counts: [3, 0, 30, 40],
      threshold: 5,
      shown: [null, 0, null, 40, 73],
    },
    {
      why: 'hides all counts of a tie',
      counts: [3, 25, 25, 40],
      threshold: 5,
      shown: [null, null, null, 40, 93],
    },
    {
      why: 'hides more if two are not enough',
      counts: [1, 1, 30, 50],
      threshold: 5,
      shown: [null, null, null, 50, 82],
    },
    {
      why: 'lets two small ones protect each other',
      counts: [5, 4, 30],
      threshold: 5,
      shown: [null, null, 30, 39],
    },
    { why: 'hides the total as a last resort', counts: [3, 0, 0], threshold: 5, shown: [null, 0, 0, null] },
    { why: 'hides a total over tight counts', counts: [3, 3], threshold: 5, shown: [null, null, null] },
    { why: 'leaves an empty line unchanged', counts: [], threshold: 5, shown: [0] },
  ])('$why', ({ counts, threshold, shown }) => {
    expect(hiddenOf(counts, threshold)).toEqual(shown);
  });

  it('leaves no hidden count in a range narrower than the threshold', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(count, { maxLength: 9 }), fc.integer({ min: 1, max: 12 }), (counts, threshold) => {
        expectProtected(linesOfLine(counts, threshold), threshold);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses impossible counts and thresholds', () => {
    expect(() => suppressLine([1.5], 5)).toThrow(RangeError);
    expect(() => suppressLine([-1], 5)).toThrow(RangeError);
    expect(() => suppressLine([1], 0)).toThrow(RangeError);
    expect(() => suppressLine([1], Number.NaN)).toThrow(RangeError);
  });
});

describe('suppression in a two-way table with published margins', () => {
  it('hides the rectangle of the smallest counts through a small one', () => {
    const { hidden, ...totals } = suppressTable(
      [
        [3, 40, 90],
        [20, 30, 80],
        [50, 60, 70],
      ],
      5,
    );
    expect(hidden).toEqual([
      [true, true, false],
      [true, true, false],
      [false, false, false],
    ]);
    expect(Object.values(totals).flat()).not.toContain(true);
  });

  it('hides a row total if the row is too small to protect itself', () => {
    const table = suppressTable(
      [
        [1, 1],
        [30, 40],
        [50, 60],
      ],
      5,
    );
    expect(table.rowTotalsHidden[0]).toBe(true);
    expect(table.grandTotalHidden).toBe(false);
  });

  it('leaves no hidden count or total in a range narrower than the threshold', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }));
    const table = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 12 }), (rows, threshold) => {
        expectProtected(linesOfTable(rows, threshold), threshold);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps most of a table with mostly large counts', () => {
    const rows = Array.from({ length: 20 }, (_, i) =>
      Array.from({ length: 8 }, (__, j) => 100 + 37 * i + 11 * j),
    );
    rows[4]?.splice(2, 1, 4);
    const { hidden } = suppressTable(rows, 10);
    expect(hidden.flat().filter(Boolean)).toHaveLength(4);
  });

  it('refuses rows of different length', () => {
    expect(() => suppressTable([[1, 2], [3]], 5)).toThrow(RangeError);
  });
});

describe('the threshold of a jurisdiction', () => {
  it('is 10, and can only be raised', () => {
    expect(jurisdictionThreshold(null)).toBe(10);
    expect(jurisdictionThreshold(20)).toBe(20);
    expect(() => jurisdictionThreshold(9)).toThrow(RangeError);
    expect(() => jurisdictionThreshold(10.5)).toThrow(RangeError);
  });
});
