import { table } from '../../tables/table.ts';

export const decisionInfluences = table('DecisionInfluence', 'decision influence');
export const decisionInfluenceSources = table('DecisionInfluenceSource', 'source of a decision influence', {
  plural: 'sources of decision influences',
});
