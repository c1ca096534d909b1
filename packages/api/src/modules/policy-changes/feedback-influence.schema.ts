import { InfluenceSource, InfluenceWeight } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { FeedbackItem } from '../feedback/feedback.schema.ts';
import { Theme } from '../focus-groups/theme.schema.ts';
import { SurveyVersion } from '../surveys/survey-version.schema.ts';
import { PolicyChange } from './policy-change.schema.ts';
import { feedbackInfluences } from './tables.ts';

enumOf('InfluenceWeight', InfluenceWeight, 'How much a source counted for a policy change.', {
  DECISIVE: 'Without it, the change would not have been made.',
  STRONG: 'It was one of the main reasons.',
  CONTRIBUTING: 'It was one reason among others.',
  MINOR: 'It was noted, and changed little.',
});

enumOf('InfluenceSource', InfluenceSource, 'The kind of a source of a policy change.', {
  FEEDBACK_ITEM: 'Feedback that was received.',
  ACTIVITY: 'An activity at which it was said.',
  SURVEY_VERSION: 'The answers to a version of a survey.',
  THEME: 'A theme that participants of focus groups spoke about.',
});

export const FeedbackInfluence = nodeType(feedbackInfluences, {
  action: 'policyChange.read',
  description:
    'The source of the insight behind a policy change: an activity, feedback that was received, a survey, or a theme of focus groups. The kind, the weight and the rationale stay when the source is erased.',
  columns: {
    updatedAt: false,
    sourceKind: 'The kind of the source.',
    weight: 'How much it counted.',
    rationale: 'Why it counted that much; null if nobody wrote it down.',
  },
  fields: (t) => ({
    isErased: t.boolean({
      description: 'True if the source was erased. Its words are gone; that it counted is kept.',
      extensions: { columns: ['activityId', 'feedbackItemId', 'surveyVersionId', 'themeId'] },
      resolve: ({ activityId, feedbackItemId, surveyVersionId, themeId }) =>
        activityId === null && feedbackItemId === null && surveyVersionId === null && themeId === null,
    }),
  }),
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
        'The activity at which it was said; null if the source is another one, or if the activity is deleted.',
    },
    feedbackItem: {
      to: FeedbackItem,
      column: 'feedbackItemId',
      description:
        'The feedback item that was received; null if the source is another one, or if the feedback item is deleted.',
    },
    surveyVersion: {
      to: SurveyVersion,
      column: 'surveyVersionId',
      description: 'The version of the survey; null if the source is another one.',
    },
    theme: {
      to: Theme,
      column: 'themeId',
      description: 'The theme of the codebook; null if the source is another one.',
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
lists.under(Theme, 'influences', 'themeId', {
  description: 'The theme as a source of influences, earliest recorded first.',
  orderBy: earliestFirst,
});
