import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exactLimits } from './funnel.limits.ts';
import { funnelPlot, type FunnelOptions, type FunnelPlace, type FunnelRow } from './funnel.plot.ts';
import { metaAnalysis } from './meta.analysis.ts';
import { benjaminiHochberg } from './multiple.testing.ts';
import { expectClose } from './testing/close.ts';
import { fixture } from './testing/fixture.ts';
import { expectRefused, valueOf } from './testing/statistic.ts';

const funnels = fixture('funnel') as {
  numerator: number[];
  denominator: number[];
  kind: 'rate' | 'proportion';
  center: number;
  z: number[];
  phi: number;
  tauSquared: number;
  multiplicative95: number[];
  multiplicative998: number[];
  additive998: number[];
}[];
const { poisson } = fixture('rates') as { poisson: { p: number; expected: number; quantile: number }[] };
const studies = fixture('meta') as ({
  estimates: number[];
  standardErrors: number[];
  method: 'reml' | 'dl';
} & Record<
  | 'mean'
  | 'standardError'
  | 'lower'
  | 'upper'
  | 'predictionLower'
  | 'predictionUpper'
  | 'tauSquared'
  | 'q'
  | 'qp'
  | 'iSquared'
  | 'hSquared'
  | 'fixed'
  | 'fixedError',
  number
>)[];

const defaults: FunnelOptions = {
  kind: 'rate',
  multiplier: 1,
  overdispersion: 'multiplicative',
  winsorizedShare: 0.1,
  target: null,
};
const place = (name: string, numerator: number, denominator: number, months = 12): FunnelPlace => ({
  place: name,
  numerator,
  denominator,
  months,
});
const limitsOf = (row: FunnelRow | undefined) => (row && row.assessment !== 'NOT_COMPARABLE' ? row : null);

