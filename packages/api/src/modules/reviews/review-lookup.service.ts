import { InvalidStateError } from '@rapport/core/errors.ts';
import type { EthicsReview } from '@rapport/database/generated/prisma/client.ts';

import type { Context } from '../../context.ts';
import { found } from '../../ids.ts';

export type EthicsReviewRow = EthicsReview;
export interface ReviewPayload {
  review: EthicsReviewRow;
}

/** Looks a review up for a use case. Throws NotFoundError for a foreign or absent id. */
export async function requireReview(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<EthicsReviewRow> {
  return found(await context.database.prisma.ethicsReview.findFirst({ where: { id } }), 'The review', path);
}

/** Looks a review up and keeps others from changing it, or its questions, until the transaction ends. Throws InvalidStateError unless it is open. */
export async function lockOpenReview(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<EthicsReviewRow> {
  await context.database.prisma.$queryRaw`select id from ethics_review where id = ${id}::uuid for update`;
  const review = await requireReview(context, id, path);
  if (review.status !== 'OPEN') {
    throw new InvalidStateError(`The review is ${review.status} and can no longer be changed.`, path);
  }
  return review;
}
