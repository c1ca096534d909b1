import { describe, expect, it } from 'vitest';

import { clockIn, momentOf } from './time-zones.ts';

describe('a clock on the wall', () => {
  const clock = clockIn('America/New_York');
  const wall = (text: string) => Date.parse(`${text}Z`);
  const shown = (text: string) => new Date(momentOf(wall(text), clock)).toISOString();

  it('shows a time once on most days', () => {
    expect(clock(Date.parse('2026-01-15T17:00:00.250Z'))).toBe(wall('2026-01-15T12:00:00.250'));
    expect(shown('2026-01-15T12:00:00')).toBe('2026-01-15T17:00:00.000Z');
    expect(shown('2026-07-15T12:00:00')).toBe('2026-07-15T16:00:00.000Z');
  });

  it('skips an hour as daylight saving begins, and shows one twice as it ends', () => {
    expect(shown('2026-03-08T02:30:00')).toBe('2026-03-08T07:30:00.000Z');
    expect(shown('2026-11-01T01:30:00')).toBe('2026-11-01T05:30:00.000Z');
  });
});
