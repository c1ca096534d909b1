import { mutation } from '../../contract/mutation.schema.ts';
import './feedback-channel.mutations.ts';
import './feedback-contact.schema.ts';
import './feedback-options.schema.ts';
import './feedback-public.mutations.ts';
import './feedback-recurrence.schema.ts';
import './feedback-response.mutations.ts';
import './feedback-thread.schema.ts';
import {
  assignFeedbackSchema,
  decideFeedbackSchema,
  mergeFeedbackSchema,
  recordFeedbackSchema,
  reopenFeedbackSchema,
  replyToFeedbackSchema,
  startFeedbackReviewSchema,
  triageFeedbackSchema,
  unmergeFeedbackSchema,
  updateFeedbackSchema,
} from './feedback.input.ts';
import { mergeFeedback, unmergeFeedback } from './feedback-merge.service.ts';
import { FeedbackItem } from './feedback.schema.ts';
import {
  assignFeedback,
  decideFeedback,
  recordFeedback,
  reopenFeedback,
  replyToFeedback,
  startFeedbackReview,
  triageFeedback,
  updateFeedback,
} from './feedback.service.ts';

mutation('recordFeedback', {
  action: 'feedback.write',
  description: 'Records feedback of residents, in the words of the office.',
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

mutation('assignFeedback', {
  action: 'feedbackTriage.write',
  description: 'Gives an open feedback item to a member of staff, or to nobody.',
  input: assignFeedbackSchema,
  payload: FeedbackItem,
  run: assignFeedback,
});

mutation('mergeFeedback', {
  action: 'feedbackTriage.write',
  description:
    'Merges a duplicate into the feedback item that is kept. The duplicate stays readable, counts as a submission, and shares the answer. Duplicates never form a chain.',
  input: mergeFeedbackSchema,
  payload: FeedbackItem,
  run: mergeFeedback,
});

mutation('unmergeFeedback', {
  action: 'feedbackTriage.write',
  description: 'Makes a duplicate a feedback item of its own again, with the status that it had.',
  input: unmergeFeedbackSchema,
  payload: FeedbackItem,
  run: unmergeFeedback,
});

mutation('startFeedbackReview', {
  action: 'feedback.write',
  description: 'Records that the office begins to consider a feedback item: TRIAGED → UNDER_REVIEW.',
  input: startFeedbackReviewSchema,
  payload: FeedbackItem,
  run: startFeedbackReview,
});

mutation('decideFeedback', {
  action: 'feedbackTriage.write',
  description:
    'Decides a feedback item that is TRIAGED or UNDER_REVIEW, with a public reason: ADOPTED, PARTIALLY_ADOPTED, DECLINED or OUT_OF_SCOPE_LEGAL.',
  input: decideFeedbackSchema,
  payload: FeedbackItem,
  run: decideFeedback,
});

mutation('reopenFeedback', {
  action: 'feedbackTriage.write',
  description:
    'Reopens a decision. The status becomes UNDER_REVIEW and the public reason is cleared. The audit trail keeps the reason for reopening it.',
  input: reopenFeedbackSchema,
  payload: FeedbackItem,
  run: reopenFeedback,
});

mutation('replyToFeedback', {
  action: 'feedbackTriage.write',
  description:
    'Replies in public to a feedback item that is triaged, in one or more languages. Residents read it by their link.',
  input: replyToFeedbackSchema,
  payload: FeedbackItem,
  run: replyToFeedback,
});
