import type { AgreementKind, ReviewKind, ReviewStatus } from '@rapport/database/generated/prisma/enums.ts';
import type { EthicsReview, PermissibleActivityRule } from '@rapport/database/generated/prisma/client.ts';

import {
  agreementState,
  inForce,
  type AgreementDays,
  type AgreementSubject,
} from '../agreements/agreement.rules.ts';
import { kindNames, subjectKey, subjectOfRow, type GovernedSubject, type GovernedThing } from './governed.ts';

/** An agreement with a partner, as far as the gate looks at it. */
export interface GateAgreement extends AgreementDays, AgreementSubject {
  partnerOrganizationId: string;
}

/** Everything that decides whether a gate is open. */
export interface GateFacts {
  /** What the gate stands in front of; it is one of `things`. */
  subject: GovernedSubject;
  /** The subject and what belongs to it: of a program its partners and budget lines, of an activity its partners. */
  things: readonly GovernedThing[];
  /** The program for which partners' agreements count beside those for all programs; null where there is none. */
  programId: string | null;
  /** The rules in force, the oldest first. */
  rules: readonly PermissibleActivityRule[];
  /** Reviews of the things, in any order. */
  reviews: readonly EthicsReview[];
  agreements: readonly GateAgreement[];
  /** True where a disclosed conflict that touches the subject, or what belongs to it, is not resolved. */
  hasUnresolvedConflict: boolean;
}

export type RequirementState = 'SETTLED' | 'MISSING' | 'OPEN' | 'DECLINED' | 'EXPIRED';

/** What a rule asks of a thing, and how far that is. Either a review or an agreement. */
export type GateRequirement = {
  rule: PermissibleActivityRule;
  subject: GovernedThing;
  state: RequirementState;
} & (
  | { reviewKind: ReviewKind; agreementKind: null; review: EthicsReview | null }
  | { reviewKind: null; agreementKind: AgreementKind; review: null }
);

export type GateBlockerCode =
  | 'REVIEW_MISSING'
  | 'REVIEW_OPEN'
  | 'REVIEW_DECLINED'
  | 'REVIEW_EXPIRED'
  | 'AGREEMENT_MISSING'
  | 'AGREEMENT_EXPIRED'
  | 'ETHICS_MATTER_UNRESOLVED';

/** Why a gate is closed. */
export interface GateBlocker {
  code: GateBlockerCode;
  message: string;
  subject: GovernedSubject | null;
  rule: PermissibleActivityRule | null;
  review: EthicsReview | null;
}

export interface GateReport {
  isOpen: boolean;
  requirements: GateRequirement[];
  blockers: GateBlocker[];
}

function allows<T>(list: readonly T[], value: T): boolean {
  return list.length === 0 || list.includes(value);
}

