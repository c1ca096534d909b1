import type { Estimate, MeasuredValue } from '@rapport/core/measured-value.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hiddenEquityCounts, notStatedHiddenUpTo, type EquityCounts } from './equity.suppression.ts';
import { equityTable, type EquityTable } from './equity.table.ts';
import { rangeOf, type Known, type Unknown } from './testing/attacker.ts';

function counts(reached: readonly number[], rest: Partial<EquityCounts> = {}): EquityCounts {
  return {
    groups: reached.map((count, index) => ({
      category: `group ${index}`,
      reached: count,
      residents: 1_000 * (index + 1),
    })),
    notStated: 0,
    threshold: 10,
    ...rest,
  };
}

const tableOf = (given: EquityCounts): EquityTable => equityTable(given, hiddenEquityCounts(given));

function estimate(value: MeasuredValue | undefined): Estimate {
  if (value?.kind !== 'ESTIMATE') throw new Error('an estimate was expected');
  return value;
}

/** The count of each group, or null if it is hidden; then the number without a group, then all. */
function shown(reached: readonly number[], rest: Partial<EquityCounts> = {}): readonly (number | null)[] {
  const table = tableOf(counts(reached, rest));
  const valueOf = (value: MeasuredValue) => (value.kind === 'ESTIMATE' ? value.value : null);
  return [
    ...table.groups.map(({ reachedShare }) =>
      reachedShare.kind === 'ESTIMATE' ? reachedShare.numerator : null,
    ),
    valueOf(table.notStated),
    valueOf(table.attendeesTotal),
  ];
}

describe('shares of attendances and of residents', () => {
  it.each([
    [81, 263, 0.255289, 0.36621],
    [15, 148, 0.062386, 0.160487],
    [0, 20, 0, 0.161125],
    [20, 20, 0.838875, 1],
  ])(
    'for %i in %i have the published Wilson interval (Newcombe 1998), shifted and divided by the share of residents',
    (reached, stated, lower, upper) => {
      const table = tableOf(
        counts([], {
          groups: [
            { category: 'A', reached, residents: 250 },
            { category: 'B', reached: stated - reached, residents: 750 },
          ],
          notStated: 30,
        }),
      );
      const [row] = table.groups;
      const share = estimate(row?.reachedShare);
      expect(share).toMatchObject({ value: reached / stated, numerator: reached, denominator: stated });
      expect(share.interval?.lower).toBeCloseTo(lower, 6);
      expect(share.interval?.upper).toBeCloseTo(upper, 6);
      expect(estimate(row?.residentShare)).toMatchObject({
        value: 0.25,
        interval: null,
        numerator: 250,
        denominator: 1_000,
      });
      const difference = estimate(row?.difference);
      expect(difference.value).toBeCloseTo(reached / stated - 0.25, 12);
      expect(difference.interval?.lower).toBeCloseTo(lower - 0.25, 6);
      expect(difference.interval?.upper).toBeCloseTo(upper - 0.25, 6);
      const ratio = estimate(row?.representationRatio);
      expect(ratio.value).toBeCloseTo(reached / stated / 0.25, 12);
      expect(ratio.interval?.lower).toBeCloseTo(lower / 0.25, 5);
      expect(ratio.interval?.upper).toBeCloseTo(upper / 0.25, 5);
    },
  );

  it('state their assumptions', () => {
    const [row] = tableOf(counts([40, 60])).groups;
    for (const figure of [row?.reachedShare, row?.difference, row?.representationRatio]) {
      expect(estimate(figure).caveats.join(' ')).toMatch(
        /came twice is counted twice.*not a sample of the residents/,
      );
    }
    expect(estimate(row?.difference).method).toMatch(/shifted by the share of residents/);
    expect(estimate(row?.residentShare).caveats.join()).toMatch(/no interval/);
  });

  it('cannot be computed if nobody came, nobody stated a group, or nobody lives there', () => {
    const nobody = tableOf(counts([0, 0]));
    expect(estimate(nobody.attendeesTotal).value).toBe(0);
    expect(nobody.groups.map(({ reachedShare, difference }) => [reachedShare.kind, difference.kind])).toEqual(
      [
        ['NOT_REPORTED', 'NOT_REPORTED'],
        ['NOT_REPORTED', 'NOT_REPORTED'],
      ],
    );
    const silent = tableOf(counts([0, 0], { notStated: 500 }));
    expect(silent.groups.map(({ reachedShare }) => reachedShare.kind)).toEqual([
      'NOT_REPORTED',
      'NOT_REPORTED',
    ]);
    expect(estimate(silent.notStated).value).toBe(500);
    const group = (category: string, residents: number) => ({ category, reached: 50, residents });
    const [empty] = tableOf(counts([], { groups: [group('A', 0), group('B', 900)] })).groups;
    expect(empty?.representationRatio).toMatchObject({ kind: 'NOT_REPORTED' });
    expect(estimate(empty?.difference).value).toBe(0.5);
    const [unknown] = tableOf(counts([], { groups: [group('A', 0)] })).groups;
    expect([unknown?.residentShare.kind, unknown?.difference.kind]).toEqual(['NOT_REPORTED', 'NOT_REPORTED']);
  });

  it('refuse impossible data', () => {
    expect(() => hiddenEquityCounts(counts([1.5]))).toThrow(RangeError);
    expect(() => hiddenEquityCounts(counts([1], { notStated: -1 }))).toThrow(RangeError);
    const twice = { category: 'A', reached: 1, residents: 1 };
    expect(() => hiddenEquityCounts(counts([], { groups: [twice, twice] }))).toThrow(RangeError);
    expect(() => equityTable(counts([50, 60]), hiddenEquityCounts(counts([50])))).toThrow(RangeError);
  });
});

