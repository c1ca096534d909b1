import { describe, expect, it } from 'vitest';

import { recodeAnswers, scaleScore, scaleScores, type ScaleDefinition } from './scale.scores.ts';

const fairness: ScaleDefinition = {
  minimum: 1,
  maximum: 5,
  items: [
    { code: 'listens', reverseScored: false },
    { code: 'respects', reverseScored: false },
    { code: 'favours_some', reverseScored: true },
  ],
  minAnswered: 2,
};

describe('a scale score', () => {
  it('is the mean of the items after recoding reverse-scored ones', () => {
    expect(recodeAnswers(fairness, [4, 5, 1])).toEqual([4, 5, 5]);
    expect(scaleScore(fairness, [4, 5, 1])).toEqual({
      ok: true,
      value: { mean: 14 / 3, index: (100 * (14 / 3 - 1)) / 4, answered: 3 },
    });
  });

  it('ranges from 0 to 100 as an index', () => {
    expect(scaleScore(fairness, [1, 1, 5])).toMatchObject({ ok: true, value: { index: 0 } });
    expect(scaleScore(fairness, [5, 5, 1])).toMatchObject({ ok: true, value: { index: 100 } });
  });

  it('is the mean of the valid items if there are enough, and otherwise missing', () => {
    expect(scaleScore(fairness, [4, null, 2])).toMatchObject({ ok: true, value: { mean: 4, answered: 2 } });
    expect(scaleScore(fairness, [4, null, null])).toMatchObject({ ok: false });
    expect(scaleScore(fairness, [null, null, null])).toMatchObject({ ok: false });
  });

  it('of many people is a distribution with a count of unscored people', () => {
    const people = [
      [4, 5, 1],
      [5, 4, 1],
      [2, null, 4],
      [null, null, 3],
    ];
    expect(scaleScores(fairness, people)).toEqual({
      distribution: [
        { value: 2, count: 1 },
        { value: 14 / 3, count: 2 },
      ],
      scored: 3,
      unscored: 1,
    });
  });

  it('refuses answers outside the range, rows of another length, and invalid scales', () => {
    expect(() => scaleScore(fairness, [6, 1, 1])).toThrow(RangeError);
    expect(() => scaleScore(fairness, [Number.NaN, 1, 1])).toThrow(RangeError);
    expect(() => scaleScore(fairness, [1, 1])).toThrow(RangeError);
    expect(() => scaleScore({ ...fairness, minAnswered: 0 }, [1, 1, 1])).toThrow(RangeError);
    expect(() => scaleScore({ ...fairness, minAnswered: 4 }, [1, 1, 1])).toThrow(RangeError);
    expect(() => scaleScore({ ...fairness, maximum: 1 }, [1, 1, 1])).toThrow(RangeError);
  });
});
