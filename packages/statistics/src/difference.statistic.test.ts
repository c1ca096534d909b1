import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { differenceStatistic, riskRatioStatistic } from './difference.statistic.ts';
import { proportionStatistic } from './proportion.statistic.ts';
import { expectClose } from './testing/close.ts';
import { fixture } from './testing/fixture.ts';
import { expectInterval, expectRefused, valueOf } from './testing/statistic.ts';

const { riskRatios } = fixture('rates') as {
  riskRatios: {
    successes: [number, number];
    trials: [number, number];
    ratio: [number, number, number];
    chiSquare: { 'statistic.X-squared': number; 'p.value': number };
  }[];
};
const group = (successes: number, trials: number) => ({ successes, trials });
const anyGroup = fc
  .integer({ min: 2, max: 2000 })
  .chain((trials) => fc.integer({ min: 1, max: trials - 1 }).map((successes) => group(successes, trials)));

describe('a proportion', () => {
  it('has the published score interval', () => {
    expectInterval(valueOf(proportionStatistic(group(81, 263))).interval, 0.255289, 0.36621);
    expectInterval(valueOf(proportionStatistic(group(0, 20))).interval, 0, 0.161125);
    expectInterval(valueOf(proportionStatistic(group(20, 20))).interval, 0.838875, 1);
  });

  it('keeps its precision for a billion trials', () => {
    const { value, interval } = valueOf(proportionStatistic(group(3e8, 1e9)));
    expect(value).toBe(0.3);
    // R: prop.test(3e8, 1e9, correct = FALSE)
    expectClose(interval?.lower, 0.2999715981918269, 1e-12);
  });

  it('refuses impossible counts', () => {
    expectRefused(proportionStatistic(group(0, 0)), 'ZERO_DENOMINATOR', { column: 'trials' });
    expectRefused(proportionStatistic(group(3, 2)), 'NUMERATOR_ABOVE_DENOMINATOR');
    expectRefused(proportionStatistic(group(-1, 2)), 'NEGATIVE_VALUE');
    expectRefused(proportionStatistic(group(0.5, 2)), 'OUT_OF_RANGE');
  });
});

describe('a difference of proportions', () => {
  it('has the published hybrid score interval', () => {
    const first = valueOf(differenceStatistic(group(56, 70), group(48, 80)));
    expect(first.value).toBeCloseTo(0.2, 12);
    expectInterval(first.interval, 0.052431, 0.333873);
    expect(first.verdict.direction).toBe('HIGHER');
    const extreme = valueOf(differenceStatistic(group(10, 10), group(0, 20)));
    expectInterval(extreme.interval, 0.679086, 1);
  });

  it('is the opposite if the groups change places', () => {
    fc.assert(
      fc.property(anyGroup, anyGroup, (a, b) => {
        const one = valueOf(differenceStatistic(a, b));
        const other = valueOf(differenceStatistic(b, a));
        expect(other.value).toBeCloseTo(-(one.value ?? NaN), 12);
        expectInterval(other.interval, -(one.interval?.upper ?? NaN), -(one.interval?.lower ?? NaN), 12);
        expect(one.diagnostics['pValue']).toBeCloseTo(Number(other.diagnostics['pValue']), 9);
      }),
    );
  });

  it('names the group at fault', () => {
    expectRefused(differenceStatistic(group(1, 2), group(1, 0)), 'ZERO_DENOMINATOR', { index: 1 });
  });
});

describe('a risk ratio', () => {
  it('has the published figures, and one verdict', () => {
    const arrests = valueOf(riskRatioStatistic(group(48, 216), group(66, 216)));
    expect(arrests.value).toBeCloseTo(0.727273, 6);
    expectInterval(arrests.interval, 0.52789, 1.001962);
    expect(arrests.difference.value).toBeCloseTo(-0.083333, 6);
    expectInterval(arrests.difference.interval, -0.165046, -0.000151);
    expect(arrests.diagnostics['chiSquare']).toBeCloseTo(3.860973, 6);
    expect(arrests.diagnostics['pValue']).toBeCloseTo(0.049422, 6);
    expect(arrests.verdict.direction).toBe('NO_DIFFERENCE_SHOWN');
    expect(arrests.caveats.join()).toContain(arrests.verdict.method);
    const byDifference = valueOf(riskRatioStatistic(group(48, 216), group(66, 216), 0.95, 'difference'));
    expect(byDifference.verdict.direction).toBe('LOWER');
    const byTest = valueOf(riskRatioStatistic(group(48, 216), group(66, 216), 0.95, 'chi-square'));
    expect(byTest.verdict).toMatchObject({
      direction: 'LOWER',
      method: expect.stringContaining('χ²') as string,
    });
  });

  it.each(riskRatios)('agrees with epitools for $successes of $trials', (expected) => {
    const { successes, trials, ratio, chiSquare } = expected;
    const one = valueOf(riskRatioStatistic(group(successes[0], trials[0]), group(successes[1], trials[1])));
    expectClose(one.value, ratio[0], 1e-9);
    expectClose(one.interval?.lower, ratio[1], 1e-9);
    expectClose(one.interval?.upper, ratio[2], 1e-9);
    expectClose(Number(one.diagnostics['chiSquare']), chiSquare['statistic.X-squared'], 1e-8);
    if (chiSquare['p.value'] > 0) {
      expectClose(Number(one.diagnostics['pValue']), chiSquare['p.value'], 1e-8);
    }
  });

  it('contains its value, and is the reciprocal if the groups change places', () => {
    fc.assert(
      fc.property(anyGroup, anyGroup, (a, b) => {
        const one = valueOf(riskRatioStatistic(a, b));
        const other = valueOf(riskRatioStatistic(b, a));
        expect(one.interval?.lower).toBeLessThan(one.value ?? NaN);
        expect(one.interval?.upper).toBeGreaterThan(one.value ?? NaN);
        expectClose(other.interval?.upper, 1 / (one.interval?.lower ?? NaN), 1e-9);
      }),
    );
  });

  it('refuses what has no logarithm or no error', () => {
    expectRefused(riskRatioStatistic(group(0, 5), group(1, 5)), 'TOO_FEW_EVENTS', { group: '1' });
    expectRefused(riskRatioStatistic(group(1, 5), group(0, 5)), 'TOO_FEW_EVENTS', { group: '2' });
    expectRefused(riskRatioStatistic(group(5, 5), group(4, 4)), 'NO_VARIANCE');
    expectRefused(riskRatioStatistic(group(6, 5), group(4, 4)), 'NUMERATOR_ABOVE_DENOMINATOR', { index: 0 });
  });
});
