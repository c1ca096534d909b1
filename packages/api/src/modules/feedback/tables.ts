import { table } from '../../tables/table.ts';

export const feedbackItems = table('FeedbackItem', 'feedback item');
export const feedbackResponses = table('FeedbackResponse', 'response to a feedback item', {
  plural: 'responses to feedback items',
});
