import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rangeOf, type Known, type Unknown } from '../testing/attacker.ts';
import { forEachList, narrowCounts, type Publication } from '../testing/publications.ts';
import { certifyTable, publishTable, type PublishedTable } from './count.certificate.ts';
import { suppressTable } from './count.table.ts';
import type { CountTable } from './table.area.ts';
import { jurisdictionThreshold } from './threshold.ts';

const published = (table: CountTable): PublishedTable => publishTable(table, suppressTable(table));

/** The width of the range that follows for every hidden count from everything shown (a linear program). */
function hiddenWidths(table: PublishedTable): readonly number[] {
  const cells = table.published.flatMap((row, i) =>
    row.map((count, j) => ({ name: `${i} ${j}`, row: i, column: j, count })),
  );
  const known = (
    total: number | null | undefined,
    isIn: (cell: (typeof cells)[number]) => boolean,
  ): Known[] => {
    if (total == null) return [];
    const own = cells.filter(isIn);
    const shown = own.reduce((sum, cell) => sum + (cell.count ?? 0), 0);
    const hidden = own.filter((cell) => cell.count === null);
    return [{ sum: new Map(hidden.map(({ name }) => [name, 1])), equals: total - shown }];
  };
  const facts = [
    ...table.rowTotals.flatMap((total, row) => known(total, (cell) => cell.row === row)),
    ...table.columnTotals.flatMap((total, column) => known(total, (cell) => cell.column === column)),
    ...known(table.total, () => true),
  ].filter((fact) => fact.sum.size > 0);
  const unknowns = cells.flatMap(({ name, count }): Unknown[] =>
    count === null ? [{ name, minimum: 1 }] : [],
  );
  return unknowns.map(({ name }) => {
    const { least, greatest } = rangeOf(new Map([[name, 1]]), unknowns, facts);
    return greatest - least;
  });
}

const small = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }));
const count = fc.oneof(
  { weight: 1, arbitrary: small },
  { weight: 3, arbitrary: fc.integer({ min: 8, max: 90 }) },
);
const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.record({
      counts: fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      threshold: fc.integer({ min: 1, max: 12 }),
      rowSizes: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: rows, maxLength: rows }),
    }),
  );

