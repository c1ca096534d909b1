import { nodeType } from '../../contract/node.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { FeedbackItem } from '../feedback/feedback.schema.ts';
import { DecisionInfluence } from './influence.schema.ts';
import { decisionInfluenceSources } from './tables.ts';

const DecisionInfluenceSource = nodeType(decisionInfluenceSources, {
  action: 'influence.read',
  description:
    'The source of the insight behind an influence: an activity, or a feedback item that was received.',
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
        'The activity at which it was said; null if the source is a feedback item, or if the activity is deleted.',
    },
    feedbackItem: {
      to: FeedbackItem,
      column: 'feedbackItemId',
      description:
        'The feedback item that was received; null if the source is an activity, or if the feedback item is deleted.',
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
lists.under(FeedbackItem, 'influences', 'feedbackItemId', {
  description: 'The feedback item as a source of influences, earliest recorded first.',
  orderBy: earliestFirst,
});
