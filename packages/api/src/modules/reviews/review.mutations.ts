import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { GovernedSubjectInput } from './governed.schema.ts';
import type { ReviewPayload } from './review-lookup.service.ts';
import { answerReviewQuestion, answerReviewQuestionSchema, questionsMax } from './review-question.service.ts';
import type { ReviewDecision } from './review.rules.ts';
import { EthicsReview, ReviewKindEnum } from './review.schema.ts';
import {
  askReviewQuestions,
  askReviewQuestionsSchema,
  decideReview,
  decideReviewSchema,
  requestReview,
  requestReviewSchema,
  withdrawReview,
  withdrawReviewSchema,
} from './review.service.ts';

const ReviewDecisionEnum = builder.enumType('ReviewDecision', {
  description: 'How a review is decided.',
  values: {
    APPROVED: { description: 'It may go ahead as it is.' },
    APPROVED_WITH_CONDITIONS: { description: 'It may go ahead as long as the conditions are met.' },
    DECLINED: { description: 'It may not go ahead.' },
  } satisfies Record<ReviewDecision, object>,
});

const RequestReviewInput = builder.inputType('RequestReviewInput', {
  description: 'A review that is to be made.',
  fields: (t) => ({
    kind: t.field({ type: ReviewKindEnum, required: true, description: 'What it examines.' }),
    subject: t.field({
      type: GovernedSubjectInput,
      required: true,
      description: 'The thing that it is about.',
    }),
    questions: t.stringList({
      description: `Questions that must be answered before it approves anything; at most ${questionsMax}.`,
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same review.',
    }),
  }),
});

const AskReviewQuestionsInput = builder.inputType('AskReviewQuestionsInput', {
  description: 'More questions of a review.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The review.' }),
    questions: t.stringList({
      required: true,
      description: `What is asked; a review has at most ${questionsMax} questions.`,
    }),
  }),
});

const AnswerReviewQuestionInput = builder.inputType('AnswerReviewQuestionInput', {
  description: 'The answer to one question of a review.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The question.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version of the question that the answer is to.',
    }),
    answer: t.string({ required: true, description: 'The answer; at most 10,000 characters.' }),
  }),
});

const DecideReviewInput = builder.inputType('DecideReviewInput', {
  description: 'The decision of a review.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The review.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the decision is about.' }),
    decision: t.field({ type: ReviewDecisionEnum, required: true, description: 'What is decided.' }),
    note: t.string({ description: 'Why; a decline must say. For those who work in the office.' }),
    conditions: t.stringList({
      description:
        'What must hold; given exactly for APPROVED_WITH_CONDITIONS. Everybody in the office reads them.',
    }),
    expiresOn: t.field({
      type: 'Date',
      description: 'The last day, in UTC, on which an approval holds; in the future. No end unless given.',
    }),
  }),
});

const WithdrawReviewInput = builder.inputType('WithdrawReviewInput', {
  description: 'A review that is not needed any more.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The review.' }),
    expectedVersion: t.int({ required: true, description: 'The version that is taken back.' }),
  }),
});

const reviewPayload = (name: string, description: string) =>
  builder.objectRef<ReviewPayload>(name).implement({
    description,
    fields: (t) => ({
      review: t.field({
        type: EthicsReview,
        description: 'The review as it stands now.',
        resolve: ({ review }) => review,
      }),
    }),
  });

const RequestReviewPayload = reviewPayload('RequestReviewPayload', 'The review was requested.');
const AskReviewQuestionsPayload = reviewPayload('AskReviewQuestionsPayload', 'The questions were asked.');
const AnswerReviewQuestionPayload = reviewPayload(
  'AnswerReviewQuestionPayload',
  'The question was answered.',
);
const DecideReviewPayload = reviewPayload('DecideReviewPayload', 'The review was decided.');
const WithdrawReviewPayload = reviewPayload('WithdrawReviewPayload', 'The request was taken back.');

builder.mutationField('requestReview', (t) =>
  t.field({
    type: RequestReviewPayload,
    description:
      'Requests a review of one thing. While it is open the thing cannot go ahead, and there is no other of its kind.',
    args: { input: t.arg({ type: RequestReviewInput, required: true, description: 'The review.' }) },
    ...mutation({ action: 'review.write', schema: requestReviewSchema, resolve: requestReview }),
  }),
);

builder.mutationField('askReviewQuestions', (t) =>
  t.field({
    type: AskReviewQuestionsPayload,
    description: 'Adds questions to an open review.',
    args: { input: t.arg({ type: AskReviewQuestionsInput, required: true, description: 'The questions.' }) },
    ...mutation({
      action: 'reviewDecision.write',
      schema: askReviewQuestionsSchema,
      resolve: askReviewQuestions,
    }),
  }),
);

builder.mutationField('answerReviewQuestion', (t) =>
  t.field({
    type: AnswerReviewQuestionPayload,
    description: 'Answers a question of an open review, or answers it anew.',
    args: { input: t.arg({ type: AnswerReviewQuestionInput, required: true, description: 'The answer.' }) },
    ...mutation({
      action: 'review.write',
      schema: answerReviewQuestionSchema,
      resolve: answerReviewQuestion,
    }),
  }),
);

builder.mutationField('decideReview', (t) =>
  t.field({
    type: DecideReviewPayload,
    description:
      'Decides an open review. Whoever requested it, proposed the thing, or disclosed an unresolved conflict about it cannot.',
    args: { input: t.arg({ type: DecideReviewInput, required: true, description: 'The decision.' }) },
    ...mutation({ action: 'reviewDecision.write', schema: decideReviewSchema, resolve: decideReview }),
  }),
);

builder.mutationField('withdrawReview', (t) =>
  t.field({
    type: WithdrawReviewPayload,
    description: 'Takes an open review back; only whoever requested it can.',
    args: { input: t.arg({ type: WithdrawReviewInput, required: true, description: 'The review.' }) },
    ...mutation({ action: 'review.write', schema: withdrawReviewSchema, resolve: withdrawReview }),
  }),
);
