import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { occurrenceStarts } from './occurrence.rules.ts';

const newYork = 'America/New_York';

function starts(
  firstStartsAt: string,
  frequency: 'WEEKLY' | 'EVERY_TWO_WEEKS' | 'MONTHLY' | 'QUARTERLY',
  count: number,
  timeZone = newYork,
): string[] {
  return occurrenceStarts({ firstStartsAt: new Date(firstStartsAt), frequency, timeZone, count }).map(
    (start) => start.toISOString().replace(':00.000Z', 'Z'),
  );
}

describe('the occurrences of a series', () => {
  it('keep the time of day as daylight saving begins: 18:00 in New York, in March', () => {
    expect(starts('2026-02-26T23:00:00Z', 'WEEKLY', 4)).toEqual([
      '2026-02-26T23:00Z',
      '2026-03-05T23:00Z',
      '2026-03-12T22:00Z',
      '2026-03-19T22:00Z',
    ]);
  });

  it('keep the time of day as daylight saving ends: 18:00 in New York, in November', () => {
    expect(starts('2026-10-22T22:00:00Z', 'EVERY_TWO_WEEKS', 3)).toEqual([
      '2026-10-22T22:00Z',
      '2026-11-05T23:00Z',
      '2026-11-19T23:00Z',
    ]);
  });

  it('by the month are on the last day of shorter months, and on their own day again after', () => {
    expect(starts('2028-01-31T23:00:00Z', 'MONTHLY', 5)).toEqual([
      '2028-01-31T23:00Z',
      '2028-02-29T23:00Z',
      '2028-03-31T22:00Z',
      '2028-04-30T22:00Z',
      '2028-05-31T22:00Z',
    ]);
    expect(starts('2026-11-30T23:00:00Z', 'QUARTERLY', 3)).toEqual([
      '2026-11-30T23:00Z',
      '2027-02-28T23:00Z',
      '2027-05-30T22:00Z',
    ]);
  });

  it('are on the day of the place, not on that of UTC', () => {
    // In Los Angeles it is still the 31st.
    expect(starts('2026-02-01T03:30:00Z', 'MONTHLY', 3, 'America/Los_Angeles')).toEqual([
      '2026-02-01T03:30Z',
      '2026-03-01T03:30Z',
      '2026-04-01T02:30Z',
    ]);
  });

  it('are an hour later where the clock skips their time, and at the first of two', () => {
    // 02:30 on 8 March 2026 does not exist; 01:30 on 1 November 2026 comes twice.
    expect(starts('2026-03-01T07:30:00Z', 'WEEKLY', 3)).toEqual([
      '2026-03-01T07:30Z',
      '2026-03-08T07:30Z',
      '2026-03-15T06:30Z',
    ]);
    expect(starts('2026-10-25T05:30:00Z', 'WEEKLY', 3)).toEqual([
      '2026-10-25T05:30Z',
      '2026-11-01T05:30Z',
      '2026-11-08T06:30Z',
    ]);
    // The first stays where it is, be it in the second hour of the two.
    expect(starts('2026-11-01T06:30:00Z', 'WEEKLY', 2)).toEqual(['2026-11-01T06:30Z', '2026-11-08T06:30Z']);
  });

  it('south of the equator, at an offset of a half hour, and without daylight saving', () => {
    expect(starts('2026-03-29T07:30:00Z', 'WEEKLY', 2, 'Australia/Adelaide')).toEqual([
      '2026-03-29T07:30Z',
      '2026-04-05T08:30Z',
    ]);
    expect(starts('2026-03-05T01:00:00Z', 'WEEKLY', 2, 'America/Phoenix')).toEqual([
      '2026-03-05T01:00Z',
      '2026-03-12T01:00Z',
    ]);
  });

  it('are as many as asked, in order, at one time of day unless the clock skips it', () => {
    const zone = fc.constantFrom(
      newYork,
      'America/Los_Angeles',
      'America/Phoenix',
      'Pacific/Honolulu',
      'Europe/London',
      'UTC',
    );
    const firstStartsAt = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2060-01-01'),
      noInvalidDate: true,
    });
    const frequency = fc.constantFrom(
      'WEEKLY' as const,
      'EVERY_TWO_WEEKS' as const,
      'MONTHLY' as const,
      'QUARTERLY' as const,
    );
    fc.assert(
      fc.property(
        zone,
        firstStartsAt,
        frequency,
        fc.integer({ min: 2, max: 60 }),
        (timeZone, first, every, count) => {
          const found = occurrenceStarts({ firstStartsAt: first, frequency: every, timeZone, count });
          expect(found).toHaveLength(count);
          expect(found[0]).toEqual(first);
          const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' });
          const own = timeOfDay.format(first);
          for (const [index, start] of found.entries()) {
            const before = found[index - 1];
            if (before) expect(start.getTime()).toBeGreaterThan(before.getTime());
            // No clock skips an hour from 4 in the morning on.
            if (own >= '04') expect(timeOfDay.format(start)).toBe(own);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
