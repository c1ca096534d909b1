import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  detectableMeanDifference,
  detectableProportionDifference,
  type GroupPlan,
} from './detectable.effect.ts';
import { detectablePanelEffect } from './detectable.panel.ts';
import { noncentralTUpper, powerOfT } from './noncentral.t.ts';
import { designEffectStatistic, marginOfError, responseRates, type Dispositions } from './survey.figures.ts';
import { expectClose } from './testing/close.ts';
import { fixture } from './testing/fixture.ts';
import { expectRefused, valueOf } from './testing/statistic.ts';

const power = fixture('power') as {
  tails: { t: number; df: number; ncp: number; upper: number }[];
  means: { n: number; power: number; alpha: number; delta: number }[];
  shares: { n: number; p1: number; p2: number }[];
};
const plan = (n: number, more: Partial<GroupPlan> = {}): GroupPlan => ({
  n: [n, n],
  clusters: null,
  icc: 0,
  designEffect: 1,
  power: 0.8,
  alpha: 0.05,
  ...more,
});

describe('the noncentral t distribution', () => {
  it.each(power.tails)('agrees with R at t $t, df $df, ncp $ncp', ({ t, df, ncp, upper }) => {
    expect(Math.abs(noncentralTUpper(t, df, ncp) - upper)).toBeLessThan(1e-9);
  });

  it('gives no effect the power of the level', () => {
    expect(powerOfT(0, 12, 0.05)).toBeCloseTo(0.05, 10);
  });
});

describe('the minimum detectable effect', () => {
  it.each(power.means)(
    'of means agrees with R for n $n, power $power, alpha $alpha',
    ({ delta, n, ...level }) => {
      expectClose(valueOf(detectableMeanDifference(10, plan(n, level))).value, delta, 1e-7);
    },
  );

  it.each(power.shares)('of proportions gives R its normal formula for n $n from $p1', ({ n, p1, p2 }) => {
    const effect = valueOf(detectableProportionDifference(p1, plan(n)));
    const { higherProportion } = effect.diagnostics['pooledNormal'] as { higherProportion: number };
    expectClose(higherProportion, p2, 1e-6);
    expect(effect.higherProportion).toBeCloseTo(p2, n < 100 ? 1 : 2);
  });

  it('grows with clusters as their design effect says', () => {
    // 20 clusters of 25 people in each group: 1 + 24 · 0.05 = 2.2, and 38 degrees of freedom.
    const clustered = valueOf(detectableMeanDifference(10, plan(500, { clusters: [20, 20], icc: 0.05 })));
    expect(clustered.standardErrorOfDifference).toBeCloseTo(10 * Math.sqrt((2 * 2.2) / 500), 12);
    expect(clustered.diagnostics['degreesOfFreedom']).toBe(38);
    const alone = valueOf(detectableMeanDifference(10, plan(500)));
    expect(clustered.value).toBeGreaterThan((alone.value ?? NaN) * Math.sqrt(2.2));
  });

  it('of a panel follows from the errors of its periods', () => {
    const panel = { units: [10, 40], periods: [1, 1], power: 0.8, alpha: 0.05, autocorrelation: 0 } as const;
    const two = valueOf(detectablePanelEffect(5, panel));
    expect(two.standardErrorOfDifference).toBeCloseTo(5 * Math.sqrt(2 * (1 / 10 + 1 / 40)), 12);
    const long = valueOf(detectablePanelEffect(5, { ...panel, periods: [10, 10] }));
    expect(long.standardErrorOfDifference).toBeCloseTo(5 * Math.sqrt(0.2 * (1 / 10 + 1 / 40)), 12);
    const serial = valueOf(detectablePanelEffect(5, { ...panel, periods: [10, 10], autocorrelation: 0.5 }));
    expect(serial.value).toBeGreaterThan(long.value ?? NaN);
  });

  it('falls with n and power, and scales with the deviation', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 400 }),
        fc.double({ min: 0.3, max: 0.95, noNaN: true }),
        (n, chance) => {
          const value = (size: number, level: number, deviation = 1): number =>
            valueOf(detectableMeanDifference(deviation, plan(size, { power: level }))).value ?? NaN;
          expect(value(n + 1, chance)).toBeLessThan(value(n, chance));
          expect(value(n, chance + 0.03)).toBeGreaterThan(value(n, chance));
          expectClose(value(n, chance, 1e9), 1e9 * value(n, chance), 1e-9);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('refuses plans that find nothing', () => {
    expectRefused(detectableMeanDifference(0, plan(50)), 'OUT_OF_RANGE', { column: 'sd' });
    expectRefused(detectableMeanDifference(1, plan(1)), 'TOO_FEW_ROWS', { column: 'n' });
    expectRefused(detectableMeanDifference(1, plan(50, { power: 1 })), 'OUT_OF_RANGE', { column: 'power' });
    expectRefused(detectableMeanDifference(1, plan(50, { icc: 2 })), 'OUT_OF_RANGE', { column: 'icc' });
    expectRefused(
      detectableMeanDifference(1, plan(50, { clusters: [60, 20] })),
      'NUMERATOR_ABOVE_DENOMINATOR',
    );
    expectRefused(detectableProportionDifference(1, plan(50)), 'OUT_OF_RANGE', { column: 'baseline' });
    expectRefused(detectableProportionDifference(0.5, plan(2)), 'TOO_FEW_ROWS');
    const panel = { units: [1, 40], periods: [1, 1], power: 0.8, alpha: 0.05, autocorrelation: 0 } as const;
    expectRefused(detectablePanelEffect(5, panel), 'TOO_FEW_ROWS', { column: 'units' });
  });
});

