import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { alphaStatistic } from './alpha.statistic.ts';
import { krippendorffAlpha, type UnitCodes } from './krippendorff.alpha.ts';
import { expectClose } from './testing/close.ts';
import { fixture } from './testing/fixture.ts';
import { expectRefused, valueOf } from './testing/statistic.ts';

type Reliability = {
  people: number[][];
  items: string[];
  raw: number;
  standardized: number;
  meanCorrelation: number;
  dropped: number[];
  lower: number;
  upper: number;
};
const scales = fixture('reliability') as Record<'attitude' | 'five' | 'opposed', Reliability>;
const codings = fixture('krippendorff') as ({ units: (number | null)[][] } & Record<
  'nominal' | 'ordinal' | 'interval',
  number
>)[];

describe("Cronbach's alpha", () => {
  it('has the published figures', () => {
    const alpha = valueOf(alphaStatistic(scales.attitude.people, scales.attitude.items));
    expect(alpha.value).toBeCloseTo(0.843143, 6);
    expect(alpha.standardized).toBeCloseTo(0.839084, 6);
    expect(alpha.meanCorrelation).toBeCloseTo(0.426907, 6);
    expect(alpha.items[0]).toMatchObject({ item: 'rating' });
    expect(alpha.items[0]?.alphaIfDropped).toBeCloseTo(0.80976, 6);
    expect(alpha.items[5]?.alphaIfDropped).toBeCloseTo(0.863872, 6);
    expect(alpha.interval?.lower).toBeCloseTo(0.74, 2);
    expect(alpha.interval?.upper).toBeCloseTo(0.92, 2);
  });

  it.each(Object.entries(scales))('agrees with psych for %s', (_name, expected) => {
    const alpha = valueOf(alphaStatistic(expected.people, expected.items));
    expectClose(alpha.value, expected.raw, 1e-10);
    expectClose(alpha.standardized, expected.standardized, 1e-9);
    expectClose(alpha.meanCorrelation, expected.meanCorrelation, 1e-9);
    expectClose(alpha.interval?.lower, expected.lower, 1e-8);
    expectClose(alpha.interval?.upper, expected.upper, 1e-8);
    expected.dropped.forEach((one, item) => expectClose(alpha.items[item]?.alphaIfDropped, one, 1e-9));
  });

  it('warns about reversed items only if it is negative', () => {
    const { people, items } = scales.opposed;
    expect(valueOf(alphaStatistic(people, items)).caveats.join()).toContain('reverse-scored');
    const unrelated = [0, 1].flatMap((a) => [0, 1].map((b) => [a, b]));
    const zero = valueOf(alphaStatistic(unrelated, ['a', 'b']));
    expect(zero.value).toBe(0);
    expect(zero.caveats.join()).not.toContain('reverse-scored');
  });

  it('is the same for other units and orders of people and items', () => {
    const people = fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 3 }), {
      minLength: 5,
      maxLength: 30,
    });
    fc.assert(
      fc.property(people, fc.constantFrom(0.1, 3, 1e6), (rows, unit) => {
        const one = alphaStatistic(rows, ['a', 'b', 'c']);
        fc.pre(one.ok);
        const other = alphaStatistic(
          rows.map(([a = 0, b = 0, c = 0]) => [c * unit + 1e3, a * unit + 1e3, b * unit + 1e3]).reverse(),
          ['c', 'a', 'b'],
        );
        expect(valueOf(other).value).toBeCloseTo(valueOf(one).value ?? NaN, 6);
        const { interval, value } = valueOf(one);
        expect(interval?.lower).toBeLessThanOrEqual(value ?? NaN);
        expect(interval?.upper).toBeGreaterThanOrEqual(value ?? NaN);
      }),
    );
  });

  it('refuses one item, one person and no variance', () => {
    expectRefused(alphaStatistic([[1], [2]], ['a']), 'TOO_FEW_ROWS');
    expectRefused(alphaStatistic([[1, 2]], ['a', 'b']), 'TOO_FEW_ROWS');
    expectRefused(
      alphaStatistic(
        [
          [1, null],
          [null, 2],
          [1, 1],
        ],
        ['a', 'b'],
      ),
      'TOO_FEW_ROWS',
    );
    expectRefused(
      alphaStatistic(
        [
          [3, 3],
          [3, 3],
        ],
        ['a', 'b'],
      ),
      'NO_VARIANCE',
    );
  });

  it('names an item without variance, whose standardized alpha does not exist', () => {
    const alpha = valueOf(
      alphaStatistic(
        [
          [1, 2, 5],
          [2, 4, 5],
          [3, 3, 5],
        ],
        ['a', 'b', 'c'],
      ),
    );
    expect(alpha.standardized).toBeNull();
    expect(alpha.diagnostics['itemsWithoutVariance']).toEqual(['c']);
  });
});

