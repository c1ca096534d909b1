import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { leastSquares, type LeastSquares } from './least.squares.ts';
import { expectClose } from './testing/close.ts';
import { fixture } from './testing/fixture.ts';

type Case = {
  columns: Record<string, number[]>;
  outcome: number[];
  weights?: number[];
  fit: {
    coefficients: number[];
    standardErrors: number[];
    degreesOfFreedom: number;
    leverages: number[];
  };
};
const cases = fixture('least-squares') as Record<'longley' | 'weighted' | 'throughOrigin', Case>;

function fitOf({ columns, outcome, weights }: Omit<Case, 'fit'>, intercept = true): LeastSquares {
  const named = Object.entries(columns).map(([name, values]) => ({ name, values }));
  const fit = leastSquares(named, outcome, { intercept, ...(weights ? { weights } : {}) });
  if (!fit.ok) throw new Error(fit.reason);
  return fit.value;
}

function standardErrors({ inverse, residualVariance }: LeastSquares): number[] {
  return inverse.diagonal().map((one) => Math.sqrt(one * (residualVariance ?? NaN)));
}

describe('least squares', () => {
  it.each([
    ['the collinear data of Longley', cases.longley, true, 1e-9],
    ['weights', cases.weighted, true, 1e-11],
    ['a regression through the origin', cases.throughOrigin, false, 1e-11],
  ])('agrees with R for %s', (_name, data, intercept, precision) => {
    const fit = fitOf(data, intercept);
    data.fit.coefficients.forEach((one, index) => expectClose(fit.coefficients[index], one, precision));
    data.fit.standardErrors.forEach((one, index) => expectClose(standardErrors(fit)[index], one, precision));
    data.fit.leverages.forEach((one, index) => expectClose(fit.leverages[index], one, 1e-9));
    expect(fit.degreesOfFreedom).toBe(data.fit.degreesOfFreedom);
  });

  it('names the column that other columns determine', () => {
    const { columns, outcome } = cases.longley;
    const gnp = columns['GNP'] ?? [];
    const population = columns['Population'] ?? [];
    const named = [
      { name: 'GNP', values: gnp },
      { name: 'Population', values: population },
      { name: 'both', values: gnp.map((one, row) => 3 * one - (population[row] ?? 0) + 7) },
    ];
    expect(leastSquares(named, outcome)).toMatchObject({
      ok: false,
      code: 'COLLINEAR_COLUMN',
      place: { column: 'both' },
    });
    expect(leastSquares([{ name: 'one', values: gnp.map(() => 1e9) }], outcome)).toMatchObject({
      ok: false,
      place: { column: 'one' },
    });
  });

  it('refuses fewer rows than coefficients', () => {
    expect(leastSquares([{ name: 'x', values: [1] }], [2])).toMatchObject({ code: 'TOO_FEW_ROWS' });
    expect(leastSquares([], [])).toMatchObject({ code: 'TOO_FEW_ROWS' });
  });

  it('has the same slopes for any offset of a column and of the outcome', () => {
    const sample = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
      minLength: 4,
      maxLength: 30,
    });
    fc.assert(
      fc.property(sample, fc.constantFrom(1e3, 1e6, 1e9), (rows, offset) => {
        const x = rows.map(([one]) => one);
        fc.pre(new Set(x).size > 1);
        const y = rows.map(([, one]) => one);
        const plain = fitOf({ columns: { x }, outcome: y });
        const moved = fitOf({
          columns: { x: x.map((one) => one + offset) },
          outcome: y.map((one) => one + offset),
        });
        expect(moved.coefficients[1]).toBeCloseTo(plain.coefficients[1] ?? NaN, 6);
        expect(standardErrors(moved)[1] ?? 0).toBeCloseTo(standardErrors(plain)[1] ?? 0, 6);
      }),
    );
  });
});
