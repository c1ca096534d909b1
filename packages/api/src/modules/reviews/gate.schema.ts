import type { GovernedKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { Activity } from '../activities/activity.schema.ts';
import { AgreementKindEnum } from '../agreements/agreement.schema.ts';
import { BudgetLine } from '../budget/budget-line.schema.ts';
import { PartnerOrganization } from '../partners/partner.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { Publication } from '../publications/publication.schema.ts';
import type {
  GateBlocker,
  GateBlockerCode,
  GateReport,
  GateRequirement,
  RequirementState,
} from './gate.rules.ts';
import { gateReport } from './gate.service.ts';
import { GovernedSubjectType } from './governed.schema.ts';
import { PermissibleActivityRule } from './permissible-activity-rule.schema.ts';
import { EthicsReview, ReviewKindEnum } from './review.schema.ts';

const RequirementStateEnum = builder.enumType('GateRequirementState', {
  description: 'How far something is that a rule requires.',
  values: {
    SETTLED: { description: 'The review approved and its approval holds, or the agreement is in force.' },
    MISSING: { description: 'The review was not requested, or there is no such agreement that is signed.' },
    OPEN: { description: 'The review is not decided.' },
    DECLINED: { description: 'The review was declined last.' },
    EXPIRED: {
      description:
        'The approval or the agreement has ended, or the words of a publication have changed since they were approved.',
    },
  } satisfies Record<RequirementState, object>,
});

const BlockerCodeEnum = builder.enumType('GateBlockerCode', {
  description: 'Why a gate is closed.',
  values: {
    REVIEW_MISSING: { description: 'A required review was not requested.' },
    REVIEW_OPEN: {
      description: 'A required review is not decided, or one of the thing itself that somebody requested.',
    },
    REVIEW_DECLINED: { description: 'A required review was declined last.' },
    REVIEW_EXPIRED: {
      description:
        'A required review approved, and the approval has ended or the words that it approved have changed.',
    },
    AGREEMENT_MISSING: {
      description: 'A required agreement with a partner does not exist or is not signed.',
    },
    AGREEMENT_EXPIRED: { description: 'A required agreement with a partner has ended.' },
    ETHICS_MATTER_UNRESOLVED: {
      description: 'A matter before the ethics reviewers is not resolved; what it is, is for them alone.',
    },
  } satisfies Record<GateBlockerCode, object>,
});

const GateRequirementType = builder.objectRef<GateRequirement>('GateRequirement').implement({
  description: 'Something that a rule requires of a thing: a review or an agreement.',
  fields: (t) => ({
    rule: t.field({
      type: PermissibleActivityRule,
      action: 'rule.read',
      description: 'The rule.',
      resolve: ({ rule }) => rule,
    }),
    subject: t.field({
      type: GovernedSubjectType,
      description: 'The thing of which it is required: the one behind the gate, or one that belongs to it.',
      resolve: ({ subject: { kind, id } }) => ({ kind, id }),
    }),
    reviewKind: t.expose('reviewKind', {
      type: ReviewKindEnum,
      nullable: true,
      description: 'The review that is required; null where an agreement is.',
    }),
    agreementKind: t.expose('agreementKind', {
      type: AgreementKindEnum,
      nullable: true,
      description: 'The agreement that is required; null where a review is.',
    }),
    state: t.expose('state', { type: RequirementStateEnum, description: 'How far it is.' }),
    review: t.field({
      type: EthicsReview,
      nullable: true,
      action: 'review.read',
      description: 'The review that decides: the open one, or else the one that was decided last.',
      resolve: ({ review }) => review,
    }),
  }),
});

const GateBlockerType = builder.objectRef<GateBlocker>('GateBlocker').implement({
  description: 'One reason why a gate is closed.',
  fields: (t) => ({
    code: t.expose('code', { type: BlockerCodeEnum, description: 'What kind of reason it is.' }),
    message: t.exposeString('message', { description: 'The reason in words.' }),
    subject: t.field({
      type: GovernedSubjectType,
      nullable: true,
      description: 'The thing that it is about; null where that is not told.',
      resolve: ({ subject }) => subject,
    }),
    rule: t.field({
      type: PermissibleActivityRule,
      nullable: true,
      action: 'rule.read',
      description: 'The rule that asks for it; null where none does.',
      resolve: ({ rule }) => rule,
    }),
    review: t.field({
      type: EthicsReview,
      nullable: true,
      action: 'review.read',
      description: 'The review that it is about; null where it is about none.',
      resolve: ({ review }) => review,
    }),
  }),
});

const GateReportType = builder.objectRef<GateReport>('GateReport').implement({
  description: 'Whether a thing may go ahead as things stand, and what is in its way.',
  fields: (t) => ({
    isOpen: t.exposeBoolean('isOpen', { description: 'Whether it may go ahead.' }),
    requirements: t.field({
      type: [GateRequirementType],
      description: 'What rules require of it and of what belongs to it, settled or not.',
      resolve: ({ requirements }) => requirements,
    }),
    blockers: t.field({
      type: [GateBlockerType],
      description: 'Everything that is in its way; empty where it may go ahead.',
      resolve: ({ blockers }) => blockers,
    }),
  }),
});

/** The gate of one thing, which each type that rules can be about has. */
const gateOf = (kind: GovernedKind, description: string) => ({
  type: GateReportType,
  nullable: true as const,
  action: 'gate.read' as const,
  description: `${description} For those who work in the office.`,
  resolve: ({ id }: { id: string }, _args: object, context: Context) => gateReport(context, { kind, id }),
});

builder.objectField(Program, 'gate', (t) =>
  t.field(
    gateOf(
      'PROGRAM',
      'Whether the program may become ACTIVE: what is required of it, its partners and its budget.',
    ),
  ),
);
builder.objectField(Activity, 'gate', (t) =>
  t.field(
    gateOf('ACTIVITY', 'Whether the activity may become ACTIVE: what is required of it and its partners.'),
  ),
);
builder.objectField(PartnerOrganization, 'gate', (t) =>
  t.field(
    gateOf(
      'PARTNER_ORGANIZATION',
      'Whether the organisation may take part in what becomes ACTIVE. Agreements for single programs count in the gates of those.',
    ),
  ),
);
builder.objectField(BudgetLine, 'gate', (t) =>
  t.field(gateOf('BUDGET_LINE', 'Whether the money may be spent.')),
);
builder.objectField(Publication, 'gate', (t) =>
  t.field(gateOf('PUBLICATION', 'Whether it may be published.')),
);
