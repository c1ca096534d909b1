/** Sources of one influence: at least one says where the insight came from. */
export const sourcesMax = 20;

/** Where an insight came from: an activity, or a concern that was raised. */
export interface InfluenceSource {
  activityId?: string | undefined;
  communityConcernId?: string | undefined;
}

/** The places of sources that were named before, in order. */
export function repeatedSources(sources: readonly InfluenceSource[]): number[] {
  const known = new Set<string>();
  return sources.flatMap(({ activityId, communityConcernId }, index) => {
    const key = `${activityId ?? ''} ${communityConcernId ?? ''}`;
    if (known.has(key)) return [index];
    known.add(key);
    return [];
  });
}
