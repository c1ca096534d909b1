import { expect, test } from 'vitest';

import { addDays, dayAfter, daysInOrder, isWithin } from './days.ts';

const date = (text: string) => new Date(`${text}T00:00:00Z`);

test('a day follows another across months and leap years', () => {
  expect(dayAfter(date('2028-02-28'))).toEqual(date('2028-02-29'));
  expect(dayAfter(date('2026-12-31'))).toEqual(date('2027-01-01'));
});

test('days are counted in both directions', () => {
  expect(addDays(date('2026-01-01'), 365)).toEqual(date('2027-01-01'));
  expect(addDays(date('2026-01-01'), -1)).toEqual(date('2025-12-31'));
  expect(addDays(date('2026-03-08'), 0)).toEqual(date('2026-03-08'));
});

test.each([
  ['2026-05-01', '2026-05-01', '2026-05-01', true],
  ['2026-05-01', '2026-05-02', null, false],
  ['2026-05-01', null, '2026-04-30', false],
  ['2026-05-01', null, null, true],
])('%s is within %s and %s: %s', (day, first, last, expected) => {
  expect(isWithin(date(day), first === null ? null : date(first), last === null ? null : date(last))).toBe(
    expected,
  );
});

test('a period cannot end before its first day', () => {
  expect(daysInOrder(date('2026-05-01'), date('2026-05-01'))).toBe(true);
  expect(daysInOrder(date('2026-05-02'), date('2026-05-01'))).toBe(false);
  expect(daysInOrder(null, date('2026-05-01'))).toBe(true);
  expect(daysInOrder(date('2026-05-02'), undefined)).toBe(true);
});
