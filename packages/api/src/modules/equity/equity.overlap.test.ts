import { describe, expect, it } from 'vitest';

import { edgesOf, overlapping, revealsHiddenCount, type PublishedView } from './equity.overlap.ts';

const day = (number: number) => new Date(Date.UTC(2025, 0, number));
const view = (from: number, before: number, hidden: readonly string[] = []): PublishedView => ({
  from: day(from),
  before: day(before),
  isShown: (count) => !hidden.includes(count),
});
const people = (from: number, count: number) => ({ count: 'group F', from: day(from), people: count });

describe('views of overlapping days', () => {
  it('are found, and those that overlap with them', () => {
    const [far, next, chained] = [view(40, 50), view(10, 20), view(15, 30)];
    expect(overlapping(view(1, 11), [far, next, chained])).toEqual([next, chained]);
    expect(edgesOf([view(1, 11), next])).toEqual([day(1), day(10), day(11), day(20)]);
  });

  it('reveal a small count that one shows and the other does not', () => {
    const views = [view(1, 31), view(1, 30)];
    expect(revealsHiddenCount(views, [people(1, 60), people(30, 4)], 10)).toBe(true);
    expect(revealsHiddenCount(views, [people(1, 60), people(30, 11)], 10)).toBe(false);
    expect(revealsHiddenCount(views, [people(1, 60)], 10)).toBe(false);
  });

  it('reveal a hidden count by the two parts of its rest, and nothing if the count is hidden in all but one', () => {
    const spans = [people(1, 60), people(10, 3), people(20, 50)];
    const parts = [view(1, 31), view(1, 10), view(20, 31)];
    expect(revealsHiddenCount(parts, spans, 10)).toBe(true);
    expect(revealsHiddenCount([view(1, 31), view(1, 20, ['group F'])], spans, 10)).toBe(false);
  });

  it('reveal a large count that a view hides beside a small one', () => {
    const spans = [people(1, 60), people(10, 50), people(20, 40)];
    const hiding = view(10, 20, ['group F']);
    expect(revealsHiddenCount([hiding, view(1, 31), view(1, 10), view(20, 31)], spans, 10)).toBe(true);
    expect(revealsHiddenCount([hiding, view(1, 31), view(1, 10)], spans, 10)).toBe(false);
    expect(revealsHiddenCount([hiding, view(1, 10), view(20, 31)], spans, 10)).toBe(false);
  });
});
