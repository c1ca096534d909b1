import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import { recordAudit } from '../../audit.ts';
import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { expectVersion } from '../../versions.ts';
import {
  questionsMax,
  type answerReviewQuestionSchema,
  type askReviewQuestionsSchema,
} from './review.input.ts';
import { ethicsReviewQuestions, ethicsReviews } from './tables.ts';

const path = ['input', 'id'];

/** The questions of a review, in the order in which they were asked; one statement for all reviews that are asked about at once. */
export async function questionsOf(
  context: Context,
  reviewId: string,
): Promise<RowOf<'EthicsReviewQuestion'>[]> {
  const questions = await context.loaders.batch('review questions', reviewId, async (reviewIds) => {
    const rows = await context.database.prisma.ethicsReviewQuestion.findMany({
      where: { ethicsReviewId: { in: [...reviewIds] } },
      orderBy: { position: 'asc' },
    });
    return Map.groupBy(rows, (row) => row.ethicsReviewId);
  });
  return questions ?? [];
}

/**
 * Finds a review and prevents changes to it and to its questions until the transaction ends. Throws NotFoundError, and InvalidStateError if it is no longer open.
 */
export async function lockOpenReview(context: Context, id: string): Promise<RowOf<'EthicsReview'>> {
  const review = await ethicsReviews.lock(context, id, path);
  if (review.status !== 'OPEN') {
    throw new InvalidStateError(
      'WRONG_STATUS',
      `The review is ${review.status} and can no longer be changed.`,
      path,
    );
  }
  return review;
}

/** Adds questions to a review that the caller has locked or just created. */
export async function addQuestions(
  context: Context,
  ethicsReviewId: string,
  questions: readonly string[],
): Promise<void> {
  if (questions.length === 0) return;
  const { prisma } = context.database;
  const asked = await prisma.ethicsReviewQuestion.count({ where: { ethicsReviewId } });
  if (asked + questions.length > questionsMax) {
    throw new InvalidStateError(
      'LIMIT_REACHED',
      `A review can have at most ${questionsMax} questions. This one already has ${asked}.`,
      ['input', 'questions'],
    );
  }
  await prisma.ethicsReviewQuestion.createMany({
    data: questions.map((question, index) => ({
      ethicsReviewId,
      position: asked + index + 1,
      question,
      askedBySubject: subjectOf(context.actor),
    })),
  });
}

/** The number of questions of a review that have no answer. */
export function unansweredCount(context: Context, ethicsReviewId: string): Promise<number> {
  return context.database.prisma.ethicsReviewQuestion.count({ where: { ethicsReviewId, answer: null } });
}

/** Adds questions that must be answered before the review can approve anything. */
export async function askReviewQuestions(
  context: Context,
  { id, questions }: output<typeof askReviewQuestionsSchema>,
) {
  const review = await lockOpenReview(context, id);
  await addQuestions(context, id, questions);
  await audit(context, 'review.questionsAsked', id, { questions: questions.length });
  return review;
}

/** Answers a question of an open review, or changes its answer. */
export async function answerReviewQuestion(
  context: Context,
  { id, expectedVersion, answer }: output<typeof answerReviewQuestionSchema>,
) {
  const { ethicsReviewId } = await ethicsReviewQuestions.require(context, id, path);
  const review = await lockOpenReview(context, ethicsReviewId);
  const { version } = await ethicsReviewQuestions.lock(context, id, path);
  expectVersion(version, expectedVersion);
  const answered = { answer, answeredBySubject: subjectOf(context.actor), answeredAt: context.now() };
  await context.database.prisma.ethicsReviewQuestion.updateMany({
    where: { id },
    data: { ...answered, version: { increment: 1 } },
  });
  await audit(context, 'review.questionAnswered', ethicsReviewId, {});
  return review;
}

/** An event of the review, which is where the audit trail shows what happened to its questions. */
function audit(
  context: Context,
  action: string,
  entityId: string,
  detail: Record<string, number>,
): Promise<void> {
  return recordAudit(context, { action, entityType: ethicsReviews.typeName, entityId, detail });
}
