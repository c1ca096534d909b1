import { ResourceKind } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { filterOf, isSet, oneOf, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import {
  showCorrections,
  voidedAtDescription,
  voidFilterDescription,
} from '../corrections/correction.schema.ts';
import { Activity } from './activity.schema.ts';
import { resourceDistributions } from './tables.ts';

enumOf('ResourceKind', ResourceKind, 'The kind of resource that was handed out.', {
  INFORMATION_SHEET: 'A sheet or leaflet that explains something.',
  LEGAL_FORM: 'A form to fill out, such as a petition to seal a record.',
  RESOURCE_GUIDE: 'A list of services and how to reach them.',
  SAFETY_ITEM: 'An item for safety, such as a lock or a light.',
  BASIC_NEEDS: 'Food, clothes, transit passes and similar items.',
  REFERRAL: 'A referral to a service.',
  OTHER: 'Something else.',
});

export const ResourceDistribution = nodeType(resourceDistributions, {
  action: 'activity.read',
  description:
    'A resource that was handed out at an activity, and the number of items. Recipients are not recorded.',
  columns: {
    kind: 'The kind of resource.',
    title: 'The title.',
    language: 'The language, as a BCP 47 tag.',
    quantity: 'The number of items that were handed out.',
    voidedAt: voidedAtDescription,
  },
  references: {
    activity: {
      to: Activity,
      column: 'activityId',
      isNullable: true,
      description: 'The activity at which it was handed out; null if it was deleted.',
    },
  },
});

showCorrections(ResourceDistribution, 'resourceDistributionId');

const lists = listsOf(ResourceDistribution, resourceDistributions);
lists.query('resourceDistributions', {
  description:
    'The resources that were handed out at the activities of the acting jurisdiction, newest first by default.',
  filter: filterOf('ResourceDistributionFilter', resourceDistributions, {
    activityId: refers('activityId', 'Activity', 'At this activity.'),
    kinds: oneOf('kind', 'Of one of these kinds.'),
    isVoided: isSet('voidedAt', voidFilterDescription),
  }),
  order: orderOf(resourceDistributions, newestFirst, { CREATED_AT: ['createdAt', 'When it was recorded.'] }),
});
lists.under(Activity, 'resources', 'activityId', {
  description: 'The resources that were handed out there, oldest first.',
  orderBy: orderBy(resourceDistributions, 'createdAt', 'asc'),
});
