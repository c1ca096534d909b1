import type { Condition } from '@rapport/database/list-reader.ts';

import { dayAfter } from '../days.ts';
import { officeToday } from '../office-calendar.ts';
import { where, type FilterField } from './filter.schema.ts';

/**
 * The filter by whether a row's period includes today. The first and the last day belong to the period, and an empty one sets no limit, as for `isWithin` of days.ts.
 */
export const includesToday = <const Column extends string>(
  first: Column,
  last: Column,
  description: string,
): FilterField<Column> =>
  where('Boolean', description, (isCurrent: boolean, context) =>
    periodConditions(first, last, officeToday(context), isCurrent),
  );

function periodConditions<Column extends string>(
  first: Column,
  last: Column,
  day: Date,
  isWithin: boolean,
): readonly Condition<Column>[] {
  const begins: Condition<Column> = { field: first, is: 'below', value: dayAfter(day) };
  const lasts: Condition<Column> = { field: last, is: 'atLeast', value: day };
  if (isWithin) {
    return [
      { is: 'anyOf', of: [begins, { field: first, is: 'null' }] },
      { is: 'anyOf', of: [lasts, { field: last, is: 'null' }] },
    ];
  }
  const later: Condition<Column> = { field: first, is: 'atLeast', value: dayAfter(day) };
  return [{ is: 'anyOf', of: [later, { field: last, is: 'below', value: day }] }];
}
