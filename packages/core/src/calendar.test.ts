import { describe, expect, it } from 'vitest';

import { isCalendarDate, isStorableTime } from './calendar.ts';

describe('a day of the calendar', () => {
  it.each(['1000-01-01', '2024-02-29', '9999-12-31'])('is %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each(['0000-01-01', '0999-12-31', '2026-02-29', '2026-04-31', '2026-13-01', '10000-01-01', '2026-1-1'])(
    'is not %s',
    (text) => {
      expect(isCalendarDate(text)).toBe(false);
    },
  );
});

describe('a time that can be stored', () => {
  it.each([
    ['1000-01-01T00:00:00Z', true],
    ['1000-01-01T00:00:00+00:01', false],
    ['0050-01-01T00:00:00Z', false],
    ['9999-12-31T23:59:59.999Z', true],
    ['9999-12-31T23:59:59-00:01', false],
    ['not a time', false],
  ])('%s: %s', (text, isKept) => {
    expect(isStorableTime(new Date(text))).toBe(isKept);
  });
});
