/** The maximum number of sources of an influence. It has at least one. */
export const sourcesMax = 20;

/** The source of an insight: an activity, or a feedback item that was received. */
export interface InfluenceSource {
  activityId?: string | undefined;
  feedbackItemId?: string | undefined;
}

/** The indexes of the sources that repeat an earlier one. */
export function repeatedSources(sources: readonly InfluenceSource[]): number[] {
  const known = new Set<string>();
  return sources.flatMap(({ activityId, feedbackItemId }, index) => {
    const key = `${activityId ?? ''} ${feedbackItemId ?? ''}`;
    if (known.has(key)) return [index];
    known.add(key);
    return [];
  });
}
