import { describe, expect, it } from 'vitest';

import { distributionOf } from './answer.distribution.ts';
import { meanInterval } from './mean.interval.ts';

describe('the mean of a distribution', () => {
  it('has the t interval of published tables', () => {
    // Ten extra hours of sleep (Student 1908, drug 2): mean 2.33, s 2.002249, t(9) 2.262157.
    const result = meanInterval(distributionOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]));
    expect(result.ok && result.value.mean).toBeCloseTo(2.33, 12);
    expect(result.ok && result.value.standardDeviation).toBeCloseTo(2.002249, 6);
    expect(result.ok && result.value.interval?.lower).toBeCloseTo(0.8976775, 6);
    expect(result.ok && result.value.interval?.upper).toBeCloseTo(3.7623225, 6);
  });

  it('of two answers uses the quantile 12.706205', () => {
    const result = meanInterval([
      { value: 0, count: 1 },
      { value: 2, count: 1 },
    ]);
    expect(result.ok && result.value.interval?.upper).toBeCloseTo(1 + 12.706205, 5);
  });

  it('is the same for any split of the counts into entries', () => {
    const together = meanInterval([
      { value: 3, count: 4 },
      { value: 7, count: 2 },
    ]);
    const apart = meanInterval([
      { value: 7, count: 1 },
      { value: 3, count: 4 },
      { value: 5, count: 0 },
      { value: 7, count: 1 },
    ]);
    expect(together.ok && together.value.interval?.lower).toBeCloseTo(
      apart.ok ? (apart.value.interval?.lower ?? 0) : 0,
      12,
    );
  });

  it('keeps the precision of large values with a small spread', () => {
    const result = meanInterval([1, 2, 3].map((offset) => ({ value: 1e9 + offset, count: 1000 })));
    expect(result.ok && result.value.mean).toBe(1e9 + 2);
    expect(result.ok && result.value.standardDeviation).toBeCloseTo(Math.sqrt(2000 / 2999), 9);
  });

  it('of one answer has no interval, and says so', () => {
    expect(meanInterval([{ value: 4, count: 1 }])).toMatchObject({
      ok: true,
      value: { mean: 4, n: 1, interval: null, caveats: ['One value gives no interval.'] },
    });
  });

  it('of equal answers is exactly that answer, without an interval of width zero', () => {
    expect(meanInterval([{ value: 0.1, count: 7 }])).toMatchObject({
      ok: true,
      value: { mean: 0.1, standardDeviation: 0, interval: null },
    });
  });

  it('says that values are the same only if they are', () => {
    const tiny = meanInterval([
      { value: 1e-200, count: 10 },
      { value: 3e-200, count: 10 },
    ]);
    expect(tiny).toMatchObject({ ok: true, value: { caveats: [] } });
    expect(tiny.ok && tiny.value.standardDeviation).toBeCloseTo(1.0259783520851542e-200, 210);
    const close = meanInterval([
      { value: 1, count: 3 },
      { value: 1 + Number.EPSILON, count: 3 },
    ]);
    expect(close).toMatchObject({ ok: true, value: { caveats: [] } });
    expect(close.ok && close.value.standardDeviation).toBeGreaterThan(0);
    expect(meanInterval([{ value: 5, count: 3 }])).toMatchObject({
      value: { caveats: [expect.stringContaining('All values are the same')] },
    });
  });

  it('of a 0/1 variable has the interval of a proportion, also if all answers are equal', () => {
    const yes = (successes: number, trials: number, minimum = 0) =>
      meanInterval(
        [
          { value: minimum, count: trials - successes },
          { value: minimum + 1, count: successes },
        ],
        0.95,
        { minimum, maximum: minimum + 1 },
      );
    // Newcombe 1998.
    for (const [successes, trials, lower, upper] of [
      [81, 263, 0.255289, 0.36621],
      [0, 20, 0, 0.161125],
      [20, 20, 0.838875, 1],
    ] as const) {
      for (const minimum of [0, 1]) {
        const result = yes(successes, trials, minimum);
        expect(result.ok && result.value.method).toContain('Wilson');
        expect(result.ok && result.value.mean).toBeCloseTo(minimum + successes / trials, 12);
        expect(result.ok && result.value.interval?.lower).toBeCloseTo(minimum + lower, 6);
        expect(result.ok && result.value.interval?.upper).toBeCloseTo(minimum + upper, 6);
      }
    }
    // On a longer scale, answers of 0 and 1 alone are not a share.
    expect(meanInterval([{ value: 0, count: 20 }], 0.95, { minimum: 0, maximum: 10 })).toMatchObject({
      value: { interval: null },
    });
  });

  it('cannot be computed without answers, or if squares overflow', () => {
    expect(meanInterval([])).toMatchObject({ ok: false });
    expect(meanInterval([{ value: 3, count: 0 }])).toMatchObject({ ok: false });
    expect(
      meanInterval([
        { value: 1e308, count: 5 },
        { value: -1e308, count: 5 },
      ]),
    ).toMatchObject({ ok: false });
  });

  it.each([
    { value: Number.NaN, count: 1 },
    { value: Infinity, count: 1 },
    { value: 1, count: -1 },
    { value: 1, count: 0.5 },
    { value: 1, count: Number.NaN },
  ])('refuses $value counted $count times', (answer) => {
    expect(() => meanInterval([answer])).toThrow(RangeError);
  });
});
