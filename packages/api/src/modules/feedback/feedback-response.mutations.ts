import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import { FeedbackResponse } from './feedback-response.schema.ts';
import {
  addFeedbackResponse,
  addedFeedbackResponse,
  correctFeedbackResponse,
  voidFeedbackResponse,
} from './feedback-response.service.ts';
import {
  addFeedbackResponseSchema,
  correctFeedbackResponseSchema,
  voidFeedbackResponseSchema,
} from './feedback.input.ts';
import { FeedbackItem } from './feedback.schema.ts';

mutationOf('addFeedbackResponse', {
  action: 'feedback.write',
  description:
    'Records an action taken in response to a feedback item, open or closed. A response is never removed, but it can be corrected or voided.',
  input: addFeedbackResponseSchema,
  payload: { feedbackResponse: FeedbackResponse, feedbackItem: FeedbackItem },
  run: addFeedbackResponse,
  retry: { idOf: ({ feedbackResponse }) => feedbackResponse.id, again: addedFeedbackResponse },
});

mutation('correctFeedbackResponse', {
  action: 'feedback.write',
  description:
    'Corrects a response to a feedback item, open or closed. The values before stay readable in `corrections`.',
  input: correctFeedbackResponseSchema,
  payload: FeedbackResponse,
  run: correctFeedbackResponse,
});

mutation('voidFeedbackResponse', {
  action: 'feedback.write',
  description:
    'Voids a response that was not given. The record stays readable and counts nowhere. This cannot be undone.',
  input: voidFeedbackResponseSchema,
  payload: FeedbackResponse,
  run: voidFeedbackResponse,
});
