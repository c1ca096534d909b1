import { ReviewKind } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { governedSubject } from './governed.input.ts';
import { ReviewDecision } from './review.rules.ts';
import { ethicsReviewQuestions, ethicsReviews } from './tables.ts';

/** Questions of one review; more are better asked in a meeting. */
export const questionsMax = 50;
const conditionsMax = 20;

const questionTexts = z
  .array(rules.narrative('A question'))
  .max(questionsMax, `A review can have at most ${questionsMax} questions.`);

export const requestReviewSchema = z
  .object({
    kind: z.enum(ReviewKind).describe('The kind of review.'),
    subject: governedSubject.describe('The subject of the review.'),
    questions: questionTexts.nullish().describe('Questions that must be answered before approval.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A request for a review.');

export const askReviewQuestionsSchema = z
  .object({
    id: ethicsReviews.id,
    questions: questionTexts
      .min(1, 'Ask at least one question.')
      .describe(`The questions to add. A review can have at most ${questionsMax} in total.`),
  })
  .describe('More questions for a review.');

export const answerReviewQuestionSchema = ethicsReviewQuestions
  .changeInput({ answer: rules.narrative('An answer').describe('The answer.') })
  .describe('The answer to one question of a review.');

export const decideReviewSchema = ethicsReviews
  .changeInput({
    decision: z.enum(ReviewDecision).describe('The decision.'),
    note: rules
      .narrative('A note')
      .nullish()
      .describe('The reason for the decision; required for DECLINED. For staff of the office.'),
    conditions: z
      .array(rules.narrative('A condition'))
      .max(conditionsMax, `An approval can have at most ${conditionsMax} conditions.`)
      .nullish()
      .describe(
        'The conditions of the approval; required for APPROVED_WITH_CONDITIONS and only allowed there. Everyone in the office can read them.',
      ),
    expiresOn: rules.day
      .nullish()
      .describe('The last day of the approval; after today. By default it does not expire.'),
  })
  .describe('The decision on a review.');

export const withdrawReviewSchema = ethicsReviews.changeInput({}).describe('The review to withdraw.');