describe('a two-way table with its totals', () => {
  it('hides the rectangle of the first rows and columns beside a small count', () => {
    const counts = [
      [3, 40, 90],
      [20, 30, 80],
      [50, 60, 70],
    ];
    expect(published({ counts, threshold: 5 })).toEqual({
      threshold: 5,
      published: [
        [null, null, 90],
        [null, null, 80],
        [50, 60, 70],
      ],
      rowTotals: [133, 130, 180],
      columnTotals: [73, 130, 240],
      total: 443,
    });
  });

  it('chooses by public sizes', () => {
    const counts = [
      [90, 40, 30],
      [20, 30, 80],
      [50, 60, 4],
    ];
    const hidden = (sizes: Pick<CountTable, 'rowSizes' | 'columnSizes'>) =>
      suppressTable({ counts, threshold: 5, ...sizes }).hidden.map((row) => row.map(Number));
    expect(hidden({ rowSizes: [9, 2, 1], columnSizes: [9, 2, 1] })).toEqual([
      [0, 0, 0],
      [0, 1, 1],
      [0, 1, 1],
    ]);
    // A small count outside of the first two rows needs three.
    expect(hidden({ rowSizes: [1, 2, 9], columnSizes: [9, 2, 1] })).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]);
  });

  it('hides three rows and columns if somebody is alone', () => {
    const counts = Array.from({ length: 4 }, (_, i) => [30 + i, 40 + i, 50 + i, 60 + i]);
    counts[0]?.splice(0, 1, 1);
    const { hidden, totalHidden, rowTotalsHidden } = suppressTable({ counts, threshold: 5 });
    expect(hidden.flat().filter(Boolean)).toHaveLength(9);
    expect([totalHidden, ...rowTotalsHidden]).not.toContain(true);
  });

  it.each([
    {
      why: 'a lone count up to two more than the threshold, if no count is 1',
      threshold: 3,
      counts: [
        [0, 0],
        [0, 5],
      ],
      published: [
        [0, 0],
        [0, null],
      ],
      total: null,
    },
    {
      why: 'three counts, so that their sum can be shown',
      threshold: 3,
      counts: [
        [0, 25],
        [0, 5],
        [0, 10],
      ],
      published: [
        [0, null],
        [0, null],
        [0, null],
      ],
      total: 40,
    },
    {
      why: 'another column of a row, if its only hidden count would be small',
      threshold: 10,
      counts: [
        [11, 12],
        [5, 0],
        [0, 28],
      ],
      published: [
        [null, null],
        [null, 0],
        [0, null],
      ],
      total: 56,
    },
    {
      why: 'the total, if only one count can take the rest, because its person knows that',
      threshold: 3,
      counts: [
        [0, 6],
        [3, 4],
        [0, 5],
        [0, 5],
      ],
      published: [
        [0, 6],
        [null, null],
        [0, null],
        [0, null],
      ],
      total: null,
    },
  ])('hides $why', ({ counts, threshold, published: shown, total }) => {
    expect(published({ counts, threshold })).toMatchObject({ published: shown, total });
  });

  it('hides the totals around counts that they would give away', () => {
    const table = published({
      counts: [
        [2, 2],
        [30, 40],
        [50, 60],
      ],
      threshold: 5,
    });
    expect(table.rowTotals).toEqual([null, null, 110]);
    expect(table.columnTotals).toEqual([null, null]);
    expect(table.total).toBe(184);
  });

  it('keeps most of a table with mostly large counts', () => {
    const counts = Array.from({ length: 20 }, (_, i) =>
      Array.from({ length: 8 }, (__, j) => 100 + 37 * i + 11 * j),
    );
    counts[4]?.splice(2, 1, 4);
    const { hidden, rowTotalsHidden } = suppressTable({ counts, threshold: 10 });
    expect(hidden.flat().filter(Boolean)).toHaveLength(9);
    expect(rowTotalsHidden).not.toContain(true);
  });

  it('shows every zero and hides every small count and total', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const seen = published(table);
        const all = [...seen.published.flat(), ...seen.rowTotals, ...seen.columnTotals, seen.total];
        for (const value of all) {
          expect(value === null || value === 0 || value > table.threshold, JSON.stringify(seen)).toBe(true);
        }
        table.counts.forEach((row, i) =>
          row.forEach((one, j) => {
            if (one === 0) expect(seen.published[i]?.[j]).toBe(0);
          }),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('refuses rows of different length, and sizes that do not fit', () => {
    expect(() => suppressTable({ counts: [[1, 2], [3]], threshold: 5 })).toThrow(
      'Every row must have 2 counts',
    );
    expect(() => suppressTable({ counts: [[1, 2]], threshold: 5, rowSizes: [1, 2] })).toThrow(RangeError);
  });
});

