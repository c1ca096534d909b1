import {
  type AccessibilityFeature,
  ActivityKind,
  type ActivityMode,
  type ActivityStatus,
} from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection, type ListOrder } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { Area } from '../areas/area.schema.ts';
import { areaOf } from '../areas/area.service.ts';
import { Program } from '../programs/program.schema.ts';
import { programOf } from '../programs/program.service.ts';
import { hoursOf } from './activity.rules.ts';
import { activityFields, activityList, type ActivityRow } from './activity.service.ts';

export const ActivityKindEnum = enumOf(
  'ActivityKind',
  ActivityKind,
  'The kind of event that an activity is.',
  {
    FORUM: 'A public meeting at which residents raise concerns.',
    WORKSHOP: 'Hands-on work in a group.',
    CLASS: 'A lesson, in a school or elsewhere.',
    LECTURE: 'A talk.',
    MEETING: 'A meeting of a board, of partners or with residents.',
    OUTREACH_EVENT: 'Outreach in places where people already are.',
    RESOURCE_FAIR: 'Several services in one place.',
    OTHER: 'Another kind of event.',
  },
);

export const ActivityModeEnum = builder.enumType('ActivityMode', {
  description: 'How people take part in an activity.',
  values: {
    IN_PERSON: { description: 'At a place.' },
    ONLINE: { description: 'Over the internet.' },
    HYBRID: { description: 'At a place and over the internet.' },
  } satisfies Record<ActivityMode, object>,
});

export const ActivityStatusEnum = builder.enumType('ActivityStatus', {
  description: 'Where an activity stands in its life.',
  values: {
    PROPOSED: { description: 'Planned, not yet allowed to take place.' },
    ACTIVE: { description: 'Takes place, or is about to.' },
    COMPLETED: { description: 'Was held.' },
    CANCELLED: { description: 'Does not take place; `cancelReason` says why.' },
  } satisfies Record<ActivityStatus, object>,
});

export const AccessibilityFeatureEnum = builder.enumType('AccessibilityFeature', {
  description: 'What is provided so that people can take part.',
  values: {
    WHEELCHAIR_ACCESS: { description: 'The place can be reached and used in a wheelchair.' },
    SIGN_LANGUAGE: { description: 'Sign language interpretation.' },
    CAPTIONS: { description: 'What is spoken can be read as it is spoken.' },
    INTERPRETATION: { description: 'Interpretation between spoken languages.' },
    LARGE_PRINT: { description: 'Papers in large print.' },
    PLAIN_LANGUAGE: { description: 'Papers and talks in plain language.' },
    CHILDCARE: { description: 'Children are cared for.' },
    PUBLIC_TRANSIT: { description: 'The place can be reached by public transit.' },
    DIAL_IN: { description: 'People can take part by telephone.' },
  } satisfies Record<AccessibilityFeature, object>,
});

