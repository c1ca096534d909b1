import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { PublicationKind, PublicationStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { feedbackItems } from '../feedback/tables.ts';
import { policyChanges } from '../policy-changes/tables.ts';
import { programs } from '../programs/tables.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import { hasOpenReview } from '../reviews/review.service.ts';
import type {
  createPublicationSchema,
  publishSchema,
  updatePublicationSchema,
  withdrawPublicationSchema,
} from './publication.input.ts';
import { referenceIssues, whyNotMove, type PublicationReferences } from './publication.rules.ts';
import { publications } from './tables.ts';

const path = ['input', 'id'];

/** Refuses a reference that the kind requires and that is missing, and a reference to something that does not exist. */
async function requireReferences(
  context: Context,
  kind: PublicationKind,
  { programId, policyChangeId, feedbackItemId }: PublicationReferences,
): Promise<void> {
  const issues = referenceIssues(kind, { programId, policyChangeId, feedbackItemId });
  if (issues.length > 0) throw new ValidationError(issues);
  if (programId != null) await programs.require(context, programId, ['input', 'programId']);
  if (policyChangeId != null) {
    await policyChanges.require(context, policyChangeId, ['input', 'policyChangeId']);
  }
  if (feedbackItemId != null) {
    await feedbackItems.require(context, feedbackItemId, ['input', 'feedbackItemId']);
  }
}

/** Drafts a publication. */
export async function createPublication(context: Context, input: output<typeof createPublicationSchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  const { kind } = input;
  await requireReferences(context, kind, input);
  const proposedBySubject = subjectOf(context.actor);
  return publications.create(context, { ...columns, proposedBySubject }, { detail: { kind } });
}

/** Changes a draft that is not under review. An approval of an earlier text does not cover the new one. */
export async function updatePublication(context: Context, input: output<typeof updatePublicationSchema>) {
  const { id, expectedVersion: _version, ...columns } = input;
  const current = await publications.lockVersion(context, input);
  if (current.status !== 'DRAFT') {
    const advice = current.status === 'PUBLISHED' ? '; withdraw it' : '';
    throw new InvalidStateError(
      'WRONG_STATUS',
      `A publication that is ${current.status} cannot be changed${advice}.`,
      path,
    );
  }
  if (await hasOpenReview(context, { kind: 'PUBLICATION', id })) {
    const message =
      'A review of this publication is open. Its text cannot be changed until the review is decided or withdrawn.';
    throw new InvalidStateError('REVIEW_OPEN', message, path);
  }
  const change = publications.given(columns);
  await requireReferences(context, current.kind, { ...current, ...change });
  return publications.update(context, current, change);
}

/** Publishes a draft that meets every requirement. Its text is frozen from then on. */
export async function publish(context: Context, input: output<typeof publishSchema>) {
  const current = await lockToMove(context, input, 'PUBLISHED');
  // Its subject may have been deleted in the meantime.
  await requireReferences(context, current.kind, current);
  await requirePermitted(context, { kind: 'PUBLICATION', id: input.id }, path);
  const change = { status: 'PUBLISHED', publishedAt: context.now() } as const;
  return publications.update(context, current, change, { action: 'publication.published' });
}

/** Withdraws a publication, with the reason. */
export async function withdrawPublication(context: Context, input: output<typeof withdrawPublicationSchema>) {
  const current = await lockToMove(context, input, 'WITHDRAWN');
  const change = {
    status: 'WITHDRAWN',
    withdrawnAt: context.now(),
    withdrawalReason: input.reason,
  } as const;
  return publications.update(context, current, change, { action: 'publication.withdrawn' });
}

async function lockToMove(
  context: Context,
  input: { id: string; expectedVersion: number },
  to: PublicationStatus,
): Promise<RowOf<'Publication'>> {
  const publication = await publications.lockVersion(context, input);
  const problem = whyNotMove(publication.status, to);
  if (problem !== null) throw new InvalidStateError('WRONG_STATUS', problem, path);
  return publication;
}
