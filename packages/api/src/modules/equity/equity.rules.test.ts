import { describe, expect, it } from 'vitest';

import { equityGroups, unknownCategories } from './equity.rules.ts';

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
