import type { EthicsReviewsQuery } from '@rapport/client/generated/hooks.ts';

import { reviewKinds } from '../shared/labels.ts';

export type Review = EthicsReviewsQuery['ethicsReviews']['edges'][number]['node'];

/** The name of a review: "Fiscal review of Venue hire". */
export function nameOf({ kind, subject: { node } }: Pick<Review, 'kind' | 'subject'>): string {
  const title = node === null ? 'a deleted record' : 'title' in node ? node.title : node.__typename;
  return `${reviewKinds[kind]} review of ${title}`;
}
