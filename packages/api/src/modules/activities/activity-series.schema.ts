import type { SeriesFrequency } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection, type ListOrder } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { Area } from '../areas/area.schema.ts';
import { areaOf } from '../areas/area.service.ts';
import { Program } from '../programs/program.schema.ts';
import { programFields, type ProgramRow } from '../programs/program.service.ts';
import {
  Activity,
  ActivityConnection,
  ActivityEdge,
  ActivityKindEnum,
  ActivityStatusEnum,
} from './activity.schema.ts';
import {
  activitySeriesFields,
  activitySeriesList,
  seriesOf,
  type ActivitySeriesRow,
} from './activity-series.service.ts';
import { activityList, type ActivityRow } from './activity.service.ts';
import { participantCount } from './attendance.service.ts';

export const SeriesFrequencyEnum = builder.enumType('SeriesFrequency', {
  description: 'How far apart the activities of a series are.',
  values: {
    WEEKLY: { description: 'Every week, on the same day of the week.' },
    EVERY_TWO_WEEKS: { description: 'Every second week, on the same day of the week.' },
    MONTHLY: { description: 'Every month, on the same day of it, or the last of a shorter month.' },
    QUARTERLY: { description: 'Every third month, on the same day of it, or the last of a shorter month.' },
  } satisfies Record<SeriesFrequency, object>,
});

const earliestFirst: ListOrder = { field: 'startsAt', direction: 'asc', kind: 'time' };

const SeriesActivityFilter = builder.inputType('SeriesActivityFilter', {
  description: 'Which activities of a series to list; conditions that are given must all hold.',
  fields: (t) => ({
    statuses: t.field({ type: [ActivityStatusEnum], description: 'In one of these statuses.' }),
    startsFrom: t.field({ type: 'DateTime', description: 'Starting at this moment or later.' }),
    startsBefore: t.field({ type: 'DateTime', description: 'Starting before this moment.' }),
  }),
});

export const ActivitySeries = builder.prismaObject('ActivitySeries', {
  description: 'Activities that repeat. Each of them is changed, held and counted on its own.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (series) => ({ id: series.id, type: 'ActivitySeries' }),
    }),
    program: t.field({
      type: Program,
      nullable: true,
      action: 'program.read',
      description: 'The program that it belongs to; null where that was deleted.',
      resolve: (series, _args, context) =>
        context.loaders.byId<ProgramRow>('Program', programFields, series.programId),
    }),
    area: t.field({
      type: Area,
      nullable: true,
      action: 'area.read',
      description: 'The area that it was planned for; null where it was for no one area.',
      resolve: (series, _args, context) => areaOf(context, series.areaId),
    }),
    title: t.exposeString('title', {
      description: 'What it was called, and each of its activities at first.',
    }),
    kind: t.expose('kind', { type: ActivityKindEnum, description: 'What kind of event it was planned as.' }),
    frequency: t.expose('frequency', {
      type: SeriesFrequencyEnum,
      description: 'How far apart its activities are.',
    }),
    timeZone: t.exposeString('timeZone', {
      description:
        'The time zone, as the IANA database names it, in which its activities keep their time of day.',
    }),
    participantCount: t.int({
      action: 'attendance.read',
      description:
        'Different participants recorded by pseudonym at all its activities, each counted once however often they came. People who were only counted are not in it.',
      resolve: (series, _args, context) => participantCount(context, 'series', series.id),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change of the series itself.' }),
  }),
});

registerNode('ActivitySeries', activitySeriesFields, 'activity.read');
const [ActivitySeriesConnection, ActivitySeriesEdge] = connectionTypes(ActivitySeries, 'ActivitySeries');

builder.objectField(ActivitySeries, 'activities', (t) =>
  t.connection(
    {
      type: Activity,
      action: 'activity.read',
      description: 'The activities of the series, the earliest start first.',
      args: { filter: t.arg({ type: SeriesActivityFilter, description: 'Which of them.' }) },
      resolve: (series, args, context) =>
        readConnection<ActivityRow>(
          context,
          activityList(args.filter, earliestFirst, { field: 'seriesId', id: series.id }),
          args,
        ),
    },
    ActivityConnection,
    ActivityEdge,
  ),
);

builder.objectField(Activity, 'series', (t) =>
  t.field({
    type: ActivitySeries,
    nullable: true,
    action: 'activity.read',
    description: 'The series that it is one of; null where it stands alone.',
    resolve: (activity, _args, context) => seriesOf(context, activity.seriesId),
  }),
);

const ActivitySeriesFilter = builder.inputType('ActivitySeriesFilter', {
  description: 'Which series to list; conditions that are given must all hold.',
  fields: (t) => ({ programId: t.id({ description: 'Of this program.' }) }),
});

const seriesOrder = orderInput('ActivitySeries', 'series of activities', newestFirst, {
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
});

builder.queryField('activitySeriesList', (t) =>
  t.connection(
    {
      type: ActivitySeries,
      action: 'activity.read',
      description:
        'The series of activities of the acting jurisdiction, newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: ActivitySeriesFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: seriesOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<ActivitySeriesRow>(
          context,
          activitySeriesList(args.filter, seriesOrder.order(args.orderBy)),
          args,
        ),
    },
    ActivitySeriesConnection,
    ActivitySeriesEdge,
  ),
);

builder.queryField('activitySeries', (t) =>
  t.field({
    type: ActivitySeries,
    nullable: true,
    action: 'activity.read',
    description: 'One series of activities; null where there is no such series for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<ActivitySeriesRow>(context, 'ActivitySeries', id),
  }),
);

builder.objectField(Program, 'activitySeries', (t) =>
  t.connection(
    {
      type: ActivitySeries,
      action: 'activity.read',
      description: 'The series of activities of the program, newest first.',
      resolve: (program, args, context) =>
        readConnection<ActivitySeriesRow>(context, activitySeriesList(null, newestFirst, program.id), args),
    },
    ActivitySeriesConnection,
    ActivitySeriesEdge,
  ),
);
