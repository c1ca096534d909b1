import { describe, expect, it } from 'vitest';

import { csvFixture } from '../testing/csv.ts';
import { fixture } from '../testing/fixture.ts';
import { panelWithoutEffect, seededNormal } from '../testing/panel.simulation.ts';
import { oneStartEffect } from './one-start.effect.ts';
import { readPanel, type PanelRow } from './panel.rows.ts';

const expected = (fixture('effects') as { wild: Record<'atZero' | 'atMinusTwo' | 'atThree', number> }).wild;
const chosen = new Set(['u01', 'u02', 'u03', 'u04', 'u18', 'u19', 'u20', 'u21']);
const rows: readonly PanelRow[] = csvFixture('panel-one-start')
  .filter(
    (row) => chosen.has(row['unit'] ?? '') && Number(row['year']) >= 2008 && Number(row['year']) <= 2015,
  )
  .map((row) => ({
    unit: row['unit'] ?? '',
    period: Number(row['year']),
    outcome: Number(row['outcome']),
    treatedFrom: row['treated_from'] === '' ? null : Number(row['treated_from']),
    weight: Number(row['population']),
  }));

function bootstrap(
  given: readonly PanelRow[],
  start: number,
): { pValue: number; lower: number; upper: number; method: string; estimate: number } {
  const panel = readPanel(given);
  const effect = panel.ok ? oneStartEffect(panel.value, start, 0.95, 'WILD_BOOTSTRAP') : panel;
  if (!effect.ok) throw new Error(effect.reason);
  const { pValue, interval, method, estimate } = effect.value;
  return { pValue, method, estimate, lower: interval?.lower ?? NaN, upper: interval?.upper ?? NaN };
}

describe('the wild cluster bootstrap', () => {
  it.each([
    [0, expected.atZero],
    [-2, expected.atMinusTwo],
    [3, expected.atThree],
  ])('has the p-value of %i that all patterns of signs give in R', (tested, pValue) => {
    const moved = rows.map((row) => ({
      ...row,
      outcome: row.outcome - (row.treatedFrom !== null && row.period >= 2012 ? tested : 0),
    }));
    expect(bootstrap(moved, 2012).pValue).toBeCloseTo(pValue, 12);
  });

  it('has the interval of the values that it does not reject', () => {
    const { lower, upper, estimate, method } = bootstrap(rows, 2012);
    expect(method).toContain('all 256 patterns');
    expect(lower).toBeLessThan(estimate);
    expect(upper).toBeGreaterThan(estimate);
    const at = (tested: number): number =>
      bootstrap(
        rows.map((row) => ({
          ...row,
          outcome: row.outcome - (row.treatedFrom !== null && row.period >= 2012 ? tested : 0),
        })),
        2012,
      ).pValue;
    const step = (upper - lower) * 1e-4;
    expect(at(lower + step)).toBeGreaterThan(0.05);
    expect(at(lower - step)).toBeLessThanOrEqual(0.05);
    expect(at(upper - step)).toBeGreaterThan(0.05);
    expect(at(upper + step)).toBeLessThanOrEqual(0.05);
  });

  it('draws from a fixed seed with many clusters, and is the same every time', () => {
    const many = panelWithoutEffect(seededNormal(3), 20, 5, [2, null]);
    const first = bootstrap(many, 2);
    expect(first.method).toContain('2000 draws from a fixed seed');
    expect(bootstrap(many, 2)).toEqual(first);
  });
});
