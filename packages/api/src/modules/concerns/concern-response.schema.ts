import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { activityFields, type ActivityRow } from '../activities/activity.service.ts';
import { Program } from '../programs/program.schema.ts';
import { programFields, type ProgramRow } from '../programs/program.service.ts';
import {
  concernResponseFields,
  concernResponseList,
  type ConcernResponseRow,
} from './concern-response.service.ts';
import { CommunityConcern } from './concern.schema.ts';

export const ConcernResponse = builder.prismaObject('ConcernResponse', {
  description: 'What was done about a concern.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (response) => ({ id: response.id, type: 'ConcernResponse' }),
    }),
    description: t.exposeString('description', { description: 'What was done.' }),
    takenOn: t.expose('takenOn', { type: 'Date', description: 'The day on which it was done.' }),
    activity: t.field({
      type: Activity,
      nullable: true,
      action: 'activity.read',
      description: 'The activity by which it was done; null where it was none, or it is deleted.',
      resolve: ({ activityId }, _args, context) =>
        activityId === null
          ? null
          : context.loaders.byId<ActivityRow>('Activity', activityFields, activityId),
    }),
    program: t.field({
      type: Program,
      nullable: true,
      action: 'program.read',
      description: 'The program by which it was done; null where it was none, or it is deleted.',
      resolve: ({ programId }, _args, context) =>
        programId === null ? null : context.loaders.byId<ProgramRow>('Program', programFields, programId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

registerNode('ConcernResponse', concernResponseFields, 'concern.read');
const [ConcernResponseConnection, ConcernResponseEdge] = connectionTypes(ConcernResponse, 'ConcernResponse');

builder.objectField(CommunityConcern, 'responses', (t) =>
  t.connection(
    {
      type: ConcernResponse,
      action: 'concern.read',
      description: 'What was done about the concern, the latest first.',
      resolve: (concern, args, context) =>
        readConnection<ConcernResponseRow>(context, concernResponseList(concern.id), args),
    },
    ConcernResponseConnection,
    ConcernResponseEdge,
  ),
);
