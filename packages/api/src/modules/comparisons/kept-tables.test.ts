import { describe, expect, it } from 'vitest';

import { createKept } from './kept-tables.ts';

describe('kept values', () => {
  it('are found by their key, and the least recently used one goes first', () => {
    const kept = createKept<string>(10);
    kept.set('one', 'One', 4);
    kept.set('two', 'Two', 4);
    expect(kept.get('one')).toBe('One');
    kept.set('three', 'Three', 4);
    expect(kept.get('two')).toBeUndefined();
    expect([kept.get('one'), kept.get('three')]).toEqual(['One', 'Three']);
  });

  it('are replaced without counting twice, and are not kept if one alone is too large', () => {
    const kept = createKept<string>(10);
    kept.set('one', 'One', 4);
    kept.set('two', 'Two', 5);
    kept.set('two', 'Again', 6);
    expect([kept.get('one'), kept.get('two')]).toEqual(['One', 'Again']);
    kept.set('three', 'Three', 11);
    expect([kept.get('one'), kept.get('two'), kept.get('three')]).toEqual(['One', 'Again', undefined]);
  });
});
