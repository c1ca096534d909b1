import type { Condition } from '@rapport/database/list-reader.ts';

import { dayAfter } from '../../days.ts';
import { periodMoments } from '../../period.ts';
import type { ColumnOf } from '../../tables/columns.ts';
import { programs } from '../programs/tables.ts';
import type { ProgramTimeline } from './program-timeline.service.ts';

type ProgramCondition = Condition<ColumnOf<'Program'>>;

/** The rule by which a program runs in some days, in words for the contract. */
export const runsInWords =
  'A program runs from its first day to its last day. Without a first day, it runs from the day on which it was recorded, from its first activity or from its last day, the earliest of them. Without a last day, it runs on until it is COMPLETED or ENDED. Then it ran until its first day, its last activity or the day on which it was recorded, the latest of them. CANCELLED activities do not count.';

/** The programs that run in the days of a timeline (`runsInWords`), earliest first day first. A program without one is sorted by the day on which it was recorded. */
export function timelinePrograms({ period, programId }: ProgramTimeline) {
  const { from, before } = periodMoments(period);
  const activity = (is: 'below' | 'atLeast', value: Date): ProgramCondition => {
    const held: Condition<ColumnOf<'Activity'>>[] = [
      { field: 'startsAt', is, value },
      { field: 'status', is: 'notEqual', value: 'CANCELLED' },
    ];
    return { is: 'named', by: 'Activity', field: 'programId', where: held };
  };
  const anyOf = (...of: ProgramCondition[]): ProgramCondition => ({ is: 'anyOf', of });
  const where: ProgramCondition[] = [
    // It has begun before the end of these days,
    anyOf(
      { field: 'startsOn', is: 'below', value: dayAfter(period.lastDay) },
      { field: 'createdAt', is: 'below', value: before },
      { field: 'endsOn', is: 'below', value: dayAfter(period.lastDay) },
      activity('below', before),
    ),
    anyOf(
      { field: 'startsOn', is: 'below', value: dayAfter(period.lastDay) },
      { field: 'startsOn', is: 'null' },
    ),
    // and is not over before their first one.
    anyOf({ field: 'endsOn', is: 'atLeast', value: period.firstDay }, { field: 'endsOn', is: 'null' }),
    anyOf(
      { field: 'endsOn', is: 'notNull' },
      { field: 'status', is: 'notOneOf', value: ['COMPLETED', 'ENDED'] },
      { field: 'startsOn', is: 'atLeast', value: period.firstDay },
      { field: 'createdAt', is: 'atLeast', value: from },
      activity('atLeast', from),
    ),
  ];
  if (programId !== null) where.push({ field: 'id', is: 'equal', value: programId });
  return programs.list({ where, orderBy: { field: 'orderDay', direction: 'asc', kind: 'time' } });
}
