import { nodeType } from '../../contract/node.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { CommunityConcern } from '../concerns/concern.schema.ts';
import { DecisionInfluence } from './influence.schema.ts';
import { decisionInfluenceSources } from './tables.ts';

const DecisionInfluenceSource = nodeType(decisionInfluenceSources, {
  action: 'influence.read',
  description: 'The source of the insight behind an influence: an activity, or a concern that was raised.',
  columns: { updatedAt: false, version: false },
  references: {
    decisionInfluence: {
      to: DecisionInfluence,
      column: 'decisionInfluenceId',
      isNullable: true,
      description: 'The influence; null while it is deleted.',
    },
    activity: {
      to: Activity,
      column: 'activityId',
      description:
        'The activity at which it was said; null if the source is a concern, or if the activity is deleted.',
    },
    communityConcern: {
      to: CommunityConcern,
      column: 'communityConcernId',
      description:
        'The concern that was raised; null if the source is an activity, or if the concern is deleted.',
    },
  },
});

const earliestFirst = orderBy(decisionInfluenceSources, 'createdAt', 'asc');
const lists = listsOf(DecisionInfluenceSource, decisionInfluenceSources);
lists.under(DecisionInfluence, 'sources', 'decisionInfluenceId', {
  description: 'The sources of the insight, earliest recorded first.',
  orderBy: earliestFirst,
});
lists.under(Activity, 'influences', 'activityId', {
  description: 'The activity as a source of influences, earliest recorded first.',
  orderBy: earliestFirst,
});
lists.under(CommunityConcern, 'influences', 'communityConcernId', {
  description: 'The concern as a source of influences, earliest recorded first.',
  orderBy: earliestFirst,
});
