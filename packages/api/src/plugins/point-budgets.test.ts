import { describe, expect, it } from 'vitest';

import { createPointBudgets } from './point-budgets.ts';

describe('an account of points', () => {
  it('is spent, refuses what is missing without spending it, and fills again with time', () => {
    let now = 0;
    const budgets = createPointBudgets({ pointsMax: 100, pointsPerSecond: 10 }, () => now);
    expect(budgets.spend('ana', 60)).toEqual({
      pointsMax: 100,
      pointsLeft: 40,
      secondsMissing: 0,
      secondsToFull: 6,
    });
    expect(budgets.spend('ana', 65)).toMatchObject({ pointsLeft: 40, secondsMissing: 3 });
    expect(budgets.spend('ben', 100)).toMatchObject({ pointsLeft: 0, secondsMissing: 0 });
    now += 3_000;
    expect(budgets.spend('ana', 65)).toMatchObject({ pointsLeft: 5, secondsMissing: 0 });
    now += 60_000;
    expect(budgets.spend('ana', 0)).toMatchObject({ pointsLeft: 100, secondsToFull: 0 });
  });
});
