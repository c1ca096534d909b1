import type { AgreementKind, ReviewKind, ReviewStatus } from '@rapport/database/generated/prisma/enums.ts';

import type { RowOf } from '../../tables/columns.ts';
import {
  agreementState,
  inForce,
  type AgreementDays,
  type AgreementSubject,
} from '../agreements/agreement.rules.ts';
import type { GovernedThing } from './governed.ts';

type Rule = RowOf<'PermissibleActivityRule'>;
type Review = RowOf<'EthicsReview'>;

/** The columns of an agreement with a partner that a gate needs. */
export interface GateAgreement extends AgreementDays, AgreementSubject {
  partnerOrganizationId: string;
}

export const RequirementState = {
  SETTLED: 'SETTLED',
  MISSING: 'MISSING',
  OPEN: 'OPEN',
  DECLINED: 'DECLINED',
  EXPIRED: 'EXPIRED',
} as const;
export type RequirementState = keyof typeof RequirementState;

function allows<T>(list: readonly T[], value: T): boolean {
  return list.length === 0 || list.includes(value);
}

/** True if a rule is in force and applies to a thing. An empty list in a rule restricts nothing. */
export function matches(rule: Rule, thing: GovernedThing): boolean {
  if (rule.retiredAt !== null || rule.appliesTo !== thing.kind) return false;
  switch (thing.kind) {
    case 'PROGRAM':
      return allows(rule.programTypes, thing.programType);
    case 'ACTIVITY':
      return allows(rule.activityKinds, thing.activityKind) && allows(rule.programTypes, thing.programType);
    case 'PARTNER_ORGANIZATION':
      return allows(rule.partnerKinds, thing.partnerKind);
    case 'BUDGET_LINE':
      return (
        allows(rule.fundingTypes, thing.fundingType) &&
        allows(rule.expenseTypes, thing.expenseType) &&
        (rule.amountCentsMinimum === null || thing.plannedCents >= rule.amountCentsMinimum)
      );
    case 'PUBLICATION':
      return allows(rule.publicationKinds, thing.publicationKind);
  }
}

/**
 * The latest of several reviews of one kind and subject. A review is requested after earlier ones are decided, so the order of requests, by the database's one clock, is also
 * the order of decisions.
 */
function latest(reviews: readonly Review[]): Review | null {
  const isLater = (one: Review, other: Review): boolean =>
    one.createdAt > other.createdAt ||
    (one.createdAt.getTime() === other.createdAt.getTime() && one.id > other.id);
  return reviews.reduce<Review | null>(
    (last, review) => (last === null || isLater(review, last) ? review : last),
    null,
  );
}

const decided: readonly ReviewStatus[] = ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'DECLINED'];

/**
 * The state of a required review of one thing, given all its reviews. An open review blocks even if an earlier approval is in force. Among decided reviews, the latest counts. An
 * approval ends after its last day. The approval of a publication also ends when the text changes, and that of a budget line when the plan changes: approval of a small amount is not
 * approval of a large one.
 */
export function reviewState(
  thing: GovernedThing,
  kind: ReviewKind,
  reviewsOfThing: readonly Review[],
  today: Date,
): { state: RequirementState; review: Review | null } {
  const ofKind = reviewsOfThing.filter((review) => review.kind === kind);
  const open = ofKind.find(({ status }) => status === 'OPEN');
  if (open) return { state: 'OPEN', review: open };
  const review = latest(ofKind.filter(({ status }) => decided.includes(status)));
  if (review === null) return { state: 'MISSING', review };
  if (review.status === 'DECLINED') return { state: 'DECLINED', review };
  const isOver = review.expiresOn !== null && review.expiresOn < today;
  const isOfAnother = 'version' in thing && review.subjectVersion !== thing.version;
  return { state: isOver || isOfAnother ? 'EXPIRED' : 'SETTLED', review };
}

/** The state of a required agreement with a partner. Agreements for all programs count, and agreements for the given program. */
export function requiredAgreementState(
  kind: AgreementKind,
  partnerId: string,
  programId: string | null,
  agreements: readonly GateAgreement[],
  today: Date,
): RequirementState {
  const fitting = agreements.filter(
    (agreement) =>
      agreement.kind === kind &&
      agreement.partnerOrganizationId === partnerId &&
      (agreement.programId === null || agreement.programId === programId),
  );
  if (fitting.some((agreement) => inForce(agreement, today))) return 'SETTLED';
  // An agreement that was never signed does not count as expired.
  return fitting.some((agreement) => agreementState(agreement, today) !== 'UNSIGNED') ? 'EXPIRED' : 'MISSING';
}
