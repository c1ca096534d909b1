/** The maximum number of sources of an influence. It has at least one. */
export const sourcesMax = 20;

/** The source of an insight: an activity, or a concern that was raised. */
export interface InfluenceSource {
  activityId?: string | undefined;
  communityConcernId?: string | undefined;
}

/** The indexes of the sources that repeat an earlier one. */
export function repeatedSources(sources: readonly InfluenceSource[]): number[] {
  const known = new Set<string>();
  return sources.flatMap(({ activityId, communityConcernId }, index) => {
    const key = `${activityId ?? ''} ${communityConcernId ?? ''}`;
    if (known.has(key)) return [index];
    known.add(key);
    return [];
  });
}
