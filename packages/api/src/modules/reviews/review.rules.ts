import type { InputIssue } from '@rapport/core/errors.ts';

/** The decisions that a reviewer can make. */
export const ReviewDecision = {
  APPROVED: 'APPROVED',
  APPROVED_WITH_CONDITIONS: 'APPROVED_WITH_CONDITIONS',
  DECLINED: 'DECLINED',
} as const;
export type ReviewDecision = keyof typeof ReviewDecision;

/** The reason why a person must not decide a review; null if they may. A person who proposed the subject or has an interest in it does not judge it. */
export function whyNotReviewer(
  reviewer: string,
  review: { requestedBySubject: string; proposers: readonly string[]; hasOwnConflict: boolean },
): string | null {
  if (reviewer === review.requestedBySubject) {
    return 'You requested this review, so another reviewer must decide it.';
  }
  if (review.proposers.includes(reviewer)) {
    return 'You proposed the subject of this review, so another reviewer must decide it.';
  }
  if (review.hasOwnConflict) {
    return 'You disclosed an unresolved conflict of interest about the subject, so another reviewer must decide this review.';
  }
  return null;
}

/** The problems of a decision, each with its path. Days are midnights in UTC. */
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
    issue('conditions', 'An approval with conditions must have at least one condition.');
  }
  if (decision.decision !== 'APPROVED_WITH_CONDITIONS' && conditions > 0) {
    issue('conditions', 'Only an approval with conditions can have conditions.');
  }
  if (decision.decision === 'DECLINED' && !decision.note) {
    issue('note', 'A decision to decline must give a reason.');
  }
  if (decision.decision === 'DECLINED' && decision.expiresOn) {
    issue('expiresOn', 'Only an approval can have a last day.');
  }
  if (decision.expiresOn && decision.expiresOn <= today) {
    issue('expiresOn', 'The last day of an approval must be after today.');
  }
  return issues;
}