describe('a funnel plot', () => {
  it.each(funnels)('agrees with R for $kind', (expected) => {
    const places = expected.numerator.map((one, row) =>
      place(`place ${row}`, one, expected.denominator[row] ?? 0),
    );
    const options = { ...defaults, kind: expected.kind };
    const funnel = valueOf(funnelPlot(places, options));
    expectClose(funnel.value, expected.center, 1e-12);
    expectClose(funnel.phi, expected.phi, 1e-10);
    const additive = valueOf(funnelPlot(places, { ...options, overdispersion: 'additive' }));
    expectClose(additive.tauSquared, expected.tauSquared, 1e-9);
    funnel.places.forEach((row, index) => {
      expectClose(limitsOf(row)?.z, expected.z[index] ?? NaN, 1e-10);
      expect(limitsOf(row)?.limits95.lower).toBeCloseTo(expected.multiplicative95[index] ?? NaN, 10);
      expectClose(
        limitsOf(row)?.limits998.upper,
        Math.min(expected.multiplicative998[index] ?? NaN, expected.kind === 'rate' ? Infinity : 1),
        1e-10,
      );
      expectClose(
        limitsOf(additive.places[index])?.limits998.upper,
        Math.min(expected.additive998[index] ?? NaN, expected.kind === 'rate' ? Infinity : 1),
        1e-9,
      );
    });
    expect(funnel.method).toContain('multiplicative');
    expect(additive.method).toContain('additive');
  });

  it('has the published limits of a p-chart', () => {
    // The mean proportion of 30 samples of 50 is 347/1500.
    const places = Array.from({ length: 30 }, (_, row) => place(`sample ${row}`, row < 17 ? 12 : 11, 50));
    const funnel = valueOf(funnelPlot(places, { ...defaults, kind: 'proportion' }));
    expect(limitsOf(funnel.places[0])?.threeSigma.lower).toBeCloseTo(0.052428, 6);
    expect(limitsOf(funnel.places[0])?.threeSigma.upper).toBeCloseTo(0.410239, 6);
  });

  it.each(poisson)('has the exact Poisson limit $p of $expected', ({ p, expected, quantile }) => {
    const level = p < 0.5 ? 1 - 2 * p : 2 * p - 1;
    const { lower, upper } = exactLimits(expected, 1, level, 1);
    expectClose(Math.max(p < 0.5 ? lower : upper, 1e-9), Math.max(0, quantile) || 1e-9, 1e-6);
  });

  it('assesses places without ranks', () => {
    const places = [
      place('low', 10, 1000),
      place('usual', 52, 1000),
      place('high', 95, 1000),
      place('b', 49, 1000),
      place('part', 4, 1000, 6),
      place('empty', 0, 0),
    ];
    const funnel = valueOf(funnelPlot(places, { ...defaults, overdispersion: 'none' }));
    expect(funnel.places.map(({ assessment }) => assessment)).toEqual([
      'LOWER_THAN_EXPECTED',
      'AS_EXPECTED',
      'HIGHER_THAN_EXPECTED',
      'AS_EXPECTED',
      'NOT_COMPARABLE',
      'NOT_COMPARABLE',
    ]);
    expect(funnel.value).toBeCloseTo(206 / 4000, 12);
    expect(funnel.n).toBe(4);
    expect(funnel.caveats.join()).toContain('not adjusted');
  });

  it('has limits that narrow with size and contain the common value', () => {
    const counts = fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 300, max: 1e6 })), {
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(counts, fc.constantFrom('rate' as const, 'proportion' as const), (rows, kind) => {
        fc.pre(rows.some(([numerator]) => numerator > 0));
        const places = rows.map(([numerator, denominator], row) =>
          place(String(row), numerator, denominator),
        );
        const one = funnelPlot(places, { ...defaults, kind });
        fc.pre(one.ok);
        const bySize = [...one.value.places].sort(
          (a, b) => (places[Number(a.place)]?.denominator ?? 0) - (places[Number(b.place)]?.denominator ?? 0),
        );
        let width = Infinity;
        for (const row of bySize) {
          const limits = limitsOf(row);
          expect(limits?.limits95.lower).toBeLessThanOrEqual(one.value.value ?? NaN);
          expect(limits?.limits998.upper).toBeGreaterThanOrEqual(limits?.limits95.upper ?? NaN);
          if (one.value.diagnostics['isAdjustedForOverdispersion'] !== true) continue;
          const next = (limits?.limits998.upper ?? 0) - (one.value.value ?? 0);
          expect(next).toBeLessThanOrEqual(width + 1e-12);
          width = next;
        }
      }),
    );
  });

  it('refuses what is not a place, with its name', () => {
    expectRefused(funnelPlot([], defaults), 'EMPTY_DATA');
    expectRefused(funnelPlot([place('a', 1, 2), place('a', 1, 2)], defaults), 'DUPLICATE_ROW', {
      unit: 'a',
      index: 1,
    });
    expectRefused(
      funnelPlot([place('a', 3, 2)], { ...defaults, kind: 'proportion' }),
      'NUMERATOR_ABOVE_DENOMINATOR',
      { unit: 'a' },
    );
    expectRefused(funnelPlot([place('a', -3, 2)], defaults), 'NEGATIVE_VALUE', { unit: 'a' });
    expectRefused(funnelPlot([place('a', 0, 2), place('b', 0, 3)], defaults), 'NO_VARIANCE');
    expectRefused(funnelPlot([place('a', 2, 2)], { ...defaults, kind: 'proportion' }), 'NO_VARIANCE');
    expectRefused(funnelPlot([place('a', 1, 0)], defaults), 'EMPTY_DATA');
  });
});

