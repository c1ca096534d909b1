import { table } from '../../tables/table.ts';

export const ethicsReviews = table('EthicsReview', 'ethics review');
export const permissibleActivityRules = table('PermissibleActivityRule', 'rule');
