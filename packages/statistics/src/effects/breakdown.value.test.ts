import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';

import { csvFixture } from '../testing/csv.ts';
import { breakdownValue, robustInterval, type EventCoefficients } from './breakdown.value.ts';
import { fitTwoWay } from './two-way.effects.ts';
import { readPanel } from './panel.rows.ts';

/** The event study of HonestDiD's README: insurance coverage after the Medicaid expansion of 2014. */
function medicaid(): EventCoefficients {
  const panel = readPanel(
    csvFixture('medicaid').map((row) => ({
      unit: row['state'] ?? '',
      period: Number(row['year']),
      outcome: Number(row['insured']),
      treatedFrom: row['expanded'] === '' ? null : Number(row['expanded']),
    })),
  );
  if (!panel.ok) throw new Error(panel.reason);
  const regressors = panel.value.periods
    .filter((period) => period !== 2013)
    .map((period) => ({
      name: String(period),
      values: panel.value.units.flatMap(({ treatedFrom }) =>
        panel.value.periods.map((one) => (treatedFrom !== null && one === period ? 1 : 0)),
      ),
    }));
  const fit = fitTwoWay(panel.value, regressors);
  if (!fit.ok) throw new Error(fit.reason);
  const { coefficients, covariance } = fit.value;
  return { before: coefficients.slice(0, 5), after: coefficients.slice(5), covariance };
}

describe('the breakdown value', () => {
  it('agrees with the published intervals for the Medicaid expansion', () => {
    const study = medicaid();
    // HonestDiD's README, DeltaRM with its conditional method C-LF, for the first treated year.
    const published = [
      [0.5, 0.0241, 0.0673],
      [1, 0.0171, 0.072],
      [1.5, 0.00859, 0.0796],
      [2, -0.00107, 0.0883],
    ] as const;
    for (const [multiple, lower, upper] of published) {
      const found = robustInterval(study, [1, 0], multiple);
      // Another test of the same null hypotheses, and CR2 in place of CR1: the ends differ by less than 0.004.
      expect(Math.abs(found.lower - lower), `lower end at ${multiple}`).toBeLessThan(0.003);
      expect(Math.abs(found.upper - upper), `upper end at ${multiple}`).toBeLessThan(0.003);
    }
    expect(breakdownValue(study, [1, 0])?.value).toBeCloseTo(2, 1);
  });

  it('is exact without sampling error', () => {
    const coefficients = { before: [0.3, -0.1], after: [2, 3], covariance: Matrix.zeros(4, 4) };
    // The worst change before is .4. After one period the bias is at most .4 M; for the mean of two, .6 M.
    expect(breakdownValue(coefficients, [1, 0])?.value).toBeCloseTo(5, 9);
    expect(breakdownValue(coefficients, [0.5, 0.5])?.value).toBeCloseTo(2.5 / 0.6, 9);
  });

  it('is 0 if the interval contains zero, and unknown with one period before', () => {
    const covariance = Matrix.eye(2, 2);
    expect(breakdownValue({ before: [0.1], after: [1], covariance }, [1])?.value).toBe(0);
    expect(breakdownValue({ before: [], after: [5], covariance: Matrix.eye(1, 1) }, [1])).toBeNull();
  });

  it('grows with the effect, ignores its sign and unit, and the interval at it ends at zero', () => {
    const number = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(number, number, fc.double({ min: 4, max: 20, noNaN: true }), (a, b, effect) => {
        const covariance = Matrix.eye(3, 3).mul(0.25).add(Matrix.ones(3, 3).mul(0.25));
        const at = (after: number, sign = 1): EventCoefficients => ({
          before: [sign * a, sign * b],
          after: [sign * after],
          covariance,
        });
        const value = breakdownValue(at(effect), [1])?.value ?? NaN;
        expect(breakdownValue(at(effect + 1), [1])?.value).toBeGreaterThan(value);
        expect(breakdownValue(at(effect, -1), [1])?.value).toBeCloseTo(value, 6);
        expect(robustInterval(at(effect), [1], value).lower).toBeCloseTo(0, 6);
        const scaled = {
          before: [10 * a, 10 * b],
          after: [10 * effect],
          covariance: Matrix.mul(covariance, 100),
        };
        expect(breakdownValue(scaled, [1])?.value).toBeCloseTo(value, 6);
      }),
      { numRuns: 50 },
    );
  });
});