describe('many tests', () => {
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];

  it('have the published adjustment', () => {
    const { value, tests, diagnostics } = valueOf(benjaminiHochberg(published));
    expect(tests.slice(0, 5).map(({ adjusted }) => adjusted)).toEqual(
      [0.0015, 0.003, 0.0095, 0.035625, 0.060300000000000006].map((one) => expect.closeTo(one, 12) as number),
    );
    expect(value).toBe(4);
    expect(diagnostics['rejectedByBonferroni']).toBe(3);
  });

  it('are adjusted in any order, never below p, and never reverse', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (p) => {
          const { tests } = valueOf(benjaminiHochberg(p));
          const reversed = valueOf(benjaminiHochberg([...p].reverse())).tests;
          tests.forEach((test, index) => {
            expect(test.adjusted).toBeGreaterThanOrEqual(test.p);
            expect(test.bonferroni).toBeGreaterThanOrEqual(test.adjusted);
            expect(reversed[p.length - 1 - index]?.adjusted).toBe(test.adjusted);
          });
          const sorted = [...tests].sort((a, b) => a.p - b.p);
          sorted.forEach((test, index) =>
            expect(test.adjusted).toBeGreaterThanOrEqual(sorted[index - 1]?.adjusted ?? 0),
          );
        },
      ),
    );
  });

  it('refuse what is not a p-value', () => {
    expectRefused(benjaminiHochberg([]), 'EMPTY_DATA');
    expectRefused(benjaminiHochberg([0.1, 1.2]), 'OUT_OF_RANGE', { index: 1 });
    expectRefused(benjaminiHochberg([-0.1]), 'OUT_OF_RANGE', { index: 0 });
  });
});

describe('a meta-analysis', () => {
  it.each(studies)('agrees with metafor, $method of $estimates.length', (expected) => {
    const rows = expected.estimates.map((estimate, row) => ({
      estimate,
      standardError: expected.standardErrors[row] ?? 0,
    }));
    const meta = valueOf(metaAnalysis(rows, expected.method));
    expectClose(meta.value, expected.mean, 1e-7);
    expectClose(meta.standardError, expected.standardError, 1e-7);
    expectClose(meta.interval?.lower, expected.lower, 1e-7);
    expectClose(meta.interval?.upper, expected.upper, 1e-7);
    expectClose(meta.predictionInterval?.lower, expected.predictionLower, 1e-7);
    expectClose(meta.predictionInterval?.upper, expected.predictionUpper, 1e-7);
    expect(meta.heterogeneity.tauSquared).toBeCloseTo(expected.tauSquared, 7);
    expectClose(meta.heterogeneity.q, expected.q, 1e-10);
    expectClose(meta.heterogeneity.pValue, expected.qp, 1e-8);
    expect(meta.heterogeneity.iSquared).toBeCloseTo(expected.iSquared, 7);
    expectClose(meta.heterogeneity.hSquared, expected.hSquared, 1e-7);
    expectClose(meta.fixedEffect.value, expected.fixed, 1e-10);
    expectClose(meta.fixedEffect.standardError, expected.fixedError, 1e-10);
  });

  it('scales and moves with its estimates', () => {
    const study = fc.record({
      estimate: fc.integer({ min: -50, max: 50 }),
      standardError: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(
        fc.array(study, { minLength: 3, maxLength: 15 }),
        fc.constantFrom(1e-6, 1, 1e6),
        (rows, unit) => {
          const one = metaAnalysis(rows);
          fc.pre(one.ok);
          const other = valueOf(
            metaAnalysis(
              rows.map((row) => ({
                estimate: -row.estimate * unit,
                standardError: row.standardError * unit,
              })),
            ),
          );
          expect((other.value ?? NaN) / unit).toBeCloseTo(-(one.value.value ?? NaN), 6);
          expectClose((other.standardError ?? NaN) / unit, one.value.standardError ?? NaN, 1e-6);
        },
      ),
    );
  });

  it('refuses one study, a standard error of 0, and no spread', () => {
    expectRefused(metaAnalysis([{ estimate: 1, standardError: 1 }]), 'TOO_FEW_ROWS');
    const zero = [
      { estimate: 1, standardError: 1 },
      { estimate: 2, standardError: 0 },
    ];
    expectRefused(metaAnalysis(zero), 'OUT_OF_RANGE', { index: 1, column: 'standardError' });
    expectRefused(
      metaAnalysis([zero[0], zero[0]].map((one) => one ?? { estimate: 0, standardError: 1 })),
      'NO_VARIANCE',
    );
  });
});
