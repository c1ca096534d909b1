import { describe, expect, it } from 'vitest';

import { newcombeDifference } from './newcombe.difference.ts';

describe('the Newcombe difference of two proportions', () => {
  it.each([
    [56, 70, 48, 80, 0.2, 0.052431, 0.333873],
    [10, 10, 0, 20, 1, 0.679086, 1],
  ])('of %i/%i and %i/%i has the published value', (a, m, b, n, difference, lower, upper) => {
    const result = newcombeDifference({ successes: a, trials: m }, { successes: b, trials: n });
    expect(result.ok && result.value.difference).toBeCloseTo(difference, 9);
    expect(result.ok && result.value.interval.lower).toBeCloseTo(lower, 6);
    expect(result.ok && result.value.interval.upper).toBeCloseTo(upper, 6);
  });

  it('changes its sign if the groups change places', () => {
    const there = newcombeDifference({ successes: 3, trials: 9 }, { successes: 7, trials: 8 });
    const back = newcombeDifference({ successes: 7, trials: 8 }, { successes: 3, trials: 9 });
    expect(there.ok && back.ok && there.value.interval.lower + back.value.interval.upper).toBeCloseTo(0, 12);
  });

  it('cannot be computed if one group is empty', () => {
    const empty = { successes: 0, trials: 0 };
    expect(newcombeDifference(empty, { successes: 1, trials: 2 })).toMatchObject({ ok: false });
    expect(newcombeDifference({ successes: 1, trials: 2 }, empty)).toMatchObject({ ok: false });
  });

  it('refuses impossible counts', () => {
    expect(() => newcombeDifference({ successes: 3, trials: 2 }, { successes: 1, trials: 2 })).toThrow(
      RangeError,
    );
  });
});
