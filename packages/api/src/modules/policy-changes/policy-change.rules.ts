/** The maximum number of sources of a policy change. It has at least one. */
export const sourcesMax = 20;

/** The source of an insight: an activity, or a feedback item that was received. */
export interface FeedbackSource {
  activityId?: string | undefined;
  feedbackItemId?: string | undefined;
}

/** The indexes of the sources that repeat an earlier one. */
export function repeatedSources(sources: readonly FeedbackSource[]): number[] {
  const known = new Set<string>();
  return sources.flatMap(({ activityId, feedbackItemId }, index) => {
    const key = `${activityId ?? ''} ${feedbackItemId ?? ''}`;
    if (known.has(key)) return [index];
    known.add(key);
    return [];
  });
}
