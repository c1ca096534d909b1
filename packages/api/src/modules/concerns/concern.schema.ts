import type {
  ConcernCategory,
  ConcernPriority,
  ConcernStatus,
} from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import { Activity } from '../activities/activity.schema.ts';
import { activityFields, type ActivityRow } from '../activities/activity.service.ts';
import { Area } from '../areas/area.schema.ts';
import { areaOf } from '../areas/area.service.ts';
import { Program } from '../programs/program.schema.ts';
import { programFields, type ProgramRow } from '../programs/program.service.ts';
import {
  concernFields,
  concernFilterSchema,
  concernList,
  concernListOf,
  lastRaisedFirst,
  nestedConcernFilterSchema,
} from './concern.list.ts';
import type { ConcernRow } from './concern.service.ts';

export const ConcernCategoryEnum = builder.enumType('ConcernCategory', {
  description: 'What a concern is about.',
  values: {
    VIOLENCE: { description: 'Violence between people.' },
    PROPERTY_CRIME: { description: 'Theft, burglary and damage.' },
    DRUGS: { description: 'Drugs and what comes with them.' },
    TRAFFIC: { description: 'Safety on the road.' },
    YOUTH: { description: 'What becomes of young people.' },
    VICTIM_SERVICES: { description: 'Help for victims.' },
    COURT_PROCESS: { description: 'How courts work: delays, language, access.' },
    POLICE_CONDUCT: { description: 'How the police act.' },
    PROSECUTION_DECISIONS: { description: 'What the office charges and offers, in general.' },
    HOUSING: { description: 'Housing and eviction.' },
    QUALITY_OF_LIFE: { description: 'Noise, litter and disorder.' },
    OTHER: { description: 'Something else.' },
  } satisfies Record<ConcernCategory, object>,
});

export const ConcernPriorityEnum = builder.enumType('ConcernPriority', {
  description: 'How urgent a concern is.',
  values: {
    LOW: { description: 'It can wait.' },
    MEDIUM: { description: 'In its turn.' },
    HIGH: { description: 'Before others.' },
    URGENT: { description: 'At once.' },
  } satisfies Record<ConcernPriority, object>,
});

export const ConcernStatusEnum = builder.enumType('ConcernStatus', {
  description: 'Where a concern stands.',
  values: {
    RAISED: { description: 'Somebody said it; nobody has looked at it yet.' },
    TRIAGED: { description: 'What it is about and how urgent it is was decided.' },
    IN_PROGRESS: { description: 'Something is being done.' },
    ADDRESSED: { description: 'Closed: something was done about it.' },
    REFERRED: { description: 'Closed: it was handed to whom it belongs to.' },
    NOT_ACTIONABLE: { description: 'Closed: the office can do nothing about it.' },
  } satisfies Record<ConcernStatus, object>,
});

