import { describe, expect, it } from 'vitest';

import { costPerParticipant } from './summary.rules.ts';

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
