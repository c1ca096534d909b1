import fc from 'fast-check';
import { expect, it } from 'vitest';

import { equityRelease } from './equity.certificate.ts';
import { hiddenEquityCounts, type EquityCounts } from './equity.suppression.ts';

const count = fc.oneof(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 300 }));
const tables = fc
  .record({
    reached: fc.array(count, { minLength: 1, maxLength: 7 }),
    notStated: count,
    threshold: fc.integer({ min: 10, max: 15 }),
  })
  .map(({ reached, notStated, threshold }): EquityCounts => ({
    groups: reached.map((each, index) => ({
      category: `group ${index}`,
      reached: each,
      residents: 1000 * (index + 1),
    })),
    notStated,
    threshold,
  }));

it('has two sets of attendances for each hidden count that agree with everything published', () => {
  fc.assert(
    fc.property(tables, (given) => {
      const { published, total, threshold, certificate, labels } = equityRelease(
        given,
        hiddenEquityCounts(given),
      );
      expect(labels).toHaveLength(published.length);
      expect(certificate.cells.map(({ cell }) => cell[0])).toEqual(
        published.flatMap((one, position) => (one === null ? [position] : [])),
      );
      for (const { cell, low, high } of certificate.cells) {
        for (const set of [low, high]) {
          expect(Math.min(...set)).toBeGreaterThanOrEqual(0);
          published.forEach((one, position) => {
            if (one !== null) expect(set[position]).toBe(one);
          });
          if (total !== null) expect(set.reduce((sum, each) => sum + each, 0)).toBe(total);
        }
        const at = cell[0] ?? 0;
        expect((high[at] ?? 0) - (low[at] ?? 0)).toBeGreaterThanOrEqual(threshold);
      }
    }),
    { numRuns: 500 },
  );
});

it('leads to the same hidden counts from each set', () => {
  fc.assert(
    fc.property(tables, (given) => {
      const hidden = hiddenEquityCounts(given);
      if (!hidden.reachedHidden.includes(false)) return;
      for (const { low, high } of equityRelease(given, hidden).certificate.cells) {
        for (const set of [low, high]) {
          const groups = given.groups.map((group, index) => ({ ...group, reached: set[index] ?? 0 }));
          expect(hiddenEquityCounts({ ...given, groups, notStated: set.at(-1) ?? 0 })).toEqual(hidden);
        }
      }
    }),
    { numRuns: 500 },
  );
});
