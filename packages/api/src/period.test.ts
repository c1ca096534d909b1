import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { describeDays, monthsOf, periodMoments, periodOf, periodSchema } from './period.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const denver = {
  timeZone: 'America/Denver',
  fiscalYearStartMonth: 7,
  fiscalYearStartDay: 1,
  fiscalYearNaming: 'END',
} as const;

describe('a period', () => {
  it('is a calendar year, a fiscal year or any days, in the zone of the office', () => {
    expect(periodOf(denver, { fiscalYear: 2026 }, ['period'])).toEqual({
      firstDay: day('2025-07-01'),
      lastDay: day('2026-06-30'),
      calendarYear: null,
      fiscalYear: 2026,
      timeZone: 'America/Denver',
    });
    expect(periodOf(denver, { calendarYear: 2026 }, ['period'])).toMatchObject({
      calendarYear: 2026,
      fiscalYear: null,
    });
    const days = { from: day('2025-07-01'), to: day('2026-06-30') };
    expect(periodOf(denver, { days }, ['period']).fiscalYear).toBe(2026);
    expect(periodMoments(periodOf(denver, { fiscalYear: 2026 }, ['period']))).toEqual({
      from: new Date('2025-07-01T06:00:00Z'),
      before: new Date('2026-07-01T06:00:00Z'),
    });
  });

  it('is both years if the fiscal year is the calendar year', () => {
    const calendar = { ...denver, fiscalYearStartMonth: 1 };
    expect(periodOf(calendar, { calendarYear: 2026 }, ['period'])).toMatchObject({
      calendarYear: 2026,
      fiscalYear: 2026,
    });
  });

  it.each([
    [{ calendarYear: 1899 }, 'A year is a number from 1900 to 2200.'],
    [{ fiscalYear: 2201 }, 'A year is a number from 1900 to 2200.'],
    [
      { days: { from: day('2025-02-01'), to: day('2025-01-31') } },
      'The last day cannot be before the first.',
    ],
    [{ days: { from: day('1250-01-01'), to: day('2025-01-31') } }, 'Days are in the years 1900 to 2200.'],
  ])('cannot be %j', (given, message) => {
    expect(periodSchema.safeParse(given).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});

describe('the months of a period', () => {
  it('are cut where the period begins and ends', () => {
    expect(monthsOf({ firstDay: day('2024-01-31'), lastDay: day('2024-03-01') })).toEqual([
      { firstDay: day('2024-01-31'), lastDay: day('2024-01-31') },
      { firstDay: day('2024-02-01'), lastDay: day('2024-02-29') },
      { firstDay: day('2024-03-01'), lastDay: day('2024-03-01') },
    ]);
  });

  it('follow each other without a gap in any zone, from its first moment to its last', () => {
    fc.assert(
      fc.property(
        fc.date({ min: day('1990-01-01'), max: day('2035-12-31'), noInvalidDate: true }),
        fc.nat({ max: 800 }),
        fc.constantFrom('UTC', 'America/New_York', 'Pacific/Honolulu', 'America/Havana', 'Pacific/Guam'),
        (start, length, timeZone) => {
          const firstDay = day(start.toISOString().slice(0, 10));
          const lastDay = new Date(firstDay.getTime() + length * 86_400_000);
          const period = describeDays({ ...denver, timeZone }, { firstDay, lastDay });
          const spans = monthsOf(period).map((month) => periodMoments({ ...period, ...month }));
          spans.reduce((before, { from, before: next }) => {
            expect(from).toEqual(before);
            expect(from < next).toBe(true);
            return next;
          }, periodMoments(period).from);
          expect(spans.at(-1)?.before).toEqual(periodMoments(period).before);
        },
      ),
    );
  });
});
