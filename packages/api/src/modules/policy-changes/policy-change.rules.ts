import type { PolicyChangeStatus } from '@rapport/database/generated/prisma/enums.ts';

/** The maximum number of sources of a policy change. It has at least one. */
export const sourcesMax = 20;

/** The source of an insight: an activity, feedback that was received, a survey, or a theme of focus groups. */
export interface FeedbackSource {
  activityId?: string | undefined;
  feedbackItemId?: string | undefined;
  surveyVersionId?: string | undefined;
  themeId?: string | undefined;
}

/** The indexes of the sources that repeat an earlier one. */
export function repeatedSources(sources: readonly FeedbackSource[]): number[] {
  const known = new Set<string>();
  return sources.flatMap(({ activityId, feedbackItemId, surveyVersionId, themeId }, index) => {
    const key = `${activityId ?? ''} ${feedbackItemId ?? ''} ${surveyVersionId ?? ''} ${themeId ?? ''}`;
    if (known.has(key)) return [index];
    known.add(key);
    return [];
  });
}

const nextStatuses: Record<PolicyChangeStatus, readonly PolicyChangeStatus[]> = {
  PROPOSED: ['DECIDED', 'WITHDRAWN'],
  DECIDED: ['IN_EFFECT', 'WITHDRAWN'],
  IN_EFFECT: ['WITHDRAWN'],
  WITHDRAWN: [],
};

/** The reason why a policy change cannot move from one status to another; null if it can. */
export function whyNotMove(from: PolicyChangeStatus, to: PolicyChangeStatus): string | null {
  const next = nextStatuses[from];
  if (next.includes(to)) return null;
  return next.length === 0
    ? `A policy change that is ${from} can no longer be changed.`
    : `A policy change that is ${from} can become ${next.join(' or ')}, not ${to}.`;
}
