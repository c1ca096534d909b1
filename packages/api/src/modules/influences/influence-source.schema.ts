import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { activityFields, type ActivityRow } from '../activities/activity.service.ts';
import { concernFields } from '../concerns/concern.list.ts';
import { CommunityConcern } from '../concerns/concern.schema.ts';
import type { ConcernRow } from '../concerns/concern.service.ts';
import {
  influenceSourceFields,
  influenceSourceList,
  type InfluenceSourceRow,
} from './influence-source.service.ts';
import { DecisionInfluence } from './influence.schema.ts';
import { influenceFields, type InfluenceRow } from './influence.service.ts';

const DecisionInfluenceSource = builder.prismaObject('DecisionInfluenceSource', {
  description: 'Where the insight behind an influence came from: an activity, or a concern that was raised.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (source) => ({ id: source.id, type: 'DecisionInfluenceSource' }),
    }),
    decisionInfluence: t.field({
      type: DecisionInfluence,
      nullable: true,
      action: 'influence.read',
      description: 'What it led to; null while that is deleted.',
      resolve: ({ decisionInfluenceId }, _args, context) =>
        context.loaders.byId<InfluenceRow>('DecisionInfluence', influenceFields, decisionInfluenceId),
    }),
    activity: t.field({
      type: Activity,
      nullable: true,
      action: 'activity.read',
      description: 'The activity at which it was said; null where the source is a concern, or it is deleted.',
      resolve: ({ activityId }, _args, context) =>
        activityId === null
          ? null
          : context.loaders.byId<ActivityRow>('Activity', activityFields, activityId),
    }),
    communityConcern: t.field({
      type: CommunityConcern,
      nullable: true,
      action: 'concern.read',
      description: 'The concern that was raised; null where the source is an activity, or it is deleted.',
      resolve: ({ communityConcernId }, _args, context) =>
        communityConcernId === null
          ? null
          : context.loaders.byId<ConcernRow>('CommunityConcern', concernFields, communityConcernId),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

registerNode('DecisionInfluenceSource', influenceSourceFields, 'influence.read');
const [SourceConnection, SourceEdge] = connectionTypes(DecisionInfluenceSource, 'DecisionInfluenceSource');

builder.objectField(DecisionInfluence, 'sources', (t) =>
  t.connection(
    {
      type: DecisionInfluenceSource,
      action: 'influence.read',
      description: 'Where the insight came from, the earliest recorded first.',
      resolve: ({ id }, args, context) =>
        readConnection<InfluenceSourceRow>(context, influenceSourceList('decisionInfluenceId', id), args),
    },
    SourceConnection,
    SourceEdge,
  ),
);

for (const [parent, field, words] of [
  [Activity, 'activityId', 'What was said at the activity'],
  [CommunityConcern, 'communityConcernId', 'The concern'],
] as const) {
  builder.objectField(parent, 'influences', (t) =>
    t.connection(
      {
        type: DecisionInfluenceSource,
        action: 'influence.read',
        description: `${words} as a source of influences, the earliest recorded first.`,
        resolve: ({ id }, args, context) =>
          readConnection<InfluenceSourceRow>(context, influenceSourceList(field, id), args),
      },
      SourceConnection,
      SourceEdge,
    ),
  );
}
