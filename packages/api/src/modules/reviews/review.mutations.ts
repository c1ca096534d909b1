import { enumOf } from '../../contract/enum.schema.ts';
import { mutation } from '../../contract/mutation.schema.ts';
import { answerReviewQuestion, askReviewQuestions } from './review-question.service.ts';
import {
  answerReviewQuestionSchema,
  askReviewQuestionsSchema,
  decideReviewSchema,
  requestReviewSchema,
  withdrawReviewSchema,
} from './review.input.ts';
import { ReviewDecision } from './review.rules.ts';
import { EthicsReview } from './review.schema.ts';
import { decideReview, requestReview, withdrawReview } from './review.service.ts';

enumOf('ReviewDecision', ReviewDecision, 'The decision on a review.', {
  APPROVED: 'The subject can go ahead as it is.',
  APPROVED_WITH_CONDITIONS: 'The subject can go ahead as long as the conditions are met.',
  DECLINED: 'The subject cannot go ahead.',
});

const shared = { payload: EthicsReview, key: 'review' } as const;

mutation('requestReview', {
  ...shared,
  action: 'review.write',
  description:
    'Requests a review of a subject. The subject cannot go ahead while the review is open, and cannot have another open review of that kind.',
  input: requestReviewSchema,
  run: requestReview,
});

mutation('askReviewQuestions', {
  ...shared,
  action: 'reviewDecision.write',
  description: 'Adds questions to an open review.',
  input: askReviewQuestionsSchema,
  run: askReviewQuestions,
});

mutation('answerReviewQuestion', {
  ...shared,
  action: 'review.write',
  description: 'Answers a question of an open review, or changes the answer.',
  input: answerReviewQuestionSchema,
  run: answerReviewQuestion,
});

mutation('decideReview', {
  ...shared,
  action: 'reviewDecision.write',
  description:
    'Decides an open review. A person who requested it, proposed its subject or disclosed an unresolved conflict of interest about it cannot decide it.',
  input: decideReviewSchema,
  run: decideReview,
});

mutation('withdrawReview', {
  ...shared,
  action: 'review.write',
  description: 'Withdraws an open review. Only the person who requested it can.',
  input: withdrawReviewSchema,
  run: withdrawReview,
});
