import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { costPerParticipant, monthStarts } from './summary.rules.ts';

describe('the months of a year', () => {
  it('begin at midnight of the time zone, daylight saving or not', () => {
    const starts = monthStarts(2025, 'America/Los_Angeles').map((moment) => moment.toISOString());
    expect(starts).toHaveLength(13);
    expect([starts[0], starts[2], starts[3], starts[11], starts[12]]).toEqual([
      '2025-01-01T08:00:00.000Z',
      '2025-03-01T08:00:00.000Z',
      '2025-04-01T07:00:00.000Z',
      '2025-12-01T08:00:00.000Z',
      '2026-01-01T08:00:00.000Z',
    ]);
    expect(monthStarts(2024, 'UTC')[2]).toEqual(new Date('2024-03-01T00:00:00Z'));
  });

  it('follow each other, and those of the next year, without a gap in any zone', () => {
    const zones = fc.constantFrom(
      'UTC',
      'America/New_York',
      'Pacific/Honolulu',
      'America/Phoenix',
      'Pacific/Guam',
    );
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), zones, (year, zone) => {
        const starts = monthStarts(year, zone).map((moment) => moment.getTime());
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        expect(monthStarts(year + 1, zone)[0]?.getTime()).toBe(starts[12]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the cost of a participant', () => {
  const cost = { spentCents: 100_000n, expenditures: 3, headcountTotal: 0, participantsWithoutHeadcount: 0 };

  it.each([
    [40, 0, 2_500, /sum of headcounts/],
    [0, 25, 4_000, /unique participants recorded by pseudonym/],
    [30, 20, 2_000, /the headcount of an activity or, without a headcount/],
  ])(
    'of %i counted and %i by pseudonym is what was spent over those who came',
    (headcountTotal, participantsWithoutHeadcount, value, method) => {
      expect(costPerParticipant({ ...cost, headcountTotal, participantsWithoutHeadcount })).toMatchObject({
        kind: 'ESTIMATE',
        value,
        unit: 'US cents per participant',
        denominator: headcountTotal + participantsWithoutHeadcount,
        method: expect.stringMatching(method),
      });
    },
  );

  it('is not reported where nobody came, or nothing was spent', () => {
    expect(costPerParticipant(cost)).toEqual({ kind: 'NOT_REPORTED', reason: 'No attendance is recorded.' });
    expect(costPerParticipant({ ...cost, expenditures: 0, headcountTotal: 5 })).toEqual({
      kind: 'NOT_REPORTED',
      reason: 'No spending is recorded.',
    });
  });

  it('is 0 if all spending was refunded', () => {
    expect(costPerParticipant({ ...cost, spentCents: 0n, headcountTotal: 5 })).toMatchObject({ value: 0 });
  });
});
