import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { wilsonInterval } from './wilson.interval.ts';

describe('the Wilson score interval', () => {
  it.each([
    [81, 263, 0.255289, 0.36621],
    [15, 148, 0.062386, 0.160487],
    [0, 20, 0, 0.161125],
    [20, 20, 0.838875, 1],
  ])('of %i in %i has the published value (Newcombe 1998)', (successes, trials, lower, upper) => {
    const result = wilsonInterval(successes, trials);
    expect(result.ok && result.value.interval.lower).toBeCloseTo(lower, 6);
    expect(result.ok && result.value.interval.upper).toBeCloseTo(upper, 6);
    expect(result.ok && result.value.proportion).toBe(successes / trials);
  });

  it('ends at exactly 0 or 1 if one side is empty', () => {
    const none = wilsonInterval(0, 7);
    const all = wilsonInterval(7, 7);
    expect(none.ok && none.value.interval.lower).toBe(0);
    expect(all.ok && all.value.interval.upper).toBe(1);
  });

  it('cannot be computed without trials', () => {
    expect(wilsonInterval(0, 0)).toMatchObject({ ok: false });
  });

  it.each([
    [-1, 10],
    [1.5, 10],
    [Number.NaN, 10],
    [11, 10],
    [1, Infinity],
  ])('refuses %d of %d as a mistake of the caller', (successes, trials) => {
    expect(() => wilsonInterval(successes, trials)).toThrow(RangeError);
  });

  it.each([0, 1, -0.5, 95, Number.NaN])('refuses a confidence level of %d', (confidenceLevel) => {
    expect(() => wilsonInterval(1, 2, confidenceLevel)).toThrow(RangeError);
  });

  it('stays finite at a confidence level next to 1', () => {
    const result = wilsonInterval(1, 6, 1 - 2 ** -53);
    expect(result.ok && result.value.interval.lower).toBeCloseTo(0.002361, 6);
    expect(result.ok && result.value.interval.upper).toBeCloseTo(0.944137, 6);
  });

  it('contains the proportion, stays in 0 to 1, and is mirrored if success and failure change places', () => {
    const sample = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
    fc.assert(
      fc.property(sample, ([successes, trials]) => {
        const result = wilsonInterval(successes, trials);
        const mirrored = wilsonInterval(trials - successes, trials);
        if (!result.ok || !mirrored.ok) {
          throw new Error('a sample with trials has an interval');
        }
        const { lower, upper } = result.value.interval;
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(result.value.proportion);
        expect(upper).toBeGreaterThanOrEqual(result.value.proportion);
        expect(mirrored.value.interval.lower).toBeCloseTo(1 - upper, 9);
      }),
    );
  });
});
