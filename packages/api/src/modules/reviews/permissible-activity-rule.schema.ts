import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { ActivityKindEnum } from '../activities/activity.schema.ts';
import { AgreementKindEnum } from '../agreements/agreement.schema.ts';
import { LegalAuthority } from '../authorities/legal-authority.schema.ts';
import { authorityOf } from '../authorities/legal-authority.service.ts';
import { ExpenseTypeEnum, FundingTypeEnum } from '../budget/budget-line.schema.ts';
import { PartnerKindEnum } from '../partners/partner.schema.ts';
import { ProgramTypeEnum } from '../programs/program.schema.ts';
import { PublicationKindEnum } from '../publications/publication.schema.ts';
import { GovernedKindEnum } from './governed.schema.ts';
import { ruleFields, ruleList, type RuleRow } from './permissible-activity-rule.service.ts';
import { ReviewKindEnum } from './review.schema.ts';

export const PermissibleActivityRule = builder.prismaObject('PermissibleActivityRule', {
  description:
    'What must be settled before things of a kind go ahead: a review, an agreement with the partner, or both. A list that is empty restricts nothing.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (rule) => ({ id: rule.id, type: 'PermissibleActivityRule' }),
    }),
    title: t.exposeString('title', { description: 'What the rule is called.' }),
    rationale: t.exposeString('rationale', { description: 'Why there is such a rule.' }),
    appliesTo: t.expose('appliesTo', {
      type: GovernedKindEnum,
      description: 'What kind of thing it is about.',
    }),
    programTypes: t.expose('programTypes', {
      type: [ProgramTypeEnum],
      description: 'Programs of these types, and activities of such programs; any where the list is empty.',
    }),
    activityKinds: t.expose('activityKinds', {
      type: [ActivityKindEnum],
      description: 'Activities of these kinds; any where the list is empty.',
    }),
    partnerKinds: t.expose('partnerKinds', {
      type: [PartnerKindEnum],
      description: 'Partners of these kinds, wherever they take part; any where the list is empty.',
    }),
    fundingTypes: t.expose('fundingTypes', {
      type: [FundingTypeEnum],
      description: 'Money from these sources; any where the list is empty.',
    }),
    expenseTypes: t.expose('expenseTypes', {
      type: [ExpenseTypeEnum],
      description: 'Money for these purposes; any where the list is empty.',
    }),
    publicationKinds: t.expose('publicationKinds', {
      type: [PublicationKindEnum],
      description: 'Publications of these kinds; any where the list is empty.',
    }),
    amountCentsMinimum: t.expose('amountCentsMinimum', {
      type: 'BigInt',
      nullable: true,
      description: 'US cents planned in a budget line from which it applies; null for any amount.',
    }),
    requiredReview: t.expose('requiredReview', {
      type: ReviewKindEnum,
      nullable: true,
      description: 'The review that must approve; null where none is required.',
    }),
    requiredAgreement: t.expose('requiredAgreement', {
      type: AgreementKindEnum,
      nullable: true,
      description: 'The agreement with the partner that must be in force; null where none is required.',
    }),
    legalAuthority: t.field({
      type: LegalAuthority,
      nullable: true,
      action: 'authority.read',
      description: 'What the rule rests on; null where none is named.',
      resolve: ({ legalAuthorityId }, _args, context) =>
        legalAuthorityId === null ? null : authorityOf(context, legalAuthorityId),
    }),
    retiredAt: t.expose('retiredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it went out of force; null while it is in force.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('PermissibleActivityRule', ruleFields, 'rule.read');
const [RuleConnection, RuleEdge] = connectionTypes(PermissibleActivityRule, 'PermissibleActivityRule');

const RuleFilter = builder.inputType('PermissibleActivityRuleFilter', {
  description: 'Which rules to list; conditions that are given must all hold.',
  fields: (t) => ({
    appliesTo: t.field({ type: [GovernedKindEnum], description: 'About one of these kinds of thing.' }),
    isRetired: t.boolean({ description: 'Out of force, or in force; both unless given.' }),
  }),
});

const ruleOrder = orderInput('PermissibleActivityRule', 'rules', newestFirst, {
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was made.' },
});

builder.queryField('permissibleActivityRules', (t) =>
  t.connection(
    {
      type: PermissibleActivityRule,
      action: 'rule.read',
      description: 'The rules of the acting jurisdiction, newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: RuleFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: ruleOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<RuleRow>(context, ruleList(args.filter, ruleOrder.order(args.orderBy)), args),
    },
    RuleConnection,
    RuleEdge,
  ),
);

builder.queryField('permissibleActivityRule', (t) =>
  t.field({
    type: PermissibleActivityRule,
    nullable: true,
    action: 'rule.read',
    description: 'One rule; null where there is no such rule for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<RuleRow>(context, 'PermissibleActivityRule', id),
  }),
);
