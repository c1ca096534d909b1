import { SeriesFrequency } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { filterOf, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { Area } from '../areas/area.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { Activity, activityLists, seriesActivityFilter } from './activity.schema.ts';
import { participantCountOptions } from './attendance.schema.ts';
import { participantCount } from './attendance.service.ts';
import { activities, activitySeries } from './tables.ts';

enumOf('SeriesFrequency', SeriesFrequency, 'The time between the activities of a series.', {
  WEEKLY: 'Every week, on the same day of the week.',
  EVERY_TWO_WEEKS: 'Every two weeks, on the same day of the week.',
  MONTHLY: 'Every month, on the same day of the month, or the last day of a shorter month.',
  QUARTERLY: 'Every three months, on the same day of the month, or the last day of a shorter month.',
});

export const ActivitySeries = nodeType(activitySeries, {
  action: 'activity.read',
  description: 'Activities that repeat. Each one is changed, held and counted on its own.',
  columns: {
    title: 'The title of the series. Each of its activities was created with this title.',
    kind: 'The kind of event that was planned.',
    frequency: 'The time between activities.',
    timeZone: 'The time zone, by its IANA name, in which the activities keep their local time.',
  },
  references: {
    program: {
      to: Program,
      column: 'programId',
      isNullable: true,
      description: 'The program that it belongs to; null if it was deleted.',
    },
    area: {
      to: Area,
      column: 'areaId',
      description: 'The area that it was planned for; null if it was not planned for a particular area.',
    },
  },
  fields: (t) => ({
    participantCount: t.int({
      ...participantCountOptions,
      resolve: ({ id }, _args, context) => participantCount(context, 'series', id),
    }),
  }),
});

builder.objectField(Activity, 'series', (t) =>
  t.field({
    type: ActivitySeries,
    nullable: true,
    action: 'activity.read',
    description: 'The series that it is part of; null if it is part of none.',
    extensions: { columns: ['seriesId'] },
    resolve: ({ seriesId }, _args, context) => activitySeries.find(context, seriesId),
  }),
);

activityLists.under(ActivitySeries, 'activities', 'seriesId', {
  description: 'The activities of the series, earliest start first.',
  filter: seriesActivityFilter,
  orderBy: orderBy(activities, 'startsAt', 'asc'),
});

const lists = listsOf(ActivitySeries, activitySeries);
lists.lookup('activitySeries');
lists.query('activitySeriesList', {
  description: 'The series of activities of the acting jurisdiction, newest first by default.',
  filter: filterOf('ActivitySeriesFilter', activitySeries, {
    programId: refers('programId', 'Program', 'Of this program.'),
  }),
  order: orderOf(activitySeries, newestFirst, { CREATED_AT: ['createdAt', 'When it was recorded.'] }),
});
lists.under(Program, 'activitySeries', 'programId', {
  description: 'The series of activities of the program, newest first.',
});