describe("Krippendorff's alpha", () => {
  it('has the published figures', () => {
    const units = codings[0]?.units ?? [];
    expect(valueOf(krippendorffAlpha(units, 'nominal')).value).toBeCloseTo(0.743, 3);
    expect(valueOf(krippendorffAlpha(units, 'ordinal')).value).toBeCloseTo(0.815, 3);
    expect(valueOf(krippendorffAlpha(units, 'interval')).value).toBeCloseTo(0.849, 3);
  });

  it.each([0, 1, 2, 3])('agrees with the definition for coding %i', (index) => {
    const coding = codings[index];
    for (const level of ['nominal', 'ordinal', 'interval'] as const) {
      expectClose(
        valueOf(krippendorffAlpha(coding?.units ?? [], level)).value,
        coding?.[level] ?? NaN,
        1e-10,
      );
    }
  });

  const coded: fc.Arbitrary<UnitCodes[]> = fc.array(
    fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 3, maxLength: 3 }),
    { minLength: 3, maxLength: 20 },
  );

  it('does not change with the order of coders and units, or with the names of categories', () => {
    fc.assert(
      fc.property(coded, (units) => {
        const nominal = krippendorffAlpha(units, 'nominal');
        fc.pre(nominal.ok);
        const shuffled = units.map((codes) => [...codes].reverse()).reverse();
        const named = units.map((codes) =>
          codes.map((code) => (code === null ? null : `c${9 - Number(code)}`)),
        );
        expect(valueOf(krippendorffAlpha(named, 'nominal')).value).toBeCloseTo(
          nominal.value.value ?? NaN,
          10,
        );
        for (const level of ['ordinal', 'interval'] as const) {
          const one = valueOf(krippendorffAlpha(units, level)).value ?? NaN;
          expect(valueOf(krippendorffAlpha(shuffled, level)).value).toBeCloseTo(one, 10);
          const moved = units.map((codes) =>
            codes.map((code) => (code === null ? null : Number(code) * 1e3 + 1e9)),
          );
          expect(valueOf(krippendorffAlpha(moved, level)).value).toBeCloseTo(one, 8);
        }
      }),
      { numRuns: 20 },
    );
  });

  // By 2,000 samples of the units with another generator, in Python and from the definition of alpha.
  it.each([
    [1, 'nominal', 0.214, 0.579],
    [1, 'ordinal', 0.475, 0.848],
    [2, 'nominal', 0.27, 0.509],
    [2, 'ordinal', 0.485, 0.771],
    [3, 'nominal', 0.205, 0.338],
    [3, 'ordinal', 0.62, 0.774],
  ] as const)('of coding %i, %s, has the interval of another bootstrap', (index, level, lower, upper) => {
    const units = codings[index]?.units ?? [];
    const { interval, value } = valueOf(krippendorffAlpha(units, level));
    expect(Math.abs((interval?.lower ?? NaN) - lower)).toBeLessThan(0.02);
    expect(Math.abs((interval?.upper ?? NaN) - upper)).toBeLessThan(0.02);
    const narrow = valueOf(krippendorffAlpha(units, level, 0.8)).interval;
    expect(narrow?.lower).toBeGreaterThan(interval?.lower ?? NaN);
    expect(narrow?.lower).toBeLessThanOrEqual(value ?? NaN);
    const shuffled = units.map((codes) => [...codes].reverse()).reverse();
    expect(valueOf(krippendorffAlpha(shuffled, level)).interval).toEqual({
      lower: expect.closeTo(interval?.lower ?? NaN, 10) as number,
      upper: expect.closeTo(interval?.upper ?? NaN, 10) as number,
      confidenceLevel: 0.95,
    });
  });

  it.each([
    ['that all agree', [1, 2, 3, 2].map((code) => [code, code])],
    ['of which there is only one', [[1, 2, 2]]],
  ])('has no interval for units %s, and says so', (_name, units) => {
    const { interval, caveats } = valueOf(krippendorffAlpha(units, 'nominal'));
    expect(interval).toBeNull();
    expect(caveats[0]).toContain('no interval');
  });

  it('is 1 for coders who agree', () => {
    const agreed = [1, 2, 3, 2].map((code) => [code, code]);
    for (const level of ['nominal', 'ordinal', 'interval'] as const) {
      expect(valueOf(krippendorffAlpha(agreed, level)).value).toBe(1);
    }
  });

  it('refuses no pairs, no variance and texts where numbers are needed', () => {
    expectRefused(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        'nominal',
      ),
      'TOO_FEW_ROWS',
    );
    expectRefused(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        'nominal',
      ),
      'NO_VARIANCE',
    );
    expectRefused(
      krippendorffAlpha(
        [
          [1, 2],
          ['x', 2],
        ],
        'ordinal',
      ),
      'NOT_A_NUMBER',
      { index: 1 },
    );
  });
});