describe('the hidden part', () => {
  it('is a small group with the smallest other group, next to a published number of people who stated a group', () => {
    expect(shown([3, 25, 40], { notStated: 50 })).toEqual([null, null, 40, 50, 118]);
    expect(shown([3, 25, 40])).toEqual([null, null, 40, 0, 68]);
    expect(shown([0, 25, 40], { notStated: 21 })).toEqual([0, 25, 40, 21, 86]);
  });

  it('is a small number of people without a group, with one group, and shares are then based on all attendances', () => {
    expect(shown([200, 150, 50], { notStated: 3 })).toEqual([null, 150, 50, null, 403]);
    const [, second] = tableOf(counts([200, 150, 50], { notStated: 3 })).groups;
    const share = estimate(second?.reachedShare);
    expect(share).toMatchObject({ numerator: 150, denominator: 403 });
    expect(share.method).toMatch(/all attendances/);
    expect(share.caveats.join()).toMatch(/up to 20 of people .* by at most 5% of their value/);
  });

  it('is everything if few people stated a group, or if no choice of groups is enough', () => {
    expect(shown([5, 0], { notStated: 500 })).toEqual([null, null, null, 505]);
    expect(shown([3, 8, 0], { notStated: 500 })).toEqual([null, null, null, null, 511]);
    expect(shown([4, 0])).toEqual([null, null, null, null]);
    expect(shown([0, 0], { notStated: 15 })).toEqual([null, null, null, 15]);
  });

  it('includes difference and ratio, and leaves the share of residents', () => {
    const [row] = tableOf(counts([3, 25, 40])).groups;
    expect([row?.difference.kind, row?.representationRatio.kind, row?.residentShare.kind]).toEqual([
      'SUPPRESSED',
      'SUPPRESSED',
      'ESTIMATE',
    ]);
    expect(row?.reachedShare).toEqual({ kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: 10 });
  });

  it('is a small number of residents, with the smallest other number', () => {
    const group = (category: string, residents: number) => ({ category, reached: 50, residents });
    const { groups } = tableOf(counts([], { groups: [group('A', 4), group('B', 40), group('C', 900)] }));
    expect(groups.map((row) => [row.residentShare.kind, row.reachedShare.kind, row.difference.kind])).toEqual(
      [
        ['SUPPRESSED', 'ESTIMATE', 'SUPPRESSED'],
        ['SUPPRESSED', 'ESTIMATE', 'SUPPRESSED'],
        ['ESTIMATE', 'ESTIMATE', 'ESTIMATE'],
      ],
    );
    const few = tableOf(counts([], { groups: [group('A', 4), group('B', 0)] })).groups;
    expect(few.map((row) => row.residentShare.kind)).toEqual(['SUPPRESSED', 'SUPPRESSED']);
  });
});

