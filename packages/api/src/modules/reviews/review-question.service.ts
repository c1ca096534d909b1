import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import type { EthicsReviewQuestion } from '@rapport/database/generated/prisma/client.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import { expectVersion } from '../../versions.ts';
import { lockOpenReview, type ReviewPayload } from './review-lookup.service.ts';

export type ReviewQuestionRow = EthicsReviewQuestion;

/** Questions of one review: more are asked in a meeting. */
export const questionsMax = 50;

/** A text of a review that must say something. It stays in the office. */
export const questionText = (label: string) => rules.text(label).min(1, `${label} must not be empty.`);
export const questionTexts = z
  .array(questionText('A question'))
  .max(questionsMax, `A review has at most ${questionsMax} questions.`);

export const answerReviewQuestionSchema = z.object({
  id: globalId('EthicsReviewQuestion', 'question of a review'),
  expectedVersion: rules.expectedVersion,
  answer: questionText('An answer'),
});

/** The questions of a review, in the order in which they were asked; one statement for all reviews that are asked about at once. */
export async function questionsOf(context: Context, reviewId: string): Promise<ReviewQuestionRow[]> {
  const questions = await context.loaders.batch('review questions', reviewId, async (reviewIds) => {
    const rows = await context.database.prisma.ethicsReviewQuestion.findMany({
      where: { ethicsReviewId: { in: [...reviewIds] } },
      orderBy: { position: 'asc' },
    });
    return Map.groupBy(rows, (row) => row.ethicsReviewId);
  });
  return questions ?? [];
}

/** Adds questions to a review that the caller has locked, or just made. */
export async function askQuestions(
  context: Context,
  ethicsReviewId: string,
  questions: readonly string[],
): Promise<void> {
  if (questions.length === 0) return;
  const { prisma } = context.database;
  const asked = await prisma.ethicsReviewQuestion.count({ where: { ethicsReviewId } });
  if (asked + questions.length > questionsMax) {
    throw new InvalidStateError(
      `A review has at most ${questionsMax} questions; this one has ${asked} already.`,
      ['input', 'questions'],
    );
  }
  await prisma.ethicsReviewQuestion.createMany({
    data: questions.map((question, index) => ({
      jurisdictionId: actingJurisdiction(context).id,
      ethicsReviewId,
      position: asked + index + 1,
      question,
      askedBySubject: subjectOf(context.actor),
    })),
  });
}

/** How many questions of a review have no answer. */
export function unansweredCount(context: Context, ethicsReviewId: string): Promise<number> {
  return context.database.prisma.ethicsReviewQuestion.count({ where: { ethicsReviewId, answer: null } });
}

/** Answers a question, or answers it anew, while its review is open. */
export async function answerReviewQuestion(
  context: Context,
  input: z.output<typeof answerReviewQuestionSchema>,
): Promise<ReviewPayload> {
  const { prisma } = context.database;
  const { id, expectedVersion, answer } = input;
  const path = ['input', 'id'];
  const require = async (): Promise<ReviewQuestionRow> =>
    found(await prisma.ethicsReviewQuestion.findFirst({ where: { id } }), 'The question', path);
  const { ethicsReviewId } = await require();
  const review = await lockOpenReview(context, ethicsReviewId, path);
  // Whoever changes a question holds its review, so that nobody can between this and the write.
  expectVersion((await require()).version, expectedVersion);
  await prisma.ethicsReviewQuestion.updateMany({
    where: { id },
    data: {
      answer,
      answeredBySubject: subjectOf(context.actor),
      answeredAt: context.now(),
      version: { increment: 1 },
    },
  });
  await recordAudit(context, {
    action: 'review.questionAnswered',
    entityType: 'EthicsReview',
    entityId: review.id,
  });
  return { review };
}
