import { describe, expect, it } from 'vitest';

import type { Target } from './survey.data.ts';
import { scoreOf } from './target.score.ts';

const scale = (topBoxMinimum: number): Target => ({
  code: 's',
  kind: 'SCALE',
  items: [0, 1, 2],
  reversed: [false, false, false],
  minAnswered: 2,
  minimum: 0,
  maximum: 10,
  topBoxMinimum,
  isShare: false,
  pair: null,
  choice: null,
  numbers: [null, null, null],
  persons: 1,
});

describe('the score of a person', () => {
  it('reaches the top box at each tenth from 0 to 10, if all answers are that tenth', () => {
    for (let tenths = 0; tenths <= 100; tenths += 1) {
      expect(scoreOf(scale(tenths / 10), () => tenths / 10).top, `${tenths / 10}`).toBe(1);
      expect(scoreOf(scale(tenths / 10 + 0.01), () => tenths / 10).top).toBe(0);
    }
  });

  it('needs enough items, and turns reversed ones around', () => {
    const values = [9, NaN, 2];
    const valueOf = (item: number): number => values[item] ?? NaN;
    const reversed = { ...scale(7), reversed: [false, false, true] };
    expect(scoreOf(reversed, valueOf)).toEqual({ position: 0.85, top: 1, answered: 2 });
    expect(scoreOf({ ...reversed, minAnswered: 3 }, valueOf).position).toBeNaN();
  });
});
