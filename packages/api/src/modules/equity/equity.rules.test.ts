import { describe, expect, it } from 'vitest';

import { equityGroups, isOver, spanOf, unknownCategories } from './equity.rules.ts';

describe('a calendar year', () => {
  it('is over with its last moment, and not before', () => {
    expect(isOver(2025, new Date('2025-12-31T23:59:59.999Z'))).toBe(false);
    expect(isOver(2025, new Date('2026-01-01T00:00:00.000Z'))).toBe(true);
  });

  it('leaves no moment between it and the next', () => {
    expect(spanOf(2024).before).toEqual(spanOf(2025).from);
    expect(spanOf(2024).lastDay).toEqual(new Date('2024-12-31T00:00:00Z'));
  });
});

describe('the groups of a dimension', () => {
  const residents = new Map([
    ['10-14', 50],
    ['5-9', 40],
    ['85+', 0],
  ]);

  it('are those of the residents, in order, with 0 if nobody was reached', () => {
    expect(equityGroups(new Map([['10-14', 3]]), residents)).toEqual([
      { category: '5-9', reached: 0, residents: 40 },
      { category: '10-14', reached: 3, residents: 50 },
      { category: '85+', reached: 0, residents: 0 },
    ]);
  });

  it('are unknown if the residents have no group with exactly that name', () => {
    const reached = new Map([
      ['x', 1],
      ['5-9', 2],
      ['10-14 ', 1],
    ]);
    expect(unknownCategories(reached, residents)).toEqual(['10-14 ', 'x']);
  });
});
