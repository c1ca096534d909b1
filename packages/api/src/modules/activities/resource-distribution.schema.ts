import type { ResourceKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { Activity } from './activity.schema.ts';
import { activityOf } from './activity.service.ts';
import {
  resourceDistributionFields,
  resourceDistributionList,
  type ResourceDistributionRow,
} from './resource-distribution.service.ts';

export const ResourceKindEnum = builder.enumType('ResourceKind', {
  description: 'What kind of thing was handed out.',
  values: {
    INFORMATION_SHEET: { description: 'A sheet or leaflet that explains something.' },
    LEGAL_FORM: { description: 'A form to fill in, such as a petition to seal a record.' },
    RESOURCE_GUIDE: { description: 'A list of services and how to reach them.' },
    SAFETY_ITEM: { description: 'A thing for safety, such as a lock or a light.' },
    BASIC_NEEDS: { description: 'Food, clothes, transit passes and the like.' },
    REFERRAL: { description: 'A referral to a service.' },
    OTHER: { description: 'Something else.' },
  } satisfies Record<ResourceKind, object>,
});

export const ResourceDistribution = builder.prismaObject('ResourceDistribution', {
  description: 'What was handed out at an activity, and how much of it. Never to whom.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (distribution) => ({ id: distribution.id, type: 'ResourceDistribution' }),
    }),
    activity: t.field({
      type: Activity,
      nullable: true,
      action: 'activity.read',
      description: 'Where it was handed out; null where that activity was deleted.',
      resolve: (distribution, _args, context) => activityOf(context, distribution.activityId),
    }),
    kind: t.expose('kind', { type: ResourceKindEnum, description: 'What kind of thing it is.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    language: t.exposeString('language', { description: 'Its language, as a BCP 47 tag.' }),
    quantity: t.exposeInt('quantity', { description: 'How many pieces were handed out.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

registerNode('ResourceDistribution', resourceDistributionFields, 'activity.read');
const [ResourceDistributionConnection, ResourceDistributionEdge] = connectionTypes(
  ResourceDistribution,
  'ResourceDistribution',
);

builder.objectField(Activity, 'resources', (t) =>
  t.connection(
    {
      type: ResourceDistribution,
      action: 'activity.read',
      description: 'What was handed out there, the earliest recorded first.',
      resolve: (activity, args, context) =>
        readConnection<ResourceDistributionRow>(
          context,
          resourceDistributionList(null, { ...newestFirst, direction: 'asc' }, activity.id),
          args,
        ),
    },
    ResourceDistributionConnection,
    ResourceDistributionEdge,
  ),
);

const ResourceDistributionFilter = builder.inputType('ResourceDistributionFilter', {
  description: 'Which distributions to list; conditions that are given must all hold.',
  fields: (t) => ({
    activityId: t.id({ description: 'At this activity.' }),
    kinds: t.field({ type: [ResourceKindEnum], description: 'Of one of these kinds of thing.' }),
  }),
});

const resourceDistributionOrder = orderInput('ResourceDistribution', 'distributions', newestFirst, {
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
});

builder.queryField('resourceDistributions', (t) =>
  t.connection(
    {
      type: ResourceDistribution,
      action: 'activity.read',
      description:
        'What was handed out at the activities of the acting jurisdiction, the latest recorded first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: ResourceDistributionFilter, description: 'Which of it.' }),
        orderBy: t.arg({ type: resourceDistributionOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<ResourceDistributionRow>(
          context,
          resourceDistributionList(args.filter, resourceDistributionOrder.order(args.orderBy)),
          args,
        ),
    },
    ResourceDistributionConnection,
    ResourceDistributionEdge,
  ),
);
