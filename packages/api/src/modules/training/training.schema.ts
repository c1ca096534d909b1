import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection, type ListOrder } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { parseInput } from '../../mutation.ts';
import { LegalAuthority } from '../authorities/legal-authority.schema.ts';
import { authorityOf } from '../authorities/legal-authority.service.ts';
import { StaffPositionEnum } from '../staff/staff-member.schema.ts';
import { trainingFields, trainingFilterSchema, trainingList, type TrainingRow } from './training.service.ts';

export const Training = builder.prismaObject('Training', {
  description: 'Something that staff are trained in, and who must be.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (training) => ({ id: training.id, type: 'Training' }),
    }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    code: t.exposeString('code', { description: 'Names the training in files.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it is about.' }),
    requiredPositions: t.expose('requiredPositions', {
      type: [StaffPositionEnum],
      description: 'Whoever holds one of these positions must complete it; empty for all staff.',
    }),
    validMonths: t.exposeInt('validMonths', {
      nullable: true,
      description: 'For how many months a completion holds; null for good.',
    }),
    legalAuthority: t.field({
      type: LegalAuthority,
      nullable: true,
      action: 'authority.read',
      description: 'What demands it.',
      resolve: (training, _args, context) =>
        training.legalAuthorityId === null ? null : authorityOf(context, training.legalAuthorityId),
    }),
    retiredAt: t.expose('retiredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken out of use; null while it is in use.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('Training', trainingFields, 'training.read');
const [TrainingConnection, TrainingEdge] = connectionTypes(Training, 'Training');

const TrainingFilter = builder.inputType('TrainingFilter', {
  description: 'Which trainings to list; conditions that are given must all hold.',
  fields: (t) => ({
    isRetired: t.boolean({ description: 'Taken out of use, or in use.' }),
    titleContains: t.string({ description: 'The title contains this text, in upper or lower case.' }),
  }),
});

const byTitle: ListOrder = { field: 'title', direction: 'asc', kind: 'text' };
const trainingOrder = orderInput('Training', 'trainings', byTitle, {
  TITLE: { value: 'title', kind: 'text', description: 'Its title, by code point.' },
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
});

builder.queryField('trainings', (t) =>
  t.connection(
    {
      type: Training,
      action: 'training.read',
      description: 'The trainings of the acting jurisdiction, by title unless ordered otherwise.',
      args: {
        filter: t.arg({ type: TrainingFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: trainingOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<TrainingRow>(
          context,
          trainingList(
            parseInput(trainingFilterSchema, args.filter, 'filter'),
            trainingOrder.order(args.orderBy),
          ),
          args,
        ),
    },
    TrainingConnection,
    TrainingEdge,
  ),
);

builder.queryField('training', (t) =>
  t.field({
    type: Training,
    nullable: true,
    action: 'training.read',
    description: 'One training; null where there is no such training for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<TrainingRow>(context, 'Training', id),
  }),
);