export const Activity = builder.prismaObject('Activity', {
  description: 'One event of a program.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (activity) => ({ id: activity.id, type: 'Activity' }),
    }),
    program: t.field({
      type: Program,
      action: 'program.read',
      description: 'The program that it belongs to.',
      resolve: (activity, _args, context) => programOf(context, activity.programId),
    }),
    area: t.field({
      type: Area,
      nullable: true,
      action: 'area.read',
      description: 'The area of the jurisdiction that it is meant for; null where it is for no one area.',
      resolve: (activity, _args, context) => areaOf(context, activity.areaId),
    }),
    title: t.exposeString('title', { description: 'What the activity is called.' }),
    kind: t.expose('kind', { type: ActivityKindEnum, description: 'What kind of event it is.' }),
    mode: t.expose('mode', { type: ActivityModeEnum, description: 'How people take part.' }),
    status: t.expose('status', { type: ActivityStatusEnum, description: 'Where it stands.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where it is held, in words.' }),
    languages: t.exposeStringList('languages', {
      description: 'The languages that it is held in, as BCP 47 tags such as "en" or "zh-Hant".',
    }),
    accessibility: t.expose('accessibility', {
      type: [AccessibilityFeatureEnum],
      description: 'What is provided so that people can take part.',
    }),
    underservedFocus: t.exposeString('underservedFocus', {
      nullable: true,
      description: 'The people whom it is meant to reach because others do not.',
    }),
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it starts.' }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ends; null where that is not known.',
    }),
    hours: t.float({
      nullable: true,
      description: 'Hours from its start to its end; null where its end is not known.',
      resolve: hoursOf,
    }),
    cancelReason: t.exposeString('cancelReason', {
      nullable: true,
      description: 'Why it was cancelled; null unless it is CANCELLED.',
    }),
    externalCode: t.exposeString('externalCode', {
      nullable: true,
      description: "The office's own code, by which files name the activity.",
    }),
    proposedBySubject: t.exposeString('proposedBySubject', {
      nullable: true,
      action: 'staff.read',
      description:
        'The subject of who proposed it, and so never reviews it; null where it was recorded before that was asked.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('Activity', activityFields, 'activity.read');
export const [ActivityConnection, ActivityEdge] = connectionTypes(Activity, 'Activity');

const ActivityFilter = builder.inputType('ActivityFilter', {
  description: 'Which activities to list; conditions that are given must all hold.',
  fields: (t) => ({
    programId: t.id({ description: 'Of this program.' }),
    seriesId: t.id({ description: 'Of this series.' }),
    areaId: t.id({ description: 'For this area.' }),
    statuses: t.field({ type: [ActivityStatusEnum], description: 'In one of these statuses.' }),
    kinds: t.field({ type: [ActivityKindEnum], description: 'One of these kinds of event.' }),
    startsFrom: t.field({ type: 'DateTime', description: 'Starting at this moment or later.' }),
    startsBefore: t.field({ type: 'DateTime', description: 'Starting before this moment.' }),
  }),
});

const ProgramActivityFilter = builder.inputType('ProgramActivityFilter', {
  description: 'Which activities of a program to list; conditions that are given must all hold.',
  fields: (t) => ({
    seriesId: t.id({ description: 'Of this series.' }),
    areaId: t.id({ description: 'For this area.' }),
    statuses: t.field({ type: [ActivityStatusEnum], description: 'In one of these statuses.' }),
    kinds: t.field({ type: [ActivityKindEnum], description: 'One of these kinds of event.' }),
    startsFrom: t.field({ type: 'DateTime', description: 'Starting at this moment or later.' }),
    startsBefore: t.field({ type: 'DateTime', description: 'Starting before this moment.' }),
  }),
});

const latestFirst: ListOrder = { field: 'startsAt', direction: 'desc', kind: 'time' };
const activityOrder = orderInput('Activity', 'activities', latestFirst, {
  STARTS_AT: { value: 'startsAt', kind: 'time', description: 'When it starts.' },
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
});

builder.queryField('activities', (t) =>
  t.connection(
    {
      type: Activity,
      action: 'activity.read',
      description:
        'The activities of the acting jurisdiction, the latest start first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: ActivityFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: activityOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<ActivityRow>(
          context,
          activityList(args.filter, activityOrder.order(args.orderBy)),
          args,
        ),
    },
    ActivityConnection,
    ActivityEdge,
  ),
);

builder.queryField('activity', (t) =>
  t.field({
    type: Activity,
    nullable: true,
    action: 'activity.read',
    description: 'One activity; null where there is no such activity for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<ActivityRow>(context, 'Activity', id),
  }),
);

builder.objectField(Program, 'activities', (t) =>
  t.connection(
    {
      type: Activity,
      action: 'activity.read',
      description: 'The activities of the program, the latest start first.',
      args: { filter: t.arg({ type: ProgramActivityFilter, description: 'Which of them.' }) },
      resolve: (program, args, context) =>
        readConnection<ActivityRow>(
          context,
          activityList(args.filter, latestFirst, { field: 'programId', id: program.id }),
          args,
        ),
    },
    ActivityConnection,
    ActivityEdge,
  ),
);
