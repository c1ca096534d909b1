import { InvalidStateError } from '@rapport/core/errors.ts';
import type { AgreementKind, ReviewKind } from '@rapport/database/generated/prisma/enums.ts';

import type { RowOf } from '../../tables/columns.ts';
import {
  governedTables,
  subjectKey,
  subjectOfRow,
  type GovernedSubject,
  type GovernedThing,
} from './governed.ts';
import {
  matches,
  requiredAgreementState,
  reviewState,
  type GateAgreement,
  type RequirementState,
} from './requirement.rules.ts';

type Rule = RowOf<'PermissibleActivityRule'>;
type Review = RowOf<'EthicsReview'>;

/** Everything that decides whether a gate is open. */
export interface GateFacts {
  /** The subject whose gate it is; it is one of `things`. */
  subject: GovernedSubject;
  /** The subject and what belongs to it: the partners and budget lines of a program, the partners of an activity. */
  things: readonly GovernedThing[];
  /** The program whose agreements with partners count, besides the agreements for all programs; null if there is no program. */
  programId: string | null;
  /** The rules in force, oldest first. */
  rules: readonly Rule[];
  /** Reviews of the things, in any order. */
  reviews: readonly Review[];
  agreements: readonly GateAgreement[];
  /** True if there is an unresolved conflict of interest about the subject or what belongs to it. */
  hasUnresolvedConflict: boolean;
}

/** A review or an agreement that a rule requires, and its state. */
export type GateRequirement = {
  rule: Rule;
  subject: GovernedThing;
  state: RequirementState;
} & (
  | { reviewKind: ReviewKind; agreementKind: null; review: Review | null }
  | { reviewKind: null; agreementKind: AgreementKind; review: null }
);

export const GateBlockerCode = {
  REVIEW_MISSING: 'REVIEW_MISSING',
  REVIEW_OPEN: 'REVIEW_OPEN',
  REVIEW_DECLINED: 'REVIEW_DECLINED',
  REVIEW_EXPIRED: 'REVIEW_EXPIRED',
  AGREEMENT_MISSING: 'AGREEMENT_MISSING',
  AGREEMENT_EXPIRED: 'AGREEMENT_EXPIRED',
  ETHICS_MATTER_UNRESOLVED: 'ETHICS_MATTER_UNRESOLVED',
} as const;
export type GateBlockerCode = keyof typeof GateBlockerCode;

/** An outstanding requirement: a reason why a gate is closed. */
export interface GateBlocker {
  code: GateBlockerCode;
  message: string;
  subject: GovernedSubject | null;
  rule: Rule | null;
  review: Review | null;
}

export interface GateReport {
  isOpen: boolean;
  requirements: GateRequirement[];
  blockers: GateBlocker[];
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
        // Only partners have agreements. A rule that required one of anything else could never be met, so the gate stays closed.
        const kind = rule.requiredAgreement;
        const state =
          thing.kind === 'PARTNER_ORGANIZATION'
            ? requiredAgreementState(kind, thing.id, facts.programId, facts.agreements, today)
            : 'MISSING';
        requirements.push({ ...base, state, review: null, reviewKind: null, agreementKind: kind });
      }
    }
  }
  return requirements;
}

const reviewProblems = {
  MISSING: 'has not been requested',
  OPEN: 'is open',
  DECLINED: 'was declined',
  EXPIRED: 'is no longer valid: the approval has expired, or the subject has changed since',
} as const;

const titled = ({ kind, title }: GovernedThing): string => `the ${governedTables[kind].noun} "${title}"`;

function blockerOf(requirement: GateRequirement): GateBlocker | null {
  const { rule, subject, state, review, reviewKind, agreementKind } = requirement;
  if (state === 'SETTLED') return null;
  const { kind, id } = subject;
  const blocker = (code: GateBlockerCode, problem: string): GateBlocker => {
    const message = `Rule "${rule.title}": ${problem}.`;
    return { code, message, subject: { kind, id }, rule, review };
  };
  if (reviewKind !== null) {
    return blocker(
      `REVIEW_${state}`,
      `the ${reviewKind.toLowerCase()} review of ${titled(subject)} ${reviewProblems[state]}`,
    );
  }
  const agreement = `the agreement (${agreementKind}) with ${titled(subject)}`;
  return state === 'EXPIRED'
    ? blocker('AGREEMENT_EXPIRED', `${agreement} has ended`)
    : blocker('AGREEMENT_MISSING', `${agreement} is not in force`);
}

/** The same for every viewer: only reviewers and the discloser may know who disclosed what, about which subject and how often. */
const ethicsMatter: GateBlocker = {
  code: 'ETHICS_MATTER_UNRESOLVED',
  message: 'A matter before the ethics reviewers is not resolved.',
  subject: null,
  rule: null,
  review: null,
};

/** Decides whether a gate is open, and lists every outstanding requirement. */
export function decideGate(facts: GateFacts, today: Date): GateReport {
  const requirements = requirementsOf(facts, today);
  const blockers = requirements.map(blockerOf).filter((blocker) => blocker !== null);
  const subject = facts.things.find((thing) => subjectKey(thing) === subjectKey(facts.subject));
  const named = new Set(blockers.map(({ review }) => review?.id));
  // A requested review of the subject itself blocks even if no rule requires it.
  for (const review of facts.reviews) {
    if (review.status !== 'OPEN' || named.has(review.id) || !subject) continue;
    if (subjectKey(subjectOfRow(review)) !== subjectKey(facts.subject)) continue;
    blockers.push({
      code: 'REVIEW_OPEN',
      message: `The ${review.kind.toLowerCase()} review of ${titled(subject)} is open.`,
      subject: facts.subject,
      rule: null,
      review,
    });
  }
  if (facts.hasUnresolvedConflict) blockers.push(ethicsMatter);
  return { isOpen: blockers.length === 0, requirements, blockers };
}

const blockersToldMax = 10;

/** The gate of a subject is closed. `blockers` are the outstanding requirements. */
export class NotApprovedError extends InvalidStateError {
  readonly blockers: readonly GateBlocker[];

  constructor(report: GateReport, path: readonly (string | number)[]) {
    super('NOT_APPROVED', refusalOf(report), path);
    this.blockers = report.blockers;
  }
}

/** No other error has this reason. (GraphQL sees errors through proxies, for which `instanceof` does not hold.) */
export function isNotApproved(error: InvalidStateError): error is NotApprovedError {
  return error.reason === 'NOT_APPROVED';
}

/** The outstanding requirements in one message, as many as fit. */
function refusalOf(report: GateReport): string {
  const told = report.blockers.slice(0, blockersToldMax).map(({ message }) => message);
  const rest = report.blockers.length - told.length;
  return `This is not approved yet. ${told.join(' ')}${rest > 0 ? ` And ${rest} more.` : ''}`;
}
