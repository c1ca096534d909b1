import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { countAnswers } from './answer.distribution.ts';
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

  const tenths = Array.from({ length: 101 }, (_, tenth) => Number((tenth / 10).toFixed(1)));
  const scaleOf = (items: number, reverseScored = false): ScaleDefinition => ({
    minimum: 0,
    maximum: 10,
    items: Array.from({ length: items }, (_, item) => ({ code: `item${item}`, reverseScored })),
    minAnswered: 1,
  });

  it.each([1, 2, 3, 5, 6, 7, 9, 11])('of %i equal answers is that answer, for every tenth', (items) => {
    for (const tenth of tenths) {
      const answers = Array.from({ length: items }, () => tenth);
      expect(scaleScore(scaleOf(items), answers)).toMatchObject({ value: { mean: tenth } });
      const reversed = Number((10 - tenth).toFixed(1));
      expect(scaleScore(scaleOf(items, true), answers)).toMatchObject({ value: { mean: reversed } });
    }
  });

  it('reaches a limit if the sum of its answers does', () => {
    const people = Array.from({ length: 60 }, (_, person) => (person < 30 ? [7.1, 7.1, 7.1] : [7, 7.1, 7.1]));
    const { distribution } = scaleScores(scaleOf(3), people);
    expect(countAnswers(distribution, 7.1)).toBe(30);
  });

  it('compares with every limit of tenths as whole numbers do', () => {
    const answers = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 100 }), (inTenths, limit) => {
        const scale = scaleOf(inTenths.length);
        const score = scaleScore(
          scale,
          inTenths.map((one) => Number((one / 10).toFixed(1))),
        );
        const sum = inTenths.reduce((total, one) => total + one, 0);
        expect(score.ok && score.value.mean >= Number((limit / 10).toFixed(1))).toBe(
          sum >= limit * inTenths.length,
        );
      }),
    );
  });

  it('is the same in any order of the answers', () => {
    const score = (answers: number[]) => scaleScore(scaleOf(answers.length), answers);
    expect(score([0.1, 0.2, 0.3, 9.7])).toEqual(score([9.7, 0.3, 0.2, 0.1]));
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
