import { describe, expect, it } from 'vitest';

import { cronbachAlpha } from './cronbach.alpha.ts';

// Chatterjee and Price 1977, Regression Analysis by Example: 30 departments; rating, complaints, privileges, learning,
// raises, critical, advance. R's `psych::alpha(attitude)` gives the expected values.
const attitude = `
43 51 30 39 61 92 45/63 64 51 54 63 73 47/71 70 68 69 76 86 48/61 63 45 47 54 84 35/81 78 56 66 71 83 47
43 55 49 44 54 49 34/58 67 42 56 66 68 35/71 75 50 55 70 66 41/72 82 72 67 71 83 31/67 61 45 47 62 80 41
64 53 53 58 58 67 34/67 60 47 39 59 74 41/69 62 57 42 55 63 25/68 83 83 45 59 77 35/77 77 54 72 79 77 46
81 90 50 72 60 54 36/74 85 64 69 79 79 63/65 60 65 75 55 80 60/65 70 46 57 75 85 46/50 58 68 54 64 78 52
50 40 33 34 43 64 33/64 61 52 62 66 80 41/53 66 52 50 63 80 37/40 37 42 58 50 57 49/63 54 42 48 66 75 33
66 77 66 63 88 76 72/78 75 58 74 80 78 49/48 57 44 45 51 83 38/85 85 71 71 77 74 55/82 82 39 59 64 78 39`
  .trim()
  .split(/[\n/]/)
  .map((row) => row.split(' ').map(Number));

function without(item: number): number[][] {
  return attitude.map((answers) => answers.filter((_, position) => position !== item));
}

describe("Cronbach's alpha", () => {
  it('is the published one, with all items and with one dropped', () => {
    const all = cronbachAlpha(attitude);
    expect(all).toMatchObject({ ok: true, value: { items: 7, completeCases: 30, caveats: [] } });
    expect(all.ok && all.value.alpha).toBeCloseTo(0.843143, 6);
    const withoutRating = cronbachAlpha(without(0));
    expect(withoutRating.ok && withoutRating.value.alpha).toBeCloseTo(0.80976, 6);
    const withoutCritical = cronbachAlpha(without(5));
    expect(withoutCritical.ok && withoutCritical.value.alpha).toBeCloseTo(0.863872, 6);
  });

  it('is 1 for items that agree completely', () => {
    const result = cronbachAlpha([
      [1, 1],
      [2, 2],
      [4, 4],
    ]);
    expect(result.ok && result.value.alpha).toBeCloseTo(1, 12);
  });

  it('warns about reverse-scored items if it is negative', () => {
    const result = cronbachAlpha([
      [1, 5],
      [2, 4],
      [5, 2],
      [4, 3],
    ]);
    expect(result.ok && result.value.alpha).toBeLessThan(0);
    expect(result.ok && result.value.caveats.join()).toContain('reverse-scored');
  });

  it('is 0 without covariance, and does not suspect reversed items', () => {
    // Every combination of answers once: the covariances are exactly 0, in binary arithmetic only nearly.
    for (const values of [
      [0, 1],
      [1, 2, 3, 4, 5],
      [0.1, 0.2, 0.3, 0.7],
      [1e9 + 1, 1e9 + 2, 1e9 + 4],
    ]) {
      const people = values.flatMap((a) => values.flatMap((b) => values.map((c) => [a, b, c])));
      expect(cronbachAlpha(people)).toMatchObject({ ok: true, value: { alpha: 0, caveats: [] } });
    }
  });

  it('is the same for answers with an offset', () => {
    const moved = cronbachAlpha(attitude.map((answers) => answers.map((answer) => answer + 1e9)));
    expect(moved.ok && moved.value.alpha).toBeCloseTo(0.843143, 6);
  });

  it('excludes people with a missing item, and counts them', () => {
    const result = cronbachAlpha([...attitude, [1, 2, 3, null, 5, 6, 7]]);
    expect(result.ok && result.value.alpha).toBeCloseTo(0.843143, 6);
    expect(result.ok && result.value.caveats).toEqual(['Excludes 1 people without an answer to every item.']);
  });

  it.each([
    ['nobody', []],
    ['one item', [[1], [2]]],
    ['one person', [[1, 2]]],
    [
      'no variance',
      [
        [3, 3],
        [3, 3],
      ],
    ],
    [
      'items that cancel out',
      [
        [0.1, 0.9],
        [0.3, 0.7],
        [0.7, 0.3],
      ],
    ],
  ])('cannot be computed for %s', (_, people) => {
    expect(cronbachAlpha(people)).toMatchObject({ ok: false });
  });

  it('refuses rows of different length and answers that are not numbers', () => {
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow(RangeError);
    expect(() => cronbachAlpha([[1, Number.NaN]])).toThrow(RangeError);
  });
});
