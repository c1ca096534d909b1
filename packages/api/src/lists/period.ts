import type { Condition } from '@rapport/database/list-reader.ts';

import { dayAfter } from '../days.ts';

/**
 * The conditions of a filter by whether a day lies in a row's period. The first and the last day belong to the period, and an empty one sets no limit
 * (`isWithin` of days.ts says the same of one row).
 */
export function periodConditions(
  first: string,
  last: string,
  day: Date,
  isWithin: boolean,
): readonly Condition[] {
  const begins: Condition = { field: first, is: 'below', value: dayAfter(day) };
  const lasts: Condition = { field: last, is: 'atLeast', value: day };
  if (isWithin) {
    return [
      { is: 'anyOf', of: [begins, { field: first, is: 'null' }] },
      { is: 'anyOf', of: [lasts, { field: last, is: 'null' }] },
    ];
  }
  const later: Condition = { field: first, is: 'atLeast', value: dayAfter(day) };
  return [{ is: 'anyOf', of: [later, { field: last, is: 'below', value: day }] }];
}
