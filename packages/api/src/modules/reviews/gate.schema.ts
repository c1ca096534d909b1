import { InvalidStateError } from '@rapport/core/errors.ts';
import type { GovernedKind } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { enumOf } from '../../contract/enum.schema.ts';
import { Activity } from '../activities/activity.schema.ts';
import { AgreementKindEnum } from '../agreements/agreement.schema.ts';
import { BudgetLine } from '../budget/budget-line.schema.ts';
import { PartnerOrganization } from '../partners/partner.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { Publication } from '../publications/publication.schema.ts';
import {
  GateBlockerCode,
  isNotApproved,
  type GateBlocker,
  type GateReport,
  type GateRequirement,
} from './gate.rules.ts';
import { gateReport } from './gate.service.ts';
import { GovernedSubjectType } from './governed.schema.ts';
import { PermissibleActivityRule } from './permissible-activity-rule.schema.ts';
import { RequirementState } from './requirement.rules.ts';
import { EthicsReview, ReviewKindEnum } from './review.schema.ts';

const RequirementStateEnum = enumOf(
  'GateRequirementState',
  RequirementState,
  'The state of a required review or agreement.',
  {
    SETTLED: 'The review approved the subject and the approval is valid, or the agreement is in force.',
    MISSING: 'The review was not requested, or there is no such signed agreement.',
    OPEN: 'The review is not decided.',
    DECLINED: 'The latest review was declined.',
    EXPIRED:
      'The approval or the agreement has ended, or the budget line or the text of the publication has changed since approval.',
  },
);

const BlockerCodeEnum = enumOf(
  'GateBlockerCode',
  GateBlockerCode,
  'The kind of an outstanding requirement.',
  {
    REVIEW_MISSING: 'A required review was not requested.',
    REVIEW_OPEN: 'A required review, or a requested review of the subject itself, is not decided.',
    REVIEW_DECLINED: 'The latest required review was declined.',
    REVIEW_EXPIRED:
      'A required approval has expired, or the budget line or the text of the publication has changed since approval.',
    AGREEMENT_MISSING: 'A required agreement with a partner does not exist or is not signed.',
    AGREEMENT_EXPIRED: 'A required agreement with a partner has ended.',
    ETHICS_MATTER_UNRESOLVED:
      'A matter before the ethics reviewers is not resolved. Only the reviewers can see the details.',
  },
);

const GateRequirementType = builder.objectRef<GateRequirement>('GateRequirement').implement({
  description: 'A review or an agreement that a rule requires.',
  fields: (t) => ({
    rule: t.field({
      type: PermissibleActivityRule,
      action: 'rule.read',
      description: 'The rule.',
      resolve: ({ rule }) => rule,
    }),
    subject: t.field({
      type: GovernedSubjectType,
      description:
        'The subject that must meet the requirement: the subject of the gate, or one that belongs to it.',
      resolve: ({ subject: { kind, id } }) => ({ kind, id }),
    }),
    reviewKind: t.expose('reviewKind', {
      type: ReviewKindEnum,
      nullable: true,
      description: 'The required review; null if an agreement is required.',
    }),
    agreementKind: t.expose('agreementKind', {
      type: AgreementKindEnum,
      nullable: true,
      description: 'The required agreement; null if a review is required.',
    }),
    state: t.expose('state', { type: RequirementStateEnum, description: 'Its state.' }),
    review: t.field({
      type: EthicsReview,
      nullable: true,
      action: 'review.read',
      description: 'The review that counts: the open one, or the one that was decided most recently.',
      resolve: ({ review }) => review,
    }),
  }),
});

const GateBlockerType = builder.objectRef<GateBlocker>('GateBlocker').implement({
  description: 'An outstanding requirement: a reason why a subject cannot go ahead.',
  fields: (t) => ({
    code: t.expose('code', { type: BlockerCodeEnum, description: 'The kind of requirement.' }),
    message: t.exposeString('message', { description: 'The requirement in words.' }),
    subject: t.field({
      type: GovernedSubjectType,
      nullable: true,
      description: 'The subject that it is about; null if that is confidential.',
      resolve: ({ subject }) => subject,
    }),
    rule: t.field({
      type: PermissibleActivityRule,
      nullable: true,
      action: 'rule.read',
      description: 'The rule behind it; null if there is no such rule.',
      resolve: ({ rule }) => rule,
    }),
    review: t.field({
      type: EthicsReview,
      nullable: true,
      action: 'review.read',
      description: 'The review that it is about; null if there is no such review.',
      resolve: ({ review }) => review,
    }),
  }),
});

const GateReportType = builder.objectRef<GateReport>('GateReport').implement({
  description: 'The approval status of a subject, with its outstanding requirements.',
  fields: (t) => ({
    isOpen: t.exposeBoolean('isOpen', { description: 'True if it is approved and may go ahead.' }),
    requirements: t.field({
      type: [GateRequirementType],
      description:
        'Every requirement of the rules for the subject and the records that belong to it, met or not.',
      resolve: ({ requirements }) => requirements,
    }),
    blockers: t.field({
      type: [GateBlockerType],
      description: 'The outstanding requirements; empty if it may go ahead.',
      resolve: ({ blockers }) => blockers,
    }),
  }),
});

/** The field of a type that rules can apply to. */
const gateOf = (kind: GovernedKind, description: string) => ({
  type: GateReportType,
  nullable: true as const,
  action: 'gate.read' as const,
  description: `${description} For staff of the office.`,
  extensions: { columns: [] },
  resolve: ({ id }: { id: string }, _args: object, context: Context) => gateReport(context, { kind, id }),
});

const programGate = gateOf(
  'PROGRAM',
  'The approval status of the program: whether it may become ACTIVE, and what is required of it, its partners and its budget.',
);
const activityGate = gateOf(
  'ACTIVITY',
  'The approval status of the activity: whether it may become ACTIVE, and what is required of it and its partners.',
);
const partnerGate = gateOf(
  'PARTNER_ORGANIZATION',
  'The approval status of the partner: whether programs and activities with it may become ACTIVE. Agreements for one program count only in the gate of that program.',
);
const budgetLineGate = gateOf(
  'BUDGET_LINE',
  'The approval status of the budget line: whether the money may be spent.',
);
const publicationGate = gateOf(
  'PUBLICATION',
  'The approval status of the publication: whether it may be published.',
);
builder.objectField(Program, 'gate', (t) => t.field(programGate));
builder.objectField(Activity, 'gate', (t) => t.field(activityGate));
builder.objectField(PartnerOrganization, 'gate', (t) => t.field(partnerGate));
builder.objectField(BudgetLine, 'gate', (t) => t.field(budgetLineGate));
builder.objectField(Publication, 'gate', (t) => t.field(publicationGate));
builder.objectField(InvalidStateError, 'blockers', (t) =>
  t.field({
    type: [GateBlockerType],
    description:
      'The outstanding requirements if the reason is NOT_APPROVED, as in the `gate` of the subject; otherwise empty.',
    resolve: (error) => (isNotApproved(error) ? [...error.blockers] : []),
  }),
);
