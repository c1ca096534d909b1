import { subjectOf } from '@rapport/core/actor.ts';
import { ConflictError, ForbiddenError, InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import { encodeGlobalId } from '@rapport/core/ids.ts';
import { ReviewKind, type ReviewStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { dayOf } from '../../days.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { changeVersion, expectVersion } from '../../versions.ts';
import { hasDisclosedConflict } from '../conflicts/conflict.gate.ts';
import { readGateScopes } from './gate.scope.ts';
import { holdGates } from './gate.service.ts';
import { kindNames, subjectColumns, subjectOfRow, typeNames, type GovernedSubject } from './governed.ts';
import { governedSubject, requireGoverned, subjectPath } from './governed.service.ts';
import {
  lockOpenReview,
  requireReview,
  type EthicsReviewRow,
  type ReviewPayload,
} from './review-lookup.service.ts';
import { askQuestions, questionText, questionTexts, unansweredCount } from './review-question.service.ts';
import { aboutSubject, type SubjectFilterInput } from './subject.filter.ts';
import { decisionIssues, reviewDecisions, whyNotReviewer } from './review.rules.ts';

/** The fields that a list or a lookup of reviews reads. */
export const reviewFields = [
  'kind',
  'programId',
  'activityId',
  'partnerOrganizationId',
  'budgetLineId',
  'publicationId',
  'requestedBySubject',
  'status',
  'reviewerSubject',
  'decisionNote',
  'conditions',
  'decidedAt',
  'expiresOn',
  'createdAt',
  'updatedAt',
  'version',
] as const;

const conditionsMax = 20;
const reviewId = globalId('EthicsReview', 'review');

export const requestReviewSchema = z.object({
  kind: z.enum(ReviewKind),
  subject: governedSubject,
  questions: questionTexts.nullish(),
  idempotencyKey: idempotencyKeySchema,
});
export const askReviewQuestionsSchema = z.object({
  id: reviewId,
  questions: questionTexts.min(1, 'Ask at least one question.'),
});
export const decideReviewSchema = z.object({
  id: reviewId,
  expectedVersion: rules.expectedVersion,
  decision: z.enum(reviewDecisions),
  note: questionText('A note').nullish(),
  conditions: z
    .array(rules.narrative('A condition'))
    .max(conditionsMax, `An approval has at most ${conditionsMax} conditions.`)
    .nullish(),
  expiresOn: z.date().nullish(),
});
export const withdrawReviewSchema = z.object({ id: reviewId, expectedVersion: rules.expectedVersion });

export interface ReviewFilterInput {
  statuses?: readonly ReviewStatus[] | null | undefined;
  kinds?: readonly ReviewKind[] | null | undefined;
  subject?: SubjectFilterInput | null | undefined;
}

/** The tenant's reviews, or those of one subject, that a filter and an order describe. */
export function reviewList(
  filter: ReviewFilterInput | null | undefined,
  orderBy: ListOrder,
  subject?: GovernedSubject,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.statuses) where.push({ field: 'status', is: 'oneOf', value: filter.statuses });
  if (filter?.kinds) where.push({ field: 'kind', is: 'oneOf', value: filter.kinds });
  if (filter?.subject) where.push(...aboutSubject(filter.subject));
  const parent = subject ? { parent: { field: subjectColumns[subject.kind], id: subject.id } } : {};
  return { model: 'EthicsReview', fields: reviewFields, where, orderBy, ...parent };
}

/** True where a review of the subject is open. */
export async function hasOpenReview(context: Context, subject: GovernedSubject): Promise<boolean> {
  const open = await context.database.prisma.ethicsReview.findFirst({
    where: { status: 'OPEN', [subjectColumns[subject.kind]]: subject.id },
    select: { id: true },
  });
  return open !== null;
}

/** Requests a review of one thing. While one of the same kind is open, there is no other. */
export async function requestReview(
  context: Context,
  input: z.output<typeof requestReviewSchema>,
): Promise<ReviewPayload> {
  const { prisma } = context.database;
  const { kind, subject, questions } = input;
  const { id } = await createOnce(context, 'requestReview', input, async () => {
    await requireGoverned(context, subject, subjectPath(subject));
    const column = subjectColumns[subject.kind];
    const open = await prisma.ethicsReview.findFirst({
      where: { kind, status: 'OPEN', [column]: subject.id },
      select: { id: true },
    });
    if (open) {
      const thing = kindNames[subject.kind];
      throw new ConflictError(`The ${kind} review of this ${thing} is open already.`, ['input', 'kind']);
    }
    const review = await prisma.ethicsReview.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        kind,
        [column]: subject.id,
        requestedBySubject: subjectOf(context.actor),
      },
      select: { id: true },
    });
    await askQuestions(context, review.id, questions ?? []);
    await holdGates(context);
    await audit(context, 'review.requested', review.id, {
      kind,
      subject: encodeGlobalId(typeNames[subject.kind], subject.id),
    });
    return review.id;
  });
  return { review: await requireReview(context, id, ['input']) };
}

