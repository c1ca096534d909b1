import { describe, expect, it } from 'vitest';

import { covers } from './hold.rules.ts';

describe('a hold', () => {
  const record = { type: 'ACTIVITY', programIds: ['a', 'b'] } as const;

  it('covers every type unless it names some, and every program unless it names one', () => {
    expect(covers({ recordTypes: [], programId: null }, record)).toBe(true);
    expect(covers({ recordTypes: ['PROGRAM', 'ACTIVITY'], programId: null }, record)).toBe(true);
    expect(covers({ recordTypes: [], programId: 'b' }, record)).toBe(true);
    expect(covers({ recordTypes: ['ACTIVITY'], programId: 'a' }, record)).toBe(true);
    expect(covers({ recordTypes: ['PROGRAM'], programId: null }, record)).toBe(false);
    expect(covers({ recordTypes: [], programId: 'c' }, record)).toBe(false);
    expect(covers({ recordTypes: ['ACTIVITY'], programId: 'c' }, record)).toBe(false);
    expect(covers({ recordTypes: [], programId: 'a' }, { type: 'AGREEMENT', programIds: [] })).toBe(false);
  });
});
