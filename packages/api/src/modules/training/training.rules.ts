import type { MeasuredValue } from '@rapport/core/measured-value.ts';

export const validMonthsMax = 600;
export const hoursMax = 1_000;

/**
 * The last day on which a completion is valid: the same day of the month, so many months later, or the last day of a month that has no such day (January 31 and one
 * month: February 28 or 29). Null if the training does not say how long, which means that it never expires.
 */
export function lastValidDay(completedOn: Date, validMonths: number | null): Date | null {
  if (validMonths === null) return null;
  const year = completedOn.getUTCFullYear();
  const month = completedOn.getUTCMonth() + validMonths;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(completedOn.getUTCDate(), lastOfMonth)));
}

/** Of the staff who must complete a training: those who have, those whose completion has expired, and those who never did. */
export interface CoverageCounts {
  eligibleCount: number;
  completedCount: number;
  expiredCount: number;
  missingCount: number;
}

/** The share of the eligible staff whose completion is valid. All staff are counted, so there is no interval. */
export function coverageShare({ completedCount, eligibleCount }: CoverageCounts): MeasuredValue {
  if (eligibleCount === 0) {
    return {
      kind: 'NOT_REPORTED',
      reason: 'On that day, none of the staff had to complete this training.',
    };
  }
  return {
    kind: 'ESTIMATE',
    value: completedCount / eligibleCount,
    interval: null,
    numerator: completedCount,
    denominator: eligibleCount,
    method: 'Eligible current staff whose completion is valid, divided by all eligible current staff',
    unit: 'proportion',
    caveats: [
      'All staff are counted, not sampled, so there is no sampling error and no interval.',
      'Eligibility follows from the positions that people hold now.',
    ],
  };
}