/** Adds questions that must be answered before the review approves anything. */
export async function askReviewQuestions(
  context: Context,
  input: z.output<typeof askReviewQuestionsSchema>,
): Promise<ReviewPayload> {
  const review = await lockOpenReview(context, input.id, ['input', 'id']);
  await askQuestions(context, review.id, input.questions);
  await audit(context, 'review.questionsAsked', review.id, { questions: input.questions.length });
  return { review };
}

/** Decides a review, by somebody who neither wanted what is reviewed nor has an interest in it. */
export async function decideReview(
  context: Context,
  input: z.output<typeof decideReviewSchema>,
): Promise<ReviewPayload> {
  const issues = decisionIssues(input, dayOf(context.now()));
  if (issues.length > 0) throw new ValidationError(issues);
  const review = await lockOpenReview(context, input.id, ['input', 'id']);
  expectVersion(review.version, input.expectedVersion);
  const subject = subjectOfRow(review);
  const { proposers, version } = await requireGoverned(context, subject, ['input', 'id']);
  const reviewerSubject = subjectOf(context.actor);
  const refusal = whyNotReviewer(reviewerSubject, {
    requestedBySubject: review.requestedBySubject,
    proposers,
    hasOwnConflict: await hasConflictAbout(context, subject, reviewerSubject),
  });
  if (refusal !== null) throw new ForbiddenError(refusal, ['input', 'id']);
  const unanswered = await unansweredCount(context, review.id);
  if (input.decision !== 'DECLINED' && unanswered > 0) {
    throw new InvalidStateError(
      `Questions of this review that are not answered: ${unanswered}. They are answered before it approves anything.`,
      ['input', 'decision'],
    );
  }
  const decided = await changeReview(context, review.id, input.expectedVersion, {
    status: input.decision,
    reviewerSubject,
    decisionNote: input.note ?? null,
    conditions: input.conditions ?? [],
    decidedAt: context.now(),
    expiresOn: input.expiresOn ?? null,
    subjectVersion: version,
  });
  await holdGates(context);
  await audit(context, 'review.decided', review.id, { kind: review.kind, decision: input.decision });
  return { review: decided };
}

/** Takes a request back, by whoever made it. */
export async function withdrawReview(
  context: Context,
  input: z.output<typeof withdrawReviewSchema>,
): Promise<ReviewPayload> {
  const review = await lockOpenReview(context, input.id, ['input', 'id']);
  expectVersion(review.version, input.expectedVersion);
  if (review.requestedBySubject !== subjectOf(context.actor)) {
    throw new ForbiddenError('A review is withdrawn by whoever requested it.', ['input', 'id']);
  }
  const withdrawn = await changeReview(context, review.id, input.expectedVersion, { status: 'WITHDRAWN' });
  await audit(context, 'review.withdrawn', review.id, { kind: review.kind });
  return { review: withdrawn };
}

/** True where somebody disclosed a conflict, not yet resolved, that touches the subject or what belongs to it. */
async function hasConflictAbout(
  context: Context,
  subject: GovernedSubject,
  discloser: string,
): Promise<boolean> {
  const scopes = await readGateScopes(context.database.prisma, subject.kind, [subject.id]);
  const touched = scopes.flatMap(({ things, alsoTouched }) => [...things, ...alsoTouched]);
  return hasDisclosedConflict(context, touched, discloser);
}

function changeReview(context: Context, id: string, version: number, data: object): Promise<EthicsReviewRow> {
  return changeVersion(
    version,
    () =>
      context.database.prisma.ethicsReview.updateMany({
        where: { id, version },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireReview(context, id, ['input', 'id']),
  );
}

function audit(
  context: Context,
  action: string,
  entityId: string,
  detail: Record<string, string | number>,
): Promise<void> {
  return recordAudit(context, { action, entityType: 'EthicsReview', entityId, detail });
}
