import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { coverageShare, lastValidDay } from './training.rules.ts';

const date = (text: string) => new Date(`${text}T00:00:00Z`);

describe('the last day of a completion', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-03-31', 12, '2027-03-31'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-05-01', 600, '2076-05-01'],
  ])('%s and %s months is %s', (completedOn, months, expected) => {
    expect(lastValidDay(date(completedOn), months)).toEqual(date(expected));
  });

  it('does not exist if the training does not expire', () => {
    expect(lastValidDay(date('2026-01-31'), null)).toBeNull();
  });

  it('is in the month that is so many months later, and on the same day of it or its last', () => {
    const days = fc.date({ min: date('1900-01-01'), max: date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 600 }), (moment, months) => {
        const completedOn = date(moment.toISOString().slice(0, 10));
        const last = lastValidDay(completedOn, months) ?? completedOn;
        const monthsOf = (day: Date) => day.getUTCFullYear() * 12 + day.getUTCMonth();
        expect(monthsOf(last) - monthsOf(completedOn)).toBe(months);
        const next = new Date(last.getTime() + 24 * 60 * 60 * 1000);
        const isLastOfMonth = next.getUTCDate() === 1;
        expect(
          last.getUTCDate() === completedOn.getUTCDate() ||
            (isLastOfMonth && last.getUTCDate() < completedOn.getUTCDate()),
        ).toBe(true);
      }),
    );
  });
});

test('the share of those who must is a count of everybody: no interval, and a caveat that says why', () => {
  const counts = { eligibleCount: 8, completedCount: 6, expiredCount: 1, missingCount: 1 };
  expect(coverageShare(counts)).toMatchObject({
    kind: 'ESTIMATE',
    value: 0.75,
    interval: null,
    numerator: 6,
    denominator: 8,
    unit: 'proportion',
  });
  const share = coverageShare(counts);
  expect(share.kind === 'ESTIMATE' ? share.caveats[0] : '').toContain('no interval');
});

test('where nobody must there is no share', () => {
  const nobody = { eligibleCount: 0, completedCount: 0, expiredCount: 0, missingCount: 0 };
  expect(coverageShare(nobody).kind).toBe('NOT_REPORTED');
});
