import type { MeasuredValue } from '@rapport/core/measured-value.ts';

export const validMonthsMax = 600;
export const hoursMax = 1_000;

/**
 * The last day on which a completion holds: the same day of the month, so many months later, or the last day of a month that has no such day (31 January and one
 * month: 28 or 29 February). Null, for good, where the training does not say how long.
 */
export function lastValidDay(completedOn: Date, validMonths: number | null): Date | null {
  if (validMonths === null) return null;
  const year = completedOn.getUTCFullYear();
  const month = completedOn.getUTCMonth() + validMonths;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(completedOn.getUTCDate(), lastOfMonth)));
}

/** Of the staff who must complete a training, those who have, those whose completion has run out, and those who never did. */
export interface CoverageCounts {
  eligibleCount: number;
  completedCount: number;
  expiredCount: number;
  missingCount: number;
}

/** The share of the eligible staff whose completion holds. Everybody is counted, so that there is no interval. */
export function coverageShare({ completedCount, eligibleCount }: CoverageCounts): MeasuredValue {
  if (eligibleCount === 0) {
    return {
      kind: 'NOT_REPORTED',
      reason: 'Nobody who works for the office on that day must complete this training.',
    };
  }
  return {
    kind: 'ESTIMATE',
    value: completedCount / eligibleCount,
    interval: null,
    numerator: completedCount,
    denominator: eligibleCount,
    method: 'Count of the eligible current staff whose completion holds, over all eligible current staff',
    unit: 'proportion',
    caveats: [
      'Everybody is counted and nobody is sampled, so that there is no sampling error and no interval.',
      'Who is eligible goes by the positions that people hold now.',
    ],
  };
}
