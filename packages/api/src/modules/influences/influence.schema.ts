import type { InfluenceKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import { Program } from '../programs/program.schema.ts';
import { programFields, type ProgramRow } from '../programs/program.service.ts';
import {
  influenceFields,
  influenceFilterSchema,
  influenceList,
  lastDecidedFirst,
  programInfluenceList,
  type InfluenceRow,
} from './influence.service.ts';

export const InfluenceKindEnum = builder.enumType('InfluenceKind', {
  description: 'What the community influenced.',
  values: {
    PRIORITY: { description: 'What the office looks at first.' },
    DIVERSION_OPTION: { description: 'A way out of prosecution that is open to people.' },
    RESTORATIVE_OPTION: { description: 'A way to repair harm between those concerned.' },
    RESOURCES: { description: 'Where people and money go.' },
    POLICY: { description: 'A written policy.' },
    PRACTICE: { description: 'How the work is done from day to day.' },
  } satisfies Record<InfluenceKind, object>,
});

export const DecisionInfluence = builder.prismaObject('DecisionInfluence', {
  description:
    'How what the community said changed a priority or opened an alternative, and what that does not show. Never a decision in an individual case.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (influence) => ({ id: influence.id, type: 'DecisionInfluence' }),
    }),
    kind: t.expose('kind', { type: InfluenceKindEnum, description: 'What was influenced.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    insight: t.exposeString('insight', { description: 'What people said.' }),
    change: t.exposeString('change', { description: 'What the office changed.' }),
    limits: t.exposeString('limits', { description: 'What this does not show.' }),
    decidedOn: t.expose('decidedOn', { type: 'Date', description: 'The day of the decision.' }),
    program: t.field({
      type: Program,
      nullable: true,
      action: 'program.read',
      description: 'The program that it changed; null where it is none, or it is deleted.',
      resolve: ({ programId }, _args, context) =>
        programId === null ? null : context.loaders.byId<ProgramRow>('Program', programFields, programId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('DecisionInfluence', influenceFields, 'influence.read');
const [DecisionInfluenceConnection, DecisionInfluenceEdge] = connectionTypes(
  DecisionInfluence,
  'DecisionInfluence',
);

const DecisionInfluenceFilter = builder.inputType('DecisionInfluenceFilter', {
  description: 'Which influences to list; conditions that are given must all hold.',
  fields: (t) => ({
    kinds: t.field({ type: [InfluenceKindEnum], description: 'Of one of these kinds.' }),
    programId: t.id({ description: 'On this program.' }),
    decidedFrom: t.field({ type: 'Date', description: 'Decided on this day or later.' }),
    decidedBefore: t.field({ type: 'Date', description: 'Decided before this day.' }),
  }),
});

const influenceOrder = orderInput('DecisionInfluence', 'influences', lastDecidedFirst, {
  DECIDED_ON: { value: 'decidedOn', kind: 'time', description: 'The day of the decision.' },
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
});

builder.queryField('decisionInfluences', (t) =>
  t.connection(
    {
      type: DecisionInfluence,
      action: 'influence.read',
      description:
        'The influences of the community on what the acting jurisdiction does, the last decided first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: DecisionInfluenceFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: influenceOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<InfluenceRow>(
          context,
          influenceList(
            parseInput(influenceFilterSchema, args.filter, 'filter'),
            influenceOrder.order(args.orderBy),
          ),
          args,
        ),
    },
    DecisionInfluenceConnection,
    DecisionInfluenceEdge,
  ),
);

builder.queryField('decisionInfluence', (t) =>
  t.field({
    type: DecisionInfluence,
    nullable: true,
    action: 'influence.read',
    description: 'One influence; null where there is no such influence for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<InfluenceRow>(context, 'DecisionInfluence', id),
  }),
);

builder.objectField(Program, 'influences', (t) =>
  t.connection(
    {
      type: DecisionInfluence,
      action: 'influence.read',
      description: 'How what the community said changed the program, the last decided first.',
      resolve: (program, args, context) =>
        readConnection<InfluenceRow>(context, programInfluenceList(program.id), args),
    },
    DecisionInfluenceConnection,
    DecisionInfluenceEdge,
  ),
);
