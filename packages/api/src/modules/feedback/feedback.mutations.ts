import { mutation, mutationOf } from '../../contract/mutation.schema.ts';
import './feedback-recurrence.schema.ts';
import { FeedbackResponse } from './feedback-response.schema.ts';
import {
  addFeedbackResponse,
  addedFeedbackResponse,
  correctFeedbackResponse,
  voidFeedbackResponse,
} from './feedback-response.service.ts';
import {
  addFeedbackResponseSchema,
  decideFeedbackSchema,
  correctFeedbackResponseSchema,
  recordFeedbackSchema,
  reopenFeedbackSchema,
  startFeedbackReviewSchema,
  triageFeedbackSchema,
  updateFeedbackSchema,
  voidFeedbackResponseSchema,
} from './feedback.input.ts';
import { FeedbackItem } from './feedback.schema.ts';
import {
  decideFeedback,
  recordFeedback,
  reopenFeedback,
  startFeedbackReview,
  triageFeedback,
  updateFeedback,
} from './feedback.service.ts';

mutation('recordFeedback', {
  action: 'feedback.write',
  description: 'Records a feedback item of residents.',
  input: recordFeedbackSchema,
  payload: FeedbackItem,
  run: recordFeedback,
});

mutation('updateFeedback', {
  action: 'feedback.write',
  description: 'Corrects an open feedback item.',
  input: updateFeedbackSchema,
  payload: FeedbackItem,
  run: updateFeedback,
});

mutation('triageFeedback', {
  action: 'feedbackTriage.write',
  description:
    'Decides the category and the priority of a feedback item: RECEIVED → TRIAGED. A feedback item that is TRIAGED or UNDER_REVIEW keeps its status.',
  input: triageFeedbackSchema,
  payload: FeedbackItem,
  run: triageFeedback,
});

mutation('startFeedbackReview', {
  action: 'feedback.write',
  description: 'Records that work on a feedback item has begun: TRIAGED → UNDER_REVIEW.',
  input: startFeedbackReviewSchema,
  payload: FeedbackItem,
  run: startFeedbackReview,
});

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
    'Voids a response that was not given. The record stays readable and counts nowhere. This cannot be undone. A feedback item that is ADOPTED keeps at least one response: reopen it before its last response is voided.',
  input: voidFeedbackResponseSchema,
  payload: FeedbackResponse,
  run: voidFeedbackResponse,
});

mutation('decideFeedback', {
  action: 'feedbackTriage.write',
  description:
    'Closes a feedback item that is TRIAGED or UNDER_REVIEW, with the reason. It can be ADOPTED only if it has a response.',
  input: decideFeedbackSchema,
  payload: FeedbackItem,
  run: decideFeedback,
});

mutation('reopenFeedback', {
  action: 'feedbackTriage.write',
  description:
    'Reopens a closed feedback item. Its status becomes UNDER_REVIEW and its reason is cleared. The audit trail keeps the reason.',
  input: reopenFeedbackSchema,
  payload: FeedbackItem,
  run: reopenFeedback,
});
