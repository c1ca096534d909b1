import type { MeasuredValue } from '@rapport/core/measured-value.ts';
/** The figures behind the cost per participant. */
export interface ParticipantCost {
  spentCents: bigint;
  /** The number of expenditures, including refunds. */
  expenditures: number;
  /** The sum of headcounts. */
  headcountTotal: number;
  /** The number of different participants of activities without a headcount. */
  participantsWithoutHeadcount: number;
}

const bothWays =
  'the headcount of an activity or, without a headcount, its participants by pseudonym, each once for all activities';

/**
 * The spending divided by the number of people. Headcounts cannot tell people apart, so a person who came twice counts twice. Participants recorded by pseudonym count once. If an
 * activity has a headcount, its participants are part of the headcount.
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
      'A ratio of recorded figures, so it has no interval.',
      'Spending that was not recorded, such as staff time from other budgets, is not included.',
      ...(isByPseudonym
        ? []
        : [
            'Attendances, not people: a person who came twice to activities with a headcount is counted twice.',
          ]),
    ],
  };
}
