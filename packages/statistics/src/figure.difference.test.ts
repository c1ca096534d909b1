import type { Estimate } from '@rapport/core/measured-value.ts';
import { describe, expect, it } from 'vitest';

import { distributionOf } from './answer.distribution.ts';
import { figureDifference } from './figure.difference.ts';
import { meanInterval } from './mean.interval.ts';
import { newcombeDifference } from './newcombe.difference.ts';
import { wilsonInterval } from './wilson.interval.ts';

function estimate(given: Pick<Estimate, 'value' | 'interval' | 'denominator' | 'unit'>): Estimate {
  return { kind: 'ESTIMATE', numerator: null, method: 'a method', caveats: [], ...given };
}

function share(successes: number, trials: number): Estimate {
  const result = wilsonInterval(successes, trials);
  if (!result.ok) throw new Error(result.reason);
  const { proportion: value, interval } = result.value;
  return estimate({ value, interval, denominator: trials, unit: 'proportion' });
}

function mean(values: readonly number[]): Estimate {
  const result = meanInterval(distributionOf(values));
  if (!result.ok) throw new Error(result.reason);
  return estimate({
    value: result.value.mean,
    interval: result.value.interval,
    denominator: values.length,
    unit: 'points',
  });
}

describe('figureDifference', () => {
  it.each([
    // Newcombe 1998.
    [56, 70, 48, 80, 0.2, 0.052431, 0.333873],
    [10, 10, 0, 20, 1, 0.679086, 1],
  ])('of the shares %d/%d and %d/%d has the published interval', (a, n, b, m, value, lower, upper) => {
    const difference = figureDifference('SHARE', share(a, n), share(b, m));
    expect(difference).toMatchObject({ kind: 'ESTIMATE', denominator: n + m });
    if (difference.kind !== 'ESTIMATE') return;
    expect(difference.value).toBeCloseTo(value, 6);
    expect(difference.interval?.lower).toBeCloseTo(lower, 6);
    expect(difference.interval?.upper).toBeCloseTo(upper, 6);
    const direct = newcombeDifference({ successes: a, trials: n }, { successes: b, trials: m });
    expect(direct.ok && direct.value.interval.lower).toBeCloseTo(difference.interval?.lower ?? NaN, 12);
  });

  it("of means has Welch's interval, as R's t.test", () => {
    // R's sleep data: t.test(extra ~ group, data = sleep).
    const first = mean([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]);
    const second = mean([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
    const difference = figureDifference('MEAN', first, second);
    expect(difference).toMatchObject({ kind: 'ESTIMATE', unit: 'points', denominator: 20 });
    if (difference.kind !== 'ESTIMATE') return;
    expect(difference.value).toBeCloseTo(-1.58, 10);
    expect(difference.interval?.lower).toBeCloseTo(-3.3654832, 6);
    expect(difference.interval?.upper).toBeCloseTo(0.2054832, 6);
  });

  it('has no interval if one of the figures has none, and says so', () => {
    const difference = figureDifference('MEAN', mean([3, 3, 3]), mean([1, 2, 3]));
    expect(difference).toMatchObject({ kind: 'ESTIMATE', value: 1, interval: null });
    expect(difference.kind === 'ESTIMATE' && difference.caveats.join()).toContain('has no interval');
  });

  it('says which figure a caveat is about, if not both', () => {
    const [first, second] = [
      { ...mean([1, 2]), caveats: ['Not weighted.', 'From 1 to 2.'] },
      { ...mean([2, 3]), caveats: ['Not weighted.', 'From 2 to 3.'] },
    ];
    const difference = figureDifference('MEAN', first, second);
    expect(difference.kind === 'ESTIMATE' && difference.caveats.slice(1)).toEqual([
      'Not weighted.',
      'First figure: From 1 to 2.',
      'Second figure: From 2 to 3.',
    ]);
  });

  it('is hidden with one of its figures, and needs one unit', () => {
    const hidden = { kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: 10 } as const;
    expect(figureDifference('SHARE', share(1, 2), hidden)).toBe(hidden);
    expect(figureDifference('SHARE', hidden, share(1, 2))).toBe(hidden);
    const other = { ...mean([1, 2]), unit: 'points from 1 to 5' };
    expect(figureDifference('MEAN', mean([1, 2]), other).kind).toBe('NOT_COMPARABLE');
  });
});
