import { describe, expect, it } from 'vitest';

import { topBoxShare } from './top-box.share.ts';

const answers = [
  { value: 1, count: 60 },
  { value: 4, count: 20 },
  { value: 5, count: 20 },
];

describe('the top-box share', () => {
  it('counts the answers at or above the limit among all valid ones', () => {
    const result = topBoxShare(answers, 4);
    expect(result).toMatchObject({ ok: true, value: { proportion: 0.4, successes: 40, trials: 100 } });
  });

  it('can be nobody or everyone', () => {
    expect(topBoxShare(answers, 6)).toMatchObject({ ok: true, value: { proportion: 0 } });
    expect(topBoxShare(answers, 0)).toMatchObject({ ok: true, value: { proportion: 1 } });
  });

  it('cannot be computed without valid answers', () => {
    expect(topBoxShare([], 4)).toMatchObject({ ok: false });
  });

  it('refuses a limit that is not a number', () => {
    expect(() => topBoxShare(answers, Number.NaN)).toThrow(RangeError);
  });
});
