import { table } from '../../tables/table.ts';

export const policyChanges = table('PolicyChange', 'policy change');
export const feedbackInfluences = table('FeedbackInfluence', 'source of a policy change', {
  plural: 'sources of policy changes',
});
