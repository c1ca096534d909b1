import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countAnswers, poolDistributions } from './answer.distribution.ts';
import { isSensitive } from './disclosure/threshold.ts';
import { hiddenRows } from './survey-result.suppression.ts';

const threshold = 10;
const group = fc.record({
  low: fc.nat({ max: 60 }),
  high: fc.nat({ max: 60 }),
  incomplete: fc.oneof(fc.constant(0), fc.nat({ max: 25 })),
});

describe('rows of a scale', () => {
  it('never differ from those of its items by the answers of a few people', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), (given) => {
        const groups = given.map(({ low, high }) => [
          { value: 2, count: low },
          { value: 5, count: high },
          { value: 8, count: high },
        ]);
        const overall = poolDistributions(groups);
        const incomplete = given.map((one) => one.incomplete);
        const total = incomplete.reduce((sum, count) => sum + count, 0);
        const rows = hiddenRows(groups, overall, 7, threshold, { overall: total, groups: incomplete });
        if (rows.overallHidden) {
          expect(rows.groupsHidden.every((hidden) => hidden)).toBe(true);
          return;
        }
        expect(isSensitive(total, threshold)).toBe(false);
        // A shown row can be compared with its items. The same goes for all hidden rows together, which are
        // the overall row minus the shown rows.
        const hidden = incomplete
          .filter((_, index) => rows.groupsHidden[index])
          .reduce((sum, count) => sum + count, 0);
        expect(isSensitive(hidden, threshold)).toBe(false);
        incomplete.forEach((count, index) => {
          const isShown = rows.groupsHidden[index] === false && countAnswers(groups[index] ?? []) > 0;
          if (isShown) expect(isSensitive(count, threshold)).toBe(false);
        });
      }),
      {
        numRuns: 500,
        examples: [
          [
            [
              { low: 0, high: 0, incomplete: 11 },
              { low: 0, high: 11, incomplete: 1 },
              { low: 1, high: 0, incomplete: 0 },
            ],
          ],
        ],
      },
    );
  });

  it('are all hidden if a group with only incomplete answers would reveal the hidden ones', () => {
    const groups = [
      [],
      [
        { value: 5, count: 11 },
        { value: 8, count: 11 },
      ],
      [{ value: 2, count: 1 }],
    ];
    const overall = poolDistributions(groups);
    // Twelve people skipped an item. Eleven are in the group without a complete answer, so the twelfth is in
    // a hidden group.
    expect(hiddenRows(groups, overall, 7, threshold, { overall: 12, groups: [11, 1, 0] })).toEqual({
      overallHidden: false,
      groupsHidden: [true, true, true],
    });
  });

  it('are all hidden if few people in total skipped an item', () => {
    const groups = [[{ value: 2, count: 40 }], [{ value: 8, count: 40 }]];
    const overall = poolDistributions(groups);
    expect(hiddenRows(groups, overall, null, threshold, { overall: 1, groups: [1, 0] })).toEqual({
      overallHidden: true,
      groupsHidden: [true, true],
    });
  });
});