describe('attackers', () => {
  it('who subtract and solve leave every hidden count the width of the threshold', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const narrowest = hiddenWidths(published(table)).reduce(
          (least, width) => Math.min(least, width),
          Infinity,
        );
        expect(narrowest).toBeGreaterThanOrEqual(table.threshold - 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('who have a year and its quarters learn no more', () => {
    const quarters = fc.record({
      counts: fc.array(fc.array(count, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 6 }),
      threshold: fc.constant(10),
    });
    fc.assert(
      fc.property(quarters, (table) => {
        // The year is the column of row totals.
        const seen = published(table);
        expect(Math.min(Infinity, ...hiddenWidths(seen))).toBeGreaterThanOrEqual(10 - 1e-6);
        for (const total of seen.rowTotals) expect(total === null || total === 0 || total > 10).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    { rows: 2, columns: 2, most: 9, threshold: 2 },
    { rows: 2, columns: 2, most: 9, threshold: 3 },
    { rows: 2, columns: 3, most: 3, threshold: 1 },
    { rows: 1, columns: 4, most: 9, threshold: 3 },
  ])(
    'who know the rule, or are alone in a cell, learn nothing from $rows × $columns counts up to $most at threshold $threshold',
    ({ rows, columns, most, threshold }) => {
      const publications = new Map<string, Publication>();
      forEachList(rows * columns, most, (list) => {
        const counts = Array.from({ length: rows }, (_, row) =>
          list.slice(row * columns, (row + 1) * columns),
        );
        const table = suppressTable({ counts, threshold });
        const hidden = table.hidden.flat();
        if (!hidden.includes(true)) return;
        const seen = publishTable({ counts, threshold }, table);
        // Larger sums of hidden counts have sources outside of this enumeration.
        const hiddenSum = list.reduce(
          (sum, value, position) => sum + (hidden[position] === true ? value : 0),
          0,
        );
        const lines = [...seen.rowTotals, ...seen.columnTotals];
        const isComplete = lines.includes(null) ? hiddenSum <= most : Math.max(...lines.map(Number)) <= most;
        if (seen.total !== null && !isComplete) return;
        const key = JSON.stringify(seen);
        const publication = publications.get(key) ?? { hidden, sources: [] };
        publication.sources.push(list);
        publications.set(key, publication);
      });
      expect(publications.size).toBeGreaterThan(10);
      expect(narrowCounts(publications, threshold)).toEqual([]);
    },
  );
});

describe('the certificate of a table', () => {
  /** Two tables for each hidden count that are published alike, and differ in it by the threshold. */
  function expectProof(table: CountTable): void {
    const seen = published(table);
    const { cells } = certifyTable(seen, table);
    expect(cells).toHaveLength(seen.published.flat().filter((one) => one === null).length);
    for (const { cell, low, high } of cells) {
      expect(published({ ...table, counts: low })).toEqual(seen);
      expect(published({ ...table, counts: high })).toEqual(seen);
      const at = (counts: readonly (readonly number[])[]): number =>
        counts[cell[0] ?? 0]?.[cell[1] ?? 0] ?? 0;
      expect(at(high) - at(low)).toBeGreaterThanOrEqual(table.threshold);
    }
  }

  it('has two tables for each hidden count that are published alike', () => {
    fc.assert(fc.property(tables, expectProof), { numRuns: 60 });
  });

  it.each([
    {
      counts: [
        [9, 9, 9],
        [8, 0, 0],
        [9, 9, 0],
        [9, 9, 0],
        [8, 8, 8],
      ],
      threshold: 6,
    },
    {
      counts: [
        [0, 8, 9],
        [8, 7, 9],
        [0, 9, 0],
      ],
      threshold: 6,
      rowSizes: [2, 0, 2],
    },
    {
      counts: [
        [19, 66, 49, 0],
        [2, 0, 0, 0],
        [16, 0, 27, 11],
        [40, 43, 12, 40],
      ],
      threshold: 3,
    },
  ])('exists where only one or two counts can be small: $counts', expectProof);

  it('is found for a table of 30 rows and 30 columns', () => {
    const counts = Array.from({ length: 30 }, (_, row) =>
      Array.from({ length: 30 }, (__, column) => 1 + ((7 * row + 11 * column) % 60)),
    );
    const seen = published({ counts, threshold: 10 });
    expect(seen.rowTotals).not.toContain(null);
    expect(certifyTable(seen).cells).toHaveLength(900);
  });

  it('is not made for a table that another rule published', () => {
    const other = {
      threshold: 10,
      published: [
        [null, 20],
        [30, 40],
      ],
      rowTotals: [25, 70],
      columnTotals: [35, 60],
      total: 95,
    };
    expect(() => certifyTable(other)).toThrow(RangeError);
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
