import type { MeasuredValue } from '@rapport/core/measured-value.ts';

/** The sum of the headcounts of one activity; not reported without one. */
export function activityHeadcountFigure(headcount: number | null, headcounts: number): MeasuredValue {
  if (headcount === null) {
    return { kind: 'NOT_REPORTED', reason: 'No headcount is recorded for this activity.' };
  }
  return {
    kind: 'ESTIMATE',
    value: headcount,
    interval: null,
    numerator: null,
    denominator: headcounts,
    method: 'Sum of the headcounts of the activity',
    unit: 'attendances',
    caveats: [
      'A sum of recorded figures, so it has no interval.',
      ...(headcounts > 1 ? ['It may count a person more than once.'] : []),
    ],
  };
}
