import { describe, expect, it } from 'vitest';

import { normalTwoSided } from '../distributions.ts';
import { funnelPlot } from '../funnel.plot.ts';
import type { FigureDefinition } from '../indicator.figure.ts';
import { expectClose } from '../testing/close.ts';
import { fixture } from '../testing/fixture.ts';
import { expectRefused, valueOf } from '../testing/statistic.ts';
import { assessPlaces, limitsAt } from './place.assessment.ts';

const rate: FigureDefinition = {
  measure: 'RATE',
  unit: 'per 1,000 residents',
  multiplier: 1_000,
  frequency: 'YEAR',
};
const share: FigureDefinition = { measure: 'PROPORTION', unit: '%', multiplier: 100, frequency: 'YEAR' };
const place = (name: string, numerator: number, denominator: number) => ({
  place: name,
  numerator,
  denominator,
});
const funnels = fixture('funnel') as {
  numerator: number[];
  denominator: number[];
  kind: 'rate' | 'proportion';
  z: number[];
  phi: number;
}[];

describe('places beside their common value', () => {
  it.each(funnels)('have the limits of the funnel of $kind, in the unit of the indicator', (data) => {
    const definition = data.kind === 'rate' ? rate : share;
    const places = data.numerator.map((one, index) => place(`p${index}`, one, data.denominator[index] ?? 0));
    const found = valueOf(assessPlaces(definition, places));
    const funnel = valueOf(
      funnelPlot(
        places.map((one) => ({ ...one, months: 12 })),
        {
          kind: data.kind,
          multiplier: 1,
          overdispersion: 'multiplicative',
          winsorizedShare: 0.1,
          target: null,
        },
      ),
    );
    expectClose(found.value, (funnel.value ?? 0) * definition.multiplier, 1e-12);
    expect(found.isAdjustedForOverdispersion).toBe(true);
    found.places.forEach((one, index) => {
      const row = funnel.places[index];
      if (row === undefined || row.assessment === 'NOT_COMPARABLE') throw new Error('not comparable');
      expectClose(one.limits95.lower, row.limits95.lower * definition.multiplier, 1e-12);
      expectClose(one.limits998.upper, row.limits998.upper * definition.multiplier, 1e-12);
      expect(one.outside).toBe(row.outside);
      // The p-value has the variance of the limits: it is below 0.05 exactly where the value is outside of them.
      expect(one.p).toBeCloseTo(normalTwoSided((data.z[index] ?? 0) / Math.sqrt(data.phi)), 10);
      expect(one.p < 0.05).toBe(row.outside !== null);
      const at = limitsAt(definition, found, 'multiplicative', places[index]?.denominator ?? 1);
      expectClose(at.limits95.upper, one.limits95.upper, 1e-9);
      expectClose(at.limits998.lower, one.limits998.lower, 1e-9);
    });
  });

  it.each(['multiplicative', 'additive', 'none'] as const)(
    'call a p-value small only outside the limits: %s',
    (kind) => {
      for (const { numerator, denominator, kind: of } of funnels) {
        const places = numerator.map((one, index) => place(`p${index}`, one, denominator[index] ?? 0));
        const definition = of === 'rate' ? rate : share;
        const found = valueOf(assessPlaces(definition, places, kind));
        for (const [index, one] of found.places.entries()) {
          if (Math.abs(one.p - 0.05) > 0.003) expect(one.outside !== null).toBe(one.p < 0.05);
          const at = limitsAt(definition, found, kind, places[index]?.denominator ?? 1);
          expectClose(at.limits95.lower, one.limits95.lower, 1e-9);
          expectClose(at.limits998.upper, one.limits998.upper, 1e-9);
        }
      }
    },
  );

  it('are higher or lower only by the false discovery rate, so one of many outside the limits is as expected', () => {
    // 40 places at the common value and one that is outside of the limits of 95% alone.
    const even = Array.from({ length: 40 }, (_, index) => place(`even ${index}`, 100 + (index % 2), 1_000));
    const found = valueOf(assessPlaces(rate, [...even, place('odd', 122, 1_000)], 'none'));
    const odd = found.places.at(-1);
    expect(odd).toMatchObject({ outside: 0.95, verdict: 'AS_EXPECTED' });
    expect(odd?.p).toBeLessThan(0.05);
    expect(odd?.adjustedP).toBeGreaterThan(0.05);
    const far = valueOf(assessPlaces(rate, [...even, place('far', 160, 1_000)], 'none'));
    expect(far.places.at(-1)).toMatchObject({ outside: 0.998, verdict: 'HIGHER_THAN_EXPECTED' });
    const low = valueOf(assessPlaces(rate, [...even, place('low', 50, 1_000)], 'none'));
    expect(low.places.at(-1)?.verdict).toBe('LOWER_THAN_EXPECTED');
    expect(low.places.map((one) => one.place).slice(0, 3)).toEqual(['even 0', 'even 1', 'even 2']);
  });

  it('names the variant, the over-dispersion and the adjustment', () => {
    const places = [place('a', 10, 1000), place('b', 90, 1000), place('c', 200, 1000), place('d', 15, 1000)];
    const found = valueOf(assessPlaces(rate, places));
    expect(found.method).toContain('multiplicative over-dispersion');
    expect(found.method).toContain('Benjamini and Hochberg (1995) at 0.05');
    expect(found.caveats.join(' ')).toContain('φ = ');
    expect(found.caveats.join(' ')).toContain('fewer than 10 places');
  });

  it('gives exact mid-p values of small counts', () => {
    const found = valueOf(
      assessPlaces(
        rate,
        [place('a', 0, 1000), place('b', 1, 1000), place('c', 2, 1000), place('d', 1, 1000)],
        'none',
      ),
    );
    // Expected 1 event. P(X = 0) = 0.3679: the mid-p of none is 0.1839, twice that 0.3679.
    expect(found.places[0]?.p).toBeCloseTo(Math.exp(-1), 10);
  });

  it('is refused for figures without an expected spread, for one office only, and where nothing varies', () => {
    const places = [place('a', 1, 10), place('b', 2, 10), place('c', 3, 10)];
    for (const measure of ['COUNT', 'RATIO', 'MEAN'] as const)
      expectRefused(assessPlaces({ ...rate, measure }, places), 'UNSUPPORTED_DESIGN');
    expectRefused(assessPlaces(rate, []), 'TOO_FEW_ROWS');
    const one = assessPlaces(rate, [place('a', 1, 10)]);
    expectRefused(one, 'TOO_FEW_ROWS');
    expect(one.ok ? '' : one.reason).toBe('Only 1 place has a figure. An expected value needs at least 3.');
    expectRefused(
      assessPlaces(
        rate,
        places.map((p) => ({ ...p, numerator: 0 })),
      ),
      'NO_VARIANCE',
    );
    expectRefused(
      assessPlaces(
        share,
        places.map((p) => ({ ...p, numerator: 10 })),
      ),
      'NO_VARIANCE',
    );
    expectRefused(
      assessPlaces(share, [place('a', 11, 10), ...places.slice(1)]),
      'NUMERATOR_ABOVE_DENOMINATOR',
    );
  });
});