/** True where a rule in force asks something of a thing. An empty list of a rule restricts nothing. */
export function matches(rule: PermissibleActivityRule, thing: GovernedThing): boolean {
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
 * Later reviews of one kind and subject are requested after earlier ones are decided, so that the order of their requests is the order of their decisions. It is
 * taken from the database's one clock.
 */
function latest(reviews: readonly EthicsReview[]): EthicsReview | null {
  return reviews.reduce<EthicsReview | null>(
    (last, review) =>
      last === null ||
      review.createdAt > last.createdAt ||
      (review.createdAt.getTime() === last.createdAt.getTime() && review.id > last.id)
        ? review
        : last,
    null,
  );
}

const decided: readonly ReviewStatus[] = ['APPROVED', 'APPROVED_WITH_CONDITIONS', 'DECLINED'];

/**
 * How far a required review of one thing is, given all reviews of it. An open one blocks even where an earlier approval stands, and of those that are decided the last
 * counts. An approval ends with its last day, that of a publication with a change of its words, and that of a budget line with a change of the plan: a small sum that was approved is
 * no large one.
 */
export function reviewState(
  thing: GovernedThing,
  kind: ReviewKind,
  reviewsOfThing: readonly EthicsReview[],
  today: Date,
): { state: RequirementState; review: EthicsReview | null } {
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

/** How far a required agreement with a partner is: those for all programs count, and those for the program in question. */
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
  // What was never signed is no agreement yet.
  return fitting.some((agreement) => agreementState(agreement, today) !== 'UNSIGNED') ? 'EXPIRED' : 'MISSING';
}

function requirementsOf(facts: GateFacts, today: Date): GateRequirement[] {
  const reviewsBySubject = Map.groupBy(facts.reviews, (review) => subjectKey(subjectOfRow(review)));
  const requirements: GateRequirement[] = [];
  for (const thing of facts.things) {
    const reviews = reviewsBySubject.get(subjectKey(thing)) ?? [];
    for (const rule of facts.rules.filter((one) => matches(one, thing))) {
      const base = { rule, subject: thing };
      if (rule.requiredReview !== null) {
        const found = reviewState(thing, rule.requiredReview, reviews, today);
        requirements.push({ ...base, ...found, reviewKind: rule.requiredReview, agreementKind: null });
      }
      if (rule.requiredAgreement !== null) {
        // Rules ask agreements of partners alone; one that asks it of anything else could never be met, so it stays closed.
        const state =
          thing.kind === 'PARTNER_ORGANIZATION'
            ? requiredAgreementState(
                rule.requiredAgreement,
                thing.id,
                facts.programId,
                facts.agreements,
                today,
              )
            : 'MISSING';
        requirements.push({
          ...base,
          state,
          review: null,
          reviewKind: null,
          agreementKind: rule.requiredAgreement,
        });
      }
    }
  }
  return requirements;
}

const reviewProblems = {
  MISSING: 'was not requested',
  OPEN: 'is open',
  DECLINED: 'was declined',
  EXPIRED: 'no longer approves it: the approval has ended, or what was approved has changed since',
} as const;
const agreementProblems = {
  MISSING: 'is not in force',
  OPEN: 'is not in force',
  DECLINED: 'is not in force',
  EXPIRED: 'has ended',
} as const;

function blockerOf(requirement: GateRequirement): GateBlocker | null {
  const { rule, subject, state, review } = requirement;
  if (state === 'SETTLED') return null;
  const thing = `the ${kindNames[subject.kind]} "${subject.title}"`;
  const code: GateBlockerCode =
    requirement.reviewKind !== null
      ? `REVIEW_${state}`
      : state === 'EXPIRED'
        ? 'AGREEMENT_EXPIRED'
        : 'AGREEMENT_MISSING';
  const problem =
    requirement.reviewKind !== null
      ? `the ${requirement.reviewKind} review of ${thing} ${reviewProblems[state]}`
      : `an agreement (${requirement.agreementKind}) with ${thing} ${agreementProblems[state]}`;
  return {
    code,
    message: `Rule "${rule.title}": ${problem}.`,
    subject: { kind: subject.kind, id: subject.id },
    rule,
    review,
  };
}

/** The same for everybody who asks: who disclosed what, about which thing and how often is for reviewers and the discloser alone. */
const ethicsMatter: GateBlocker = {
  code: 'ETHICS_MATTER_UNRESOLVED',
  message: 'A matter before the ethics reviewers is not resolved.',
  subject: null,
  rule: null,
  review: null,
};

/** Decides whether a gate is open, and names everything that keeps it closed. */
export function decideGate(facts: GateFacts, today: Date): GateReport {
  const requirements = requirementsOf(facts, today);
  const blockers = requirements.map(blockerOf).filter((blocker) => blocker !== null);
  const subject = facts.things.find((thing) => subjectKey(thing) === subjectKey(facts.subject));
  const named = new Set(blockers.map(({ review }) => review?.id));
  // Somebody asked for a review of the subject itself: no rule has to ask for it too.
  for (const review of facts.reviews) {
    if (review.status !== 'OPEN' || named.has(review.id) || !subject) continue;
    if (subjectKey(subjectOfRow(review)) !== subjectKey(facts.subject)) continue;
    blockers.push({
      code: 'REVIEW_OPEN',
      message: `The ${review.kind} review of the ${kindNames[subject.kind]} "${subject.title}" is open.`,
      subject: facts.subject,
      rule: null,
      review,
    });
  }
  if (facts.hasUnresolvedConflict) blockers.push(ethicsMatter);
  return { isOpen: blockers.length === 0, requirements, blockers };
}

const blockersToldMax = 10;

/** The blockers in one message, as many as fit. */
export function refusalOf(report: GateReport): string {
  const told = report.blockers.slice(0, blockersToldMax).map(({ message }) => message);
  const rest = report.blockers.length - told.length;
  return `This is not permitted yet. ${told.join(' ')}${rest > 0 ? ` And ${rest} more.` : ''}`;
}
