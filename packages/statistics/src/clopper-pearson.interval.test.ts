import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clopperPearsonInterval } from './clopper-pearson.interval.ts';

describe('the exact interval of a proportion', () => {
  it.each([
    [0, 20, 0, 0.168433471],
    [1, 21, 0.001204883448, 0.2381599099],
    [4, 21, 0.05446356818, 0.4190660412],
    [9, 200, 0.02078042223, 0.08370268808],
    [32, 400, 0.05536166558, 0.1110605247],
    [52, 1000, 0.03907653494, 0.06763501405],
    [20, 20, 0.831566529, 1],
    [1, 1e6, 2.531780766e-8, 5.571630655e-6],
  ])('of %i in %i is that of binom.test in R', (successes, trials, lower, upper) => {
    const found = clopperPearsonInterval(successes, trials);
    if (!found.ok) throw new Error(found.reason);
    const { interval } = found.value;
    expect([interval.lower, interval.upper]).toEqual([expect.closeTo(lower, 10), expect.closeTo(upper, 9)]);
  });

  it('cannot be computed without trials', () => {
    expect(clopperPearsonInterval(0, 0)).toMatchObject({ ok: false });
  });

  it('contains the proportion, and is mirrored if success and failure change places', () => {
    const sample = fc
      .integer({ min: 1, max: 5000 })
      .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
    fc.assert(
      fc.property(sample, ([successes, trials]) => {
        const [found, mirrored] = [successes, trials - successes].map((count) =>
          clopperPearsonInterval(count, trials),
        );
        if (found?.ok !== true || mirrored?.ok !== true)
          throw new Error('a sample with trials has an interval');
        const { interval, proportion } = found.value;
        expect(interval.lower).toBeLessThanOrEqual(proportion);
        expect(interval.upper).toBeGreaterThanOrEqual(proportion);
        expect(mirrored.value.interval.lower).toBeCloseTo(1 - interval.upper, 10);
      }),
    );
  });
});
