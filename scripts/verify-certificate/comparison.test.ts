import { discloseComparison } from '@rapport/statistics/comparison/comparison.disclosure.ts';
import { publishComparison } from '@rapport/statistics/comparison/comparison.publication.ts';
import type { CountedTable, EarlierTable } from '@rapport/statistics/comparison/disclosed.counts.ts';
import {
  countTable,
  groupTable,
  quarter,
  span,
  year,
} from '@rapport/statistics/testing/comparison.publication.ts';
import { describe, expect, it } from 'vitest';

import { comparisonDocument, type ComparisonDocument } from './comparison.document.ts';
import { comparisonFaults } from './comparison.ts';

/** Freezes tables one after the other, and reads their documents as the command does. */
function documentsOf(tables: readonly CountedTable[], roundedTo: number | null = null): ComparisonDocument[] {
  const earlier: EarlierTable[] = [];
  return tables.map((table, index) => {
    const decision = discloseComparison(table, earlier, 10);
    if (decision.kind === 'REFUSED') throw new Error(JSON.stringify(decision.refusals));
    earlier.unshift({ ...table, id: String(index), isOwn: true, hidden: decision.hidden });
    const published = publishComparison({ code: `T-${index}`, version: 1 }, table, {
      ...decision,
      threshold: 10,
      roundedTo,
      leftOut: [],
    });
    return comparisonDocument.parse(JSON.parse(JSON.stringify(published)));
  });
}

const quarters = {
  a: [3, 30, 31, 32],
  b: [20, 21, 22, 23],
  c: [24, 25, 26, 27],
  d: [40, 41, 42, 43],
  e: [50, 51, 52, 53],
  f: [60, 61, 62, 63],
};
const sums = Object.fromEntries(
  Object.entries(quarters).map(([place, own]) => [place, [own.reduce((sum, one) => sum + one, 0)]]),
);
const few = { a: [3], b: [9], c: [11] };
const byQuarter = countTable(quarters, [1, 2, 3, 4].map(quarter));
const inYear = countTable(sums, [year]);
const byGroup = groupTable({
  a: [30, 40, 50],
  b: [20, 3, 60],
  c: [50, 60, 70],
  d: [70, 80, 90],
  e: [91, 92, 93],
  f: [94, 95, 0],
});
const faultsOf = (documents: readonly ComparisonDocument[]): string[][] =>
  documents.map((_, index) => comparisonFaults(documents.slice(0, index + 1)));