describe('for any counts', () => {
  const size = fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 80 }) },
  );
  const arbitraryCounts: fc.Arbitrary<EquityCounts> = fc
    .record({
      groups: fc.array(fc.record({ reached: size, residents: size }), { minLength: 1, maxLength: 7 }),
      notStated: size,
      threshold: fc.integer({ min: 1, max: 12 }),
    })
    .map((given) => ({
      ...given,
      groups: given.groups.map((group, index) => ({ category: `group ${index}`, ...group })),
    }));

  it('shown shares add up to at most 1 and have the same denominator', () => {
    fc.assert(
      fc.property(arbitraryCounts, (given) => {
        const { groups, attendeesTotal, notStated } = tableOf(given);
        const shares = groups.flatMap(({ reachedShare }) =>
          reachedShare.kind === 'ESTIMATE' ? [reachedShare] : [],
        );
        const sum = shares.reduce((all, share) => all + (share.numerator ?? NaN), 0);
        const [first] = shares;
        for (const share of shares) expect(share.denominator).toBe(first?.denominator);
        if (first === undefined) return;
        expect(sum).toBeLessThanOrEqual(first.denominator);
        const total = estimate(attendeesTotal).value;
        expect(first.denominator).toBe(notStated.kind === 'ESTIMATE' ? total - notStated.value : total);
        if (shares.length === groups.length && notStated.kind === 'ESTIMATE')
          expect(sum).toBe(first.denominator);
      }),
      { numRuns: 500 },
    );
  });

  it('no hidden count can be bounded to less than the width of the threshold', () => {
    fc.assert(
      fc.property(arbitraryCounts, (given) => {
        const { groups, threshold } = given;
        const table = tableOf(given);
        groups.forEach(({ reached, residents }, index) => {
          const row = table.groups[index];
          if (reached >= 1 && reached <= threshold) expect(row?.reachedShare.kind).toBe('SUPPRESSED');
          if (residents >= 1 && residents <= threshold) expect(row?.residentShare.kind).toBe('SUPPRESSED');
          if (row?.reachedShare.kind === 'SUPPRESSED' || row?.residentShare.kind === 'SUPPRESSED') {
            expect([row.difference.kind, row.representationRatio.kind]).toEqual(['SUPPRESSED', 'SUPPRESSED']);
          }
        });
        for (const [name, width] of widths(given, table)) {
          expect(width, `width of ${name}`).toBeGreaterThanOrEqual(threshold - 1e-6);
        }
      }),
      { numRuns: 500 },
    );
  });

  /**
   * Computes bounds for every hidden count of attendances. The attacker knows the total of all attendances
   * even if the table hides it, because each activity shows its headcount. A hidden count is at least 1,
   * unless everything is hidden. The number without a group is at most its limit for hiding.
   */
  function widths(given: EquityCounts, table: EquityTable): ReadonlyMap<string, number> {
    const { groups, notStated, threshold } = given;
    const total = groups.reduce((sum, group) => sum + group.reached, notStated);
    const everything =
      table.notStated.kind === 'SUPPRESSED' &&
      table.groups.every(({ reachedShare }) => reachedShare.kind === 'SUPPRESSED');
    // The only remaining relation is that the counts add up to a known number.
    if (everything && total <= threshold) return new Map();
    const unknowns: Unknown[] = [];
    let rest = total;
    const cell = (name: string, value: number, figure: MeasuredValue | undefined) => {
      if (figure?.kind === 'SUPPRESSED') unknowns.push({ name, minimum: everything ? 0 : 1 });
      else rest -= value;
    };
    groups.forEach(({ category, reached }, index) =>
      cell(category, reached, table.groups[index]?.reachedShare),
    );
    cell('not stated', notStated, table.notStated);
    const hidden = unknowns.map(({ name }) => name);
    const known: Known[] = [{ sum: new Map(hidden.map((name) => [name, 1])), equals: rest }];
    if (!everything && table.notStated.kind === 'SUPPRESSED') {
      unknowns.push({ name: 'room', minimum: 0 });
      known.push({
        sum: new Map([
          ['not stated', 1],
          ['room', 1],
        ]),
        equals: notStatedHiddenUpTo(threshold),
      });
    }
    return new Map(
      hidden.map((name) => {
        const { least, greatest } = rangeOf(new Map([[name, 1]]), unknowns, known);
        return [name, greatest - least];
      }),
    );
  }
});
