import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { forEachList, narrowCounts, type Publication } from '../testing/publications.ts';
import { certifyLine, publishLine, type PublishedLine } from './count.certificate.ts';
import { suppressLine, type CountLine } from './count.line.ts';
import { isSensitive } from './threshold.ts';

const published = (line: CountLine): PublishedLine => publishLine(line, suppressLine(line));

/** The shown counts, then the total. */
const shown = (counts: readonly number[], threshold: number, sizes?: readonly number[]) => {
  const line = published({ counts, threshold, sizes });
  return [...line.published, line.total];
};

describe('one line with its total', () => {
  it.each([
    { why: 'shows large counts', counts: [11, 25, 40], shows: [11, 25, 40, 76] },
    { why: 'shows zeros', counts: [0, 25, 0, 40], shows: [0, 25, 0, 40, 65] },
    { why: 'hides a companion of a small count', counts: [3, 25, 40], shows: [null, null, 40, 68] },
    { why: 'takes zeros for no companion', counts: [3, 0, 30, 40], shows: [null, 0, null, 40, 73] },
    { why: 'hides three counts if somebody is alone', counts: [1, 12, 40], shows: [null, null, null, 53] },
    {
      why: 'hides the first counts beside a later one',
      counts: [50, 60, 70, 80, 5, 90],
      shows: [null, null, null, null, null, null, 355],
    },
    {
      why: 'shows other blocks',
      counts: [50, 60, 70, 80, 90, 100, 4],
      shows: [null, null, null, 80, 90, null, null, 454],
    },
    { why: 'hides a total that nothing else protects', counts: [3, 0, 0], shows: [null, 0, 0, null] },
    {
      why: 'hides a total of which somebody alone knows the rest',
      counts: [1, 50],
      shows: [null, null, null],
    },
    { why: 'hides the total of few people', counts: [3, 3], shows: [null, null, null] },
    { why: 'hides a lone count up to one more than the threshold', counts: [0, 11], shows: [0, null, null] },
    { why: 'shows a larger lone count', counts: [0, 12], shows: [0, 12, 12] },
    { why: 'shows an empty line', counts: [], shows: [0] },
  ])('$why', ({ counts, shows }) => {
    expect(shown(counts, 10)).toEqual(shows);
  });

  it('takes companions in the order of public sizes', () => {
    expect(shown([3, 25, 40], 10, [900, 5000, 8000])).toEqual([null, null, 40, 68]);
    expect(shown([25, 40, 3, 50], 10, [5000, 8000, 900, 9000])).toEqual([null, 40, null, 50, 118]);
    expect(shown([25, 40, 3, 50], 10, [900, 5000, 9000, 8000])).toEqual([null, null, null, null, 118]);
  });

  it('publishes 31 people in ?, ?, 11 so that other lines lead to the same', () => {
    expect(shown([10, 10, 11], 10)).toEqual([null, null, 11, 31]);
    expect(shown([2, 18, 11], 10)).toEqual([null, null, 11, 31]);
    expect(shown([18, 2, 11], 10)).toEqual([null, null, 11, 31]);
  });

  it('refuses impossible counts, thresholds and sizes', () => {
    expect(() => suppressLine({ counts: [1.5], threshold: 5 })).toThrow(RangeError);
    expect(() => suppressLine({ counts: [-1], threshold: 5 })).toThrow(RangeError);
    expect(() => suppressLine({ counts: [1], threshold: 0 })).toThrow(RangeError);
    expect(() => suppressLine({ counts: [1], threshold: Number.NaN })).toThrow(RangeError);
    expect(() => suppressLine({ counts: [1, 2], threshold: 5, sizes: [1] })).toThrow('one for each count');
  });
});

describe('attackers who know the rule, or are alone in a cell', () => {
  it.each([
    { length: 2, most: 60, threshold: 10 },
    { length: 3, most: 60, threshold: 3 },
    { length: 3, most: 60, threshold: 5 },
    { length: 3, most: 60, threshold: 10 },
    { length: 4, most: 20, threshold: 3 },
    { length: 4, most: 20, threshold: 5 },
    { length: 4, most: 20, threshold: 10 },
    { length: 5, most: 9, threshold: 2 },
    { length: 6, most: 6, threshold: 1 },
  ])(
    'learn nothing from $length counts up to $most at threshold $threshold',
    ({ length, most, threshold }) => {
      const publications = new Map<string, Publication>();
      const shownSmall: (readonly number[])[] = [];
      let hiddenLines = 0;
      forEachList(length, most, (counts) => {
        const line = suppressLine({ counts, threshold });
        if (counts.some((count, at) => line.hidden[at] !== true && isSensitive(count, threshold)))
          shownSmall.push(counts);
        if (!line.hidden.includes(true)) return;
        hiddenLines += 1;
        const total = counts.reduce((sum, count) => sum + count, 0);
        // A larger total has sources outside of this enumeration.
        if (!line.totalHidden && total > most) return;
        const seen = publishLine({ counts, threshold }, line);
        const key = `${seen.published.map((count) => count ?? '?').join()} of ${seen.total ?? '?'}`;
        const publication = publications.get(key) ?? { hidden: line.hidden, sources: [] };
        publication.sources.push(counts);
        publications.set(key, publication);
      });
      expect(shownSmall).toEqual([]);
      expect(hiddenLines).toBeGreaterThan(most);
      expect(narrowCounts(publications, threshold)).toEqual([]);
    },
  );
});

describe('a count that is hidden for another reason', () => {
  it('is protected as a small one is', () => {
    const line = (counts: readonly number[], alsoHidden: readonly number[]) =>
      suppressLine({ counts, threshold: 10, alsoHidden });
    expect(line([40, 50, 60], [2])).toEqual({ hidden: [true, true, true], totalHidden: false });
    expect(line([40, 50, 60], [1])).toEqual({ hidden: [true, true, false], totalHidden: false });
    expect(line([40, 50, 60, 70, 80], [4])).toEqual({
      hidden: [true, true, true, true, true],
      totalHidden: false,
    });
    expect(line([0, 50], [0, 1])).toEqual({ hidden: [true, true], totalHidden: true });
  });
});

describe('the certificate of a line', () => {
  it('has two lines for each hidden count that are published alike', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 80 }));
    const size = fc.integer({ min: 0, max: 5 });
    const line = fc.integer({ min: 1, max: 10 }).chain((length) =>
      fc.record({
        counts: fc.array(count, { minLength: length, maxLength: length }),
        sizes: fc.array(size, { minLength: length, maxLength: length }),
        threshold: fc.integer({ min: 1, max: 12 }),
      }),
    );
    fc.assert(
      fc.property(line, (given) => {
        const seen = published(given);
        const { cells } = certifyLine(seen);
        expect(cells.map(({ cell }) => cell[0])).toEqual(
          seen.published.flatMap((one, position) => (one === null ? [position] : [])),
        );
        for (const { cell, low, high } of cells) {
          expect(published({ ...given, counts: low })).toEqual(seen);
          expect(published({ ...given, counts: high })).toEqual(seen);
          const at = cell[0] ?? 0;
          expect((high[at] ?? 0) - (low[at] ?? 0)).toBeGreaterThanOrEqual(given.threshold);
        }
      }),
      { numRuns: 500 },
    );
  });
});
