import { nodeType } from '../../contract/node.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { FeedbackItem } from '../feedback/feedback.schema.ts';
import { PolicyChange } from './policy-change.schema.ts';
import { feedbackInfluences } from './tables.ts';

const FeedbackInfluence = nodeType(feedbackInfluences, {
  action: 'policyChange.read',
  description:
    'The source of the insight behind a policy change: an activity, or a feedback item that was received.',
  columns: { updatedAt: false, version: false },
  references: {
    policyChange: {
      to: PolicyChange,
      column: 'policyChangeId',
      isNullable: true,
      description: 'The policy change; null while it is deleted.',
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

const earliestFirst = orderBy(feedbackInfluences, 'createdAt', 'asc');
const lists = listsOf(FeedbackInfluence, feedbackInfluences);
lists.under(PolicyChange, 'sources', 'policyChangeId', {
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
