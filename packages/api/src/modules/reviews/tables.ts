import { table } from '../../tables/table.ts';

export const ethicsReviews = table('EthicsReview', 'review');
export const ethicsReviewQuestions = table('EthicsReviewQuestion', 'question of a review', {
  plural: 'questions of reviews',
});
export const permissibleActivityRules = table('PermissibleActivityRule', 'rule');
