import { subjectOf } from '@rapport/core/actor.ts';
import { ConflictError, ForbiddenError, InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import { encodeGlobalId } from '@rapport/core/ids.ts';
import type { ReviewKind } from '@rapport/database/generated/prisma/enums.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { officeToday } from '../../office-calendar.ts';
import type { RowOf } from '../../tables/columns.ts';
import { expectVersion } from '../../versions.ts';
import { hasDisclosedConflict } from '../conflicts/conflict-gate.service.ts';
import { readGateScopes } from './gate.scope.ts';
import { holdGates } from './gate.service.ts';
import { columnOfSubject, governedTables, subjectOfRow, type GovernedSubject } from './governed.ts';
import { subjectPath } from './governed.input.ts';
import { requireGoverned } from './governed.service.ts';
import { addQuestions, lockOpenReview, unansweredCount } from './review-question.service.ts';
import type { decideReviewSchema, requestReviewSchema, withdrawReviewSchema } from './review.input.ts';
import { decisionIssues, whyNotReviewer } from './review.rules.ts';
import { ethicsReviews } from './tables.ts';

type Review = RowOf<'EthicsReview'>;

/** True if a review of the subject is open, of one kind or of any. */
export async function hasOpenReview(
  context: Context,
  subject: GovernedSubject,
  kind?: ReviewKind,
): Promise<boolean> {
  const open = await context.database.prisma.ethicsReview.findFirst({
    where: { status: 'OPEN', ...columnOfSubject(subject), ...(kind ? { kind } : {}) },
    select: { id: true },
  });
  return open !== null;
}

/** Requests a review of a subject. A subject has at most one open review of each kind. */
export async function requestReview(
  context: Context,
  input: output<typeof requestReviewSchema>,
): Promise<Review> {
  const { kind, subject, questions } = input;
  await requireGoverned(context, subject, subjectPath(subject));
  const { noun, typeName } = governedTables[subject.kind];
  if (await hasOpenReview(context, subject, kind)) {
    throw new ConflictError(`The ${kind.toLowerCase()} review of this ${noun} is already open.`, [
      'input',
      'kind',
    ]);
  }
  const review = await ethicsReviews.create(
    context,
    { kind, ...columnOfSubject(subject), requestedBySubject: subjectOf(context.actor) },
    { action: 'review.requested', detail: { kind, subject: encodeGlobalId(typeName, subject.id) } },
  );
  await addQuestions(context, review.id, questions ?? []);
  await holdGates(context);
  return review;
}

/** Decides a review. The reviewer did not request it, did not propose its subject, and has no interest in it. */
export async function decideReview(
  context: Context,
  input: output<typeof decideReviewSchema>,
): Promise<Review> {
  const { decision, conditions, expiresOn } = input;
  const path = ['input', 'id'];
  const issues = decisionIssues(input, officeToday(context));
  if (issues.length > 0) throw new ValidationError(issues);
  const review = await lockOpenReview(context, input.id);
  expectVersion(review.version, input.expectedVersion);
  const subject = subjectOfRow(review);
  const { proposers, version: subjectVersion } = await requireGoverned(context, subject, path);
  const { kind, requestedBySubject } = review;
  const reviewerSubject = subjectOf(context.actor);
  const hasOwnConflict = await hasConflictAbout(context, subject, reviewerSubject);
  const refusal = whyNotReviewer(reviewerSubject, { requestedBySubject, proposers, hasOwnConflict });
  if (refusal !== null) throw new ForbiddenError(refusal, path);
  const unanswered = await unansweredCount(context, review.id);
  if (decision !== 'DECLINED' && unanswered > 0) {
    throw new InvalidStateError(
      'DATA_MISSING',
      `All questions must be answered before approval. Unanswered questions: ${unanswered}.`,
      ['input', 'decision'],
    );
  }
  const decided = await ethicsReviews.update(
    context,
    review,
    {
      status: decision,
      reviewerSubject,
      decisionNote: input.note,
      conditions,
      decidedAt: context.now(),
      expiresOn,
      subjectVersion,
    },
    { action: 'review.decided', detail: { kind, decision } },
  );
  await holdGates(context);
  return decided;
}

/** Withdraws a review. Only the person who requested it can. */
export async function withdrawReview(
  context: Context,
  input: output<typeof withdrawReviewSchema>,
): Promise<Review> {
  const review = await lockOpenReview(context, input.id);
  expectVersion(review.version, input.expectedVersion);
  if (review.requestedBySubject !== subjectOf(context.actor)) {
    throw new ForbiddenError('Only the person who requested a review can withdraw it.', ['input', 'id']);
  }
  const recorded = { action: 'review.withdrawn', detail: { kind: review.kind } };
  return ethicsReviews.update(context, review, { status: 'WITHDRAWN' }, recorded);
}

/** True if the person disclosed an unresolved conflict about the subject or anything that belongs to it. */
async function hasConflictAbout(
  context: Context,
  subject: GovernedSubject,
  discloser: string,
): Promise<boolean> {
  const scopes = await readGateScopes(context.database.prisma, subject.kind, [subject.id]);
  const touched = scopes.flatMap(({ things, alsoTouched }) => [...things, ...alsoTouched]);
  return hasDisclosedConflict(context, touched, discloser);
}