describe('the certificate of a frozen comparison', () => {
  it.each([
    ['one table', [byQuarter]],
    ['groups', [byGroup]],
    ['quarters, then the year', [byQuarter, inYear]],
    ['the year, then quarters', [inYear, byQuarter]],
    [
      'everyone, then groups',
      [countTable({ a: [120], b: [83], c: [180], d: [240], e: [276], f: [189] }, [year]), byGroup],
    ],
    ['hidden totals', [countTable({ a: [3], b: [4], c: [2] }, [year])]],
    [
      'cumulative counts',
      [
        countTable({ a: [30], b: [40], c: [50], d: [60] }, [span(1, 3)]),
        countTable({ a: [34], b: [80], c: [90], d: [99] }, [span(1, 6)]),
      ],
    ],
    [
      'a correction of a hidden figure',
      [7, 17].map((a) =>
        countTable({ a: [a], b: [20], c: [30], d: [40], e: [50], f: [60], g: [70] }, [year]),
      ),
    ],
    ['quarters one after the other', [1, 4].map((number) => countTable(few, [quarter(number)]))],
    [
      'a quarter within the year',
      [countTable(few, [quarter(3)]), countTable({ a: [60], b: [70], c: [80] }, [year])],
    ],
    ['a part', [inYear, countTable({ a: sums['a'] ?? [], d: sums['d'] ?? [] }, [year])]],
    [
      'shares',
      [
        {
          ...byGroup,
          measure: 'PROPORTION' as const,
          cells: byGroup.cells.map((cell) => ({
            ...cell,
            denominator: 3 * cell.numerator + (cell.group === null ? 39 : 13),
          })),
        },
      ],
    ],
  ])('holds for %s', (_, tables) => {
    const documents = documentsOf(tables);
    expect(faultsOf(documents)).toEqual(documents.map(() => []));
  });

  it('holds for rounded figures', () => {
    const documents = documentsOf([byQuarter], 5);
    expect(
      documents[0]?.cells.every(({ published }) => published === null || published.numerator % 5 === 0),
    ).toBe(true);
    expect(faultsOf(documents)).toEqual([[]]);
  });

  it('does not hold if a figure, a sum or a proof is changed or left out', () => {
    const [first] = documentsOf([byGroup]);
    if (first === undefined) throw new Error('There is no document');
    const changed = (change: (document: ComparisonDocument) => void): string => {
      const copy = structuredClone(first);
      change(copy);
      return comparisonFaults([copy]).join('\n');
    };
    const [classIndex, spanIndex] = [
      first.certificate.classes.findIndex(({ dimension }) => dimension !== null),
      0,
    ];
    const spanOf = (document: ComparisonDocument) =>
      document.certificate.classes[classIndex]?.spans[spanIndex];
    expect(changed(() => {})).toBe('');
    expect(changed((one) => one.certificate.classes.splice(classIndex, 1))).toContain('has no certificate');
    expect(changed((one) => spanOf(one)?.cells.pop())).toContain('has no certificate');
    expect(
      changed((one) => {
        const cell = spanOf(one)?.cells[0];
        if (cell) [cell.low, cell.high] = [[], []];
      }),
    ).toContain('differs by');
    expect(changed((one) => spanOf(one)?.base[0]?.fill(1))).toContain('has another sum');
    expect(changed((one) => (one.certificate.width = 1))).toContain('proves a width of 1, and not 10');
    expect(
      changed((one) => {
        for (const each of one.certificate.classes) each.areTotalsKnown = false;
      }),
    ).toContain('the certificate does not use it');
    expect(
      changed((one) => {
        const rows = spanOf(one)?.rows;
        if (rows) rows[0] = 7;
      }),
    ).toContain('a base has another sum');
    expect(
      changed((one) => {
        const high = spanOf(one)?.cells[0]?.high;
        if (high) high[2] = 11;
      }),
    ).toContain('other sums or a negative count');
    expect(
      changed((one) => {
        const total = one.totals[0]?.published;
        if (total) total.numerator += 1;
      }),
    ).toContain('with the sums of the certificate');
    expect(
      changed((one) => {
        const cell = one.cells.find(({ published }) => published !== null);
        if (cell) cell.published = { numerator: 4, denominator: null };
      }),
    ).toContain('is small and is shown');
    expect(
      changed((one) => {
        const cell = one.cells.find(({ published, group }) => published !== null && group !== null);
        if (cell) cell.published = null;
      }),
    ).toContain('has no certificate');
  });

  it('does not hold beside a table that gives a hidden cell away', () => {
    const [, later] = documentsOf([byQuarter, inYear]);
    const shown = publishComparison({ code: 'T-leak', version: 1 }, inYear, {
      hidden: { everyone: new Set(), groups: new Set(), totals: false },
      certificate: { kind: 'comparison', width: 10, classes: [], bounded: [] },
      threshold: 10,
      roundedTo: null,
      leftOut: [],
    });
    if (later === undefined) throw new Error('There is no document');
    const leak = comparisonDocument.parse(JSON.parse(JSON.stringify(shown)));
    expect(comparisonFaults([documentsOf([byQuarter])[0] ?? later, leak]).join()).toContain(
      'hides some of its days',
    );
    const [yearFirst, quartersLater] = documentsOf([inYear, byQuarter]);
    if (yearFirst === undefined || quartersLater === undefined) throw new Error('There is no document');
    const other = structuredClone(yearFirst);
    for (const cell of other.cells) if (cell.place === 'a' && cell.published) cell.published.numerator = 40;
    expect(comparisonFaults([other, quartersLater]).join()).toContain('in a history');
  });
});
