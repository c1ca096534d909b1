import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { StaffMember } from '../staff/staff-member.schema.ts';
import { staffMemberOf } from '../staff/staff-member.service.ts';
import {
  holdsToday,
  trainingCompletionFields,
  trainingCompletionList,
  type TrainingCompletionRow,
} from './training-completion.service.ts';
import { Training } from './training.schema.ts';
import { trainingOf } from './training.service.ts';

export const TrainingCompletion = builder.prismaObject('TrainingCompletion', {
  description: 'That somebody completed a training.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (completion) => ({ id: completion.id, type: 'TrainingCompletion' }),
    }),
    training: t.field({
      type: Training,
      action: 'training.read',
      description: 'The training.',
      resolve: (completion, _args, context) => trainingOf(context, completion.trainingId),
    }),
    staffMember: t.field({
      type: StaffMember,
      action: 'staff.read',
      description: 'Who completed it.',
      resolve: (completion, _args, context) => staffMemberOf(context, completion.staffMemberId),
    }),
    completedOn: t.expose('completedOn', { type: 'Date', description: 'The day of completion.' }),
    expiresOn: t.expose('expiresOn', {
      type: 'Date',
      nullable: true,
      description: 'The last day on which it holds; null for good.',
    }),
    holds: t.boolean({
      description: 'Whether it holds today (UTC).',
      resolve: (completion, _args, context) => holdsToday(context, completion),
    }),
    hours: t.exposeFloat('hours', { nullable: true, description: 'Hours that it took.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

registerNode('TrainingCompletion', trainingCompletionFields, 'staff.read');
const [TrainingCompletionConnection, TrainingCompletionEdge] = connectionTypes(
  TrainingCompletion,
  'TrainingCompletion',
);

const TrainingCompletionFilter = builder.inputType('TrainingCompletionFilter', {
  description: 'Which completions to list; conditions that are given must all hold.',
  fields: (t) => ({
    trainingId: t.id({ description: 'Of this training.' }),
    staffMemberId: t.id({ description: 'Of this staff member.' }),
    completedFrom: t.field({ type: 'Date', description: 'Completed on this day or later.' }),
    completedBefore: t.field({ type: 'Date', description: 'Completed before this day.' }),
  }),
});

builder.queryField('trainingCompletions', (t) =>
  t.connection(
    {
      type: TrainingCompletion,
      action: 'staff.read',
      description: 'Who of the acting jurisdiction completed which training, the latest day first.',
      args: { filter: t.arg({ type: TrainingCompletionFilter, description: 'Which completions.' }) },
      resolve: (_root, args, context) =>
        readConnection<TrainingCompletionRow>(context, trainingCompletionList(args.filter), args),
    },
    TrainingCompletionConnection,
    TrainingCompletionEdge,
  ),
);

builder.objectField(Training, 'completions', (t) =>
  t.connection(
    {
      type: TrainingCompletion,
      action: 'staff.read',
      description: 'Who completed the training, the latest day first.',
      resolve: (training, args, context) =>
        readConnection<TrainingCompletionRow>(
          context,
          trainingCompletionList(null, { field: 'trainingId', id: training.id }),
          args,
        ),
    },
    TrainingCompletionConnection,
    TrainingCompletionEdge,
  ),
);

builder.objectField(StaffMember, 'completions', (t) =>
  t.connection(
    {
      type: TrainingCompletion,
      action: 'staff.read',
      description: 'The trainings that the person completed, the latest day first.',
      resolve: (member, args, context) =>
        readConnection<TrainingCompletionRow>(
          context,
          trainingCompletionList(null, { field: 'staffMemberId', id: member.id }),
          args,
        ),
    },
    TrainingCompletionConnection,
    TrainingCompletionEdge,
  ),
);
