import type { InputIssue } from '@rapport/core/errors.ts';
import { ReviewStatus } from '@rapport/database/generated/prisma/enums.ts';

/** How a review can be decided. */
export const reviewDecisions = [
  ReviewStatus.APPROVED,
  ReviewStatus.APPROVED_WITH_CONDITIONS,
  ReviewStatus.DECLINED,
] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** Why somebody may not decide a review; null where they may. Whoever wanted the thing, or has an interest in it, does not judge it. */
export function whyNotReviewer(
  reviewer: string,
  review: { requestedBySubject: string; proposers: readonly string[]; hasOwnConflict: boolean },
): string | null {
  if (reviewer === review.requestedBySubject) {
    return 'You requested this review; somebody else decides it.';
  }
  if (review.proposers.includes(reviewer)) {
    return 'You proposed what this review is about; somebody else decides it.';
  }
  if (review.hasOwnConflict) {
    return 'You disclosed a conflict about this that is not resolved; somebody else decides it.';
  }
  return null;
}

/** What is wrong with a decision, each with its path. Days are midnights in UTC. */
export function decisionIssues(
  decision: {
    decision: ReviewDecision;
    note?: string | null | undefined;
    conditions?: readonly string[] | null | undefined;
    expiresOn?: Date | null | undefined;
  },
  today: Date,
): InputIssue[] {
  const issues: InputIssue[] = [];
  const issue = (field: string, message: string): void => {
    issues.push({ path: ['input', field], message });
  };
  const conditions = decision.conditions?.length ?? 0;
  if (decision.decision === 'APPROVED_WITH_CONDITIONS' && conditions === 0) {
    issue('conditions', 'An approval with conditions names at least one.');
  }
  if (decision.decision !== 'APPROVED_WITH_CONDITIONS' && conditions > 0) {
    issue('conditions', 'Only an approval with conditions has conditions.');
  }
  if (decision.decision === 'DECLINED' && !decision.note) {
    issue('note', 'A decline says why.');
  }
  if (decision.decision === 'DECLINED' && decision.expiresOn) {
    issue('expiresOn', 'Only an approval has a last day.');
  }
  if (decision.expiresOn && decision.expiresOn <= today) {
    issue('expiresOn', 'The last day of an approval is in the future.');
  }
  return issues;
}
