import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { wholeArea } from './table.area.ts';
import { proveHidden, proveTable } from './table.proof.ts';

const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 }))
  .chain(([rows, columns, threshold]) =>
    fc.record({
      counts: fc.array(
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2 * threshold })), {
          minLength: columns,
          maxLength: columns,
        }),
        { minLength: rows, maxLength: rows },
      ),
      threshold: fc.constant(threshold),
    }),
  );

describe('the proof of a table', () => {
  it('always exists if every count above zero and every total is hidden', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const area = wholeArea(table);
        const witnesses = proveHidden({ table, area });
        expect(witnesses).toHaveLength(area.cells.length);
        witnesses?.forEach(({ low, high }, index) => {
          expect((high[index] ?? 0) - (low[index] ?? 0)).toBeGreaterThanOrEqual(table.threshold);
          for (const inside of [low, high]) {
            const counts = table.counts.map((row, i) =>
              row.map((_, j) => inside[area.cells.findIndex(([r, c]) => r === i && c === j)] ?? 0),
            );
            const proof = proveTable({ ...table, counts });
            expect([proof.area.cells, proof.totals]).toEqual([area.cells, 'NONE']);
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  it('has witnesses for every hidden count', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { area, witnesses } = proveTable(table);
        expect(witnesses).toHaveLength(area.cells.length);
      }),
      { numRuns: 300 },
    );
  });
});
