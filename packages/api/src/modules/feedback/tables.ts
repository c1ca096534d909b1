import { table } from '../../tables/table.ts';

export const feedbackChannels = table('FeedbackChannel', 'feedback channel');
export const feedbackItems = table('FeedbackItem', 'feedback item');
export const feedbackContacts = table('FeedbackContact', 'contact of a feedback item', {
  plural: 'contacts of feedback items',
});
export const feedbackResponses = table('FeedbackResponse', 'response to a feedback item', {
  plural: 'responses to feedback items',
});
