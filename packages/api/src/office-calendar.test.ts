import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from './days.ts';
import { calendarYear, dayIn, fiscalYear, fiscalYearOf, momentsOf, startOfDay } from './office-calendar.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const zones = [
  'UTC',
  'America/Denver',
  'America/New_York',
  'Pacific/Honolulu',
  'Pacific/Guam',
  // Its clocks skip midnight.
  'America/Havana',
  'Asia/Kathmandu',
];

describe('a day', () => {
  it.each([
    ['2026-07-01T02:00:00Z', 'America/Denver', '2026-06-30'],
    ['2026-07-01T06:00:00Z', 'America/Denver', '2026-07-01'],
    ['1969-12-31T23:00:00Z', 'UTC', '1969-12-31'],
    ['2025-12-31T18:00:00-08:00', 'America/Los_Angeles', '2025-12-31'],
  ])('at %s in %s is %s', (moment, zone, expected) => {
    expect(dayIn(new Date(moment), zone)).toEqual(day(expected));
  });

  it('begins once, also when midnight is skipped or an hour comes twice', () => {
    expect(startOfDay(day('2026-03-08'), 'America/Havana')).toEqual(new Date('2026-03-08T05:00:00Z'));
    expect(startOfDay(day('2026-11-01'), 'America/Havana')).toEqual(new Date('2026-11-01T04:00:00Z'));
    // Samoa had no December 30, 2011.
    expect(startOfDay(day('2011-12-30'), 'Pacific/Apia')).toEqual(
      startOfDay(day('2011-12-31'), 'Pacific/Apia'),
    );
  });

  it('has each of its moments, and no other day has them', () => {
    fc.assert(
      fc.property(
        fc.date({ min: day('1990-01-01'), max: day('2035-12-31'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (moment, zone) => {
          const own = dayIn(moment, zone);
          const { from, before } = momentsOf({ firstDay: own, lastDay: own }, zone);
          expect(from <= moment && moment < before).toBe(true);
          // Independently of the code: the day that JavaScript's own formatting shows.
          expect(own.toISOString().slice(0, 10)).toBe(
            new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(moment),
          );
        },
      ),
    );
  });
});

describe('a fiscal year', () => {
  const july = { timeZone: 'America/Denver', fiscalYearStartMonth: 7, fiscalYearStartDay: 1 };

  it('is named by its end or by its start', () => {
    expect(fiscalYear({ ...july, fiscalYearNaming: 'END' }, 2026)).toEqual({
      firstDay: day('2025-07-01'),
      lastDay: day('2026-06-30'),
    });
    expect(fiscalYear({ ...july, fiscalYearNaming: 'START' }, 2026)).toEqual({
      firstDay: day('2026-07-01'),
      lastDay: day('2027-06-30'),
    });
  });

  it('is the calendar year if it starts with it', () => {
    for (const fiscalYearNaming of ['START', 'END'] as const)
      expect(fiscalYear({ ...july, fiscalYearStartMonth: 1, fiscalYearNaming }, 2026)).toEqual(
        calendarYear(2026),
      );
  });

  it('follows the one before it without a gap, and every day belongs to one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom('START' as const, 'END' as const),
        fc.integer({ min: 1901, max: 2199 }),
        fc.integer({ min: 0, max: 365 }),
        (fiscalYearStartMonth, fiscalYearStartDay, fiscalYearNaming, year, offset) => {
          const calendar = { timeZone: 'UTC', fiscalYearStartMonth, fiscalYearStartDay, fiscalYearNaming };
          const own = fiscalYear(calendar, year);
          expect(fiscalYear(calendar, year + 1).firstDay).toEqual(addDays(own.lastDay, 1));
          const one = addDays(own.firstDay, offset);
          expect(fiscalYearOf(calendar, one)).toBe(one <= own.lastDay ? year : year + 1);
        },
      ),
    );
  });
});
