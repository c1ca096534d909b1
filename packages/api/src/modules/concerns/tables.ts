import { table } from '../../tables/table.ts';

export const communityConcerns = table('CommunityConcern', 'community concern');
export const concernResponses = table('ConcernResponse', 'response to a concern', {
  plural: 'responses to concerns',
});
