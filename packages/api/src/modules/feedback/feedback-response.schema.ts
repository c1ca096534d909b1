import { nodeType } from '../../contract/node.schema.ts';
import { filterOf, isSet } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import {
  showCorrections,
  voidedAtDescription,
  voidFilterDescription,
} from '../corrections/correction.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { FeedbackItem } from './feedback.schema.ts';
import { feedbackResponses } from './tables.ts';

export const FeedbackResponse = nodeType(feedbackResponses, {
  action: 'feedback.read',
  description: 'An action taken in response to a feedback item.',
  columns: {
    description: 'The action that was taken.',
    takenOn: 'The day of the action.',
    voidedAt: voidedAtDescription,
  },
  references: {
    activity: {
      to: Activity,
      column: 'activityId',
      description:
        'The activity through which the action was taken; null if no activity is recorded, or if it is deleted.',
    },
    program: {
      to: Program,
      column: 'programId',
      description:
        'The program through which the action was taken; null if no program is recorded, or if it is deleted.',
    },
  },
});

showCorrections(FeedbackResponse, 'feedbackResponseId');

listsOf(FeedbackResponse, feedbackResponses).under(FeedbackItem, 'responses', 'feedbackItemId', {
  description:
    'The actions taken in response to the feedback item, latest first. Void responses are included, unless the filter leaves them out.',
  filter: filterOf('FeedbackResponseFilter', feedbackResponses, {
    isVoided: isSet('voidedAt', voidFilterDescription),
  }),
  orderBy: orderBy(feedbackResponses, 'takenOn', 'desc'),
});