describe('figures of a survey', () => {
  it('have the published margins of error', () => {
    const margin = (n: number, designEffect = 1) =>
      valueOf(marginOfError({ n, p: 0.5, designEffect, population: null })).value;
    expect(margin(1000)).toBeCloseTo(0.03099, 6);
    expect(margin(1000, 1.5)).toBeCloseTo(0.037955, 6);
    expect(margin(400)).toBeCloseTo(0.048999, 6);
    expect(valueOf(marginOfError({ n: 50, p: 0.5, designEffect: 1, population: 50 })).value).toBe(0);
  });

  it('refuse impossible margins of error', () => {
    const base = { n: 100, p: 0.5, designEffect: 1, population: null };
    expectRefused(marginOfError({ ...base, n: 0 }), 'ZERO_DENOMINATOR');
    expectRefused(marginOfError({ ...base, p: 1.5 }), 'OUT_OF_RANGE');
    expectRefused(marginOfError({ ...base, designEffect: 0 }), 'OUT_OF_RANGE');
    expectRefused(marginOfError({ ...base, population: 99 }), 'NUMERATOR_ABOVE_DENOMINATOR');
  });

  const none: Dispositions = {
    complete: 0,
    partial: 0,
    refusal: 0,
    noncontact: 0,
    other: 0,
    unknownHousehold: 0,
    unknownOther: 0,
  };

  it('have the published response rates', () => {
    const cases = { ...none, complete: 300, other: 5, unknownHousehold: 150 };
    expect(valueOf(responseRates(cases, null, 'rr1')).value).toBeCloseTo(0.659341, 6);
    expect(valueOf(responseRates(cases, 0.9, 'rr3')).value).toBeCloseTo(300 / 440, 12);
    const all = {
      complete: 200,
      partial: 20,
      refusal: 60,
      noncontact: 70,
      other: 10,
      unknownHousehold: 100,
      unknownOther: 40,
    };
    const rates = valueOf(responseRates(all, 0.5, 'rr4'));
    expect(rates.rates).toEqual({ rr1: 200 / 500, rr2: 220 / 500, rr3: 200 / 430, rr4: 220 / 430 });
    expect(rates.value).toBe(220 / 430);
  });

  it('refuse impossible dispositions', () => {
    expectRefused(responseRates(none, null, 'rr1'), 'ZERO_DENOMINATOR');
    expectRefused(responseRates({ ...none, complete: -1 }, null, 'rr1'), 'NEGATIVE_VALUE', {
      column: 'complete',
    });
    expectRefused(responseRates({ ...none, complete: 1 }, null, 'rr3'), 'MISSING_VALUE', {
      column: 'eligibility',
    });
    expectRefused(responseRates({ ...none, complete: 1 }, 1.1, 'rr3'), 'OUT_OF_RANGE');
  });

  it('have the design effect of their weights, in any unit', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(weights, fc.constantFrom(1e-9, 5, 1e300), (list, unit) => {
        const effect = valueOf(designEffectStatistic(list));
        expect(effect.value).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(effect.effectiveN).toBeLessThanOrEqual(list.length + 1e-9);
        const scaled = valueOf(designEffectStatistic([...list.map((one) => one * unit)].reverse()));
        expectClose(scaled.value, effect.value ?? NaN, 1e-9);
      }),
    );
    expect(valueOf(designEffectStatistic([1, 1, 4])).value).toBeCloseTo((3 * 18) / 36, 12);
    expectRefused(designEffectStatistic([]), 'EMPTY_DATA');
    expectRefused(designEffectStatistic([0, 0]), 'ZERO_WEIGHTS');
    expectRefused(designEffectStatistic([1, -1]), 'NEGATIVE_WEIGHT', { index: 1 });
  });
});
