import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import * as z from 'zod';

import { clockIn, momentOf } from '../../time-zones.ts';

const yearMin = 1900;
const yearMax = 2200;
const yearMessage = `A year is a number from ${yearMin} to ${yearMax}.`;

export const yearSchema = z.int(yearMessage).min(yearMin, yearMessage).max(yearMax, yearMessage);

/** The first moment of each month of a year in a time zone, and of the month after the last: 13 in all. */
export function monthStarts(year: number, timeZone: string): Date[] {
  const clock = clockIn(timeZone);
  return Array.from({ length: 13 }, (_, month) => new Date(momentOf(Date.UTC(year, month, 1), clock)));
}

/** What the cost of a participant is made of. */
export interface ParticipantCost {
  spentCents: bigint;
  /** Entries of spending; a refund is one too. */
  expenditures: number;
  /** People of the headcounts. */
  headcountTotal: number;
  /** Different participants of the activities without a headcount. */
  participantsWithoutHeadcount: number;
}

const bothWays =
  'an activity counts with its headcount, or where it has none with its participants by pseudonym, each once for all activities';

/**
 * What was spent, divided by those who came. People of headcounts cannot be told apart, so somebody who came twice is divided by twice; participants recorded by pseudonym count once. A participant
 * at an activity that has a headcount is in that.
 */
export function costPerParticipant(cost: ParticipantCost): MeasuredValue {
  const { spentCents, expenditures, headcountTotal, participantsWithoutHeadcount } = cost;
  const people = headcountTotal + participantsWithoutHeadcount;
  if (expenditures === 0) return { kind: 'NOT_REPORTED', reason: 'No spending is recorded.' };
  if (people === 0) return { kind: 'NOT_REPORTED', reason: 'No attendance is recorded.' };
  const isByPseudonym = headcountTotal === 0;
  const isByHeadcount = participantsWithoutHeadcount === 0;
  return {
    kind: 'ESTIMATE',
    value: Number(spentCents) / people,
    interval: null,
    numerator: null,
    denominator: people,
    method: isByPseudonym
      ? 'Spending divided by unique participants recorded by pseudonym'
      : isByHeadcount
        ? 'Spending divided by the sum of headcounts'
        : `Spending divided by people counted: ${bothWays}`,
    unit: 'US cents per participant',
    caveats: [
      'A quotient of what was recorded, so it has no interval.',
      'Spending that was not recorded, such as the time of staff on other budgets, is not in it.',
      ...(isByPseudonym
        ? []
        : [
            'Attendances, not people: somebody who came twice to activities with a headcount is counted twice.',
          ]),
    ],
  };
}