export const CommunityConcern = builder.prismaObject('CommunityConcern', {
  description: "What residents said should change, in the office's words: never an individual case.",
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (concern) => ({ id: concern.id, type: 'CommunityConcern' }),
    }),
    activity: t.field({
      type: Activity,
      nullable: true,
      action: 'activity.read',
      description: 'The activity at which it was raised; null where it was none, or it is deleted.',
      resolve: ({ activityId }, _args, context) =>
        activityId === null
          ? null
          : context.loaders.byId<ActivityRow>('Activity', activityFields, activityId),
    }),
    program: t.field({
      type: Program,
      nullable: true,
      action: 'program.read',
      description: 'The program that it belongs to; null where it is none, or it is deleted.',
      resolve: ({ programId }, _args, context) =>
        programId === null ? null : context.loaders.byId<ProgramRow>('Program', programFields, programId),
    }),
    area: t.field({
      type: Area,
      nullable: true,
      action: 'area.read',
      description: 'The area that it is about.',
      resolve: ({ areaId }, _args, context) => areaOf(context, areaId),
    }),
    summary: t.exposeString('summary', { description: 'What should change.' }),
    category: t.expose('category', {
      type: ConcernCategoryEnum,
      nullable: true,
      description: 'What it is about; known once it is TRIAGED.',
    }),
    priority: t.expose('priority', {
      type: ConcernPriorityEnum,
      nullable: true,
      description: 'How urgent it is; known once it is TRIAGED.',
    }),
    status: t.expose('status', { type: ConcernStatusEnum, description: 'Where it stands.' }),
    raisedOn: t.expose('raisedOn', { type: 'Date', description: 'The day on which it was raised.' }),
    outcome: t.exposeString('outcome', {
      nullable: true,
      description: 'What came of it, in words for those who raised it; there once it is closed.',
    }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed; null while it is open.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('CommunityConcern', concernFields, 'concern.read');
const [CommunityConcernConnection, CommunityConcernEdge] = connectionTypes(
  CommunityConcern,
  'CommunityConcern',
);

const CommunityConcernFilter = builder.inputType('CommunityConcernFilter', {
  description: 'Which concerns to list; conditions that are given must all hold.',
  fields: (t) => ({
    statuses: t.field({ type: [ConcernStatusEnum], description: 'In one of these statuses.' }),
    isOpen: t.boolean({ description: 'Not closed yet (RAISED, TRIAGED or IN_PROGRESS), or else closed.' }),
    categories: t.field({ type: [ConcernCategoryEnum], description: 'About one of these.' }),
    priorities: t.field({ type: [ConcernPriorityEnum], description: 'As urgent as one of these.' }),
    areaId: t.id({ description: 'About this area.' }),
    programId: t.id({ description: 'Of this program.' }),
    activityId: t.id({ description: 'Raised at this activity.' }),
    raisedFrom: t.field({ type: 'Date', description: 'Raised on this day or later.' }),
    raisedBefore: t.field({ type: 'Date', description: 'Raised before this day.' }),
  }),
});

const NestedConcernFilter = builder.inputType('NestedConcernFilter', {
  description:
    'Which concerns of an activity, a program or an area to list; conditions that are given must all hold.',
  fields: (t) => ({
    statuses: t.field({ type: [ConcernStatusEnum], description: 'In one of these statuses.' }),
    isOpen: t.boolean({ description: 'Not closed yet (RAISED, TRIAGED or IN_PROGRESS), or else closed.' }),
    categories: t.field({ type: [ConcernCategoryEnum], description: 'About one of these.' }),
    priorities: t.field({ type: [ConcernPriorityEnum], description: 'As urgent as one of these.' }),
    raisedFrom: t.field({ type: 'Date', description: 'Raised on this day or later.' }),
    raisedBefore: t.field({ type: 'Date', description: 'Raised before this day.' }),
  }),
});

const concernOrder = orderInput('CommunityConcern', 'concerns', lastRaisedFirst, {
  RAISED_ON: { value: 'raisedOn', kind: 'time', description: 'The day on which it was raised.' },
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
});

builder.queryField('communityConcerns', (t) =>
  t.connection(
    {
      type: CommunityConcern,
      action: 'concern.read',
      description: 'The concerns of the acting jurisdiction, the last raised first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: CommunityConcernFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: concernOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<ConcernRow>(
          context,
          concernList(
            parseInput(concernFilterSchema, args.filter, 'filter'),
            concernOrder.order(args.orderBy),
          ),
          args,
        ),
    },
    CommunityConcernConnection,
    CommunityConcernEdge,
  ),
);

builder.queryField('communityConcern', (t) =>
  t.field({
    type: CommunityConcern,
    nullable: true,
    action: 'concern.read',
    description: 'One concern; null where there is no such concern for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<ConcernRow>(context, 'CommunityConcern', id),
  }),
);

for (const [parent, field, words] of [
  [Activity, 'activityId', 'The concerns that were raised at the activity'],
  [Program, 'programId', 'The concerns that belong to the program'],
  [Area, 'areaId', 'The concerns about the area'],
] as const) {
  builder.objectField(parent, 'concerns', (t) =>
    t.connection(
      {
        type: CommunityConcern,
        action: 'concern.read',
        description: `${words}, the last raised first.`,
        args: { filter: t.arg({ type: NestedConcernFilter, description: 'Which of them.' }) },
        resolve: ({ id }, args, context) =>
          readConnection<ConcernRow>(
            context,
            concernListOf(field, id, parseInput(nestedConcernFilterSchema, args.filter, 'filter')),
            args,
          ),
      },
      CommunityConcernConnection,
      CommunityConcernEdge,
    ),
  );
}
