import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { ActivityKindEnum } from '../activities/activity.schema.ts';
import { AgreementKindEnum } from '../agreements/agreement.schema.ts';
import { ExpenseTypeEnum, FundingTypeEnum } from '../budget/budget-line.schema.ts';
import { PartnerKindEnum } from '../partners/partner.schema.ts';
import { ProgramTypeEnum } from '../programs/program.schema.ts';
import { PublicationKindEnum } from '../publications/publication.schema.ts';
import { GovernedKindEnum } from './governed.schema.ts';
import { PermissibleActivityRule } from './permissible-activity-rule.schema.ts';
import {
  createRule,
  createRuleSchema,
  retireRule,
  retireRuleSchema,
  updateRule,
  updateRuleSchema,
  type RulePayload,
} from './permissible-activity-rule.service.ts';
import { ReviewKindEnum } from './review.schema.ts';

const CreateRuleInput = builder.inputType('CreatePermissibleActivityRuleInput', {
  description:
    'A rule that is in force at once. It requires a review, an agreement or both, and is restricted by what things of its kind have.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What the rule is called; at most 200 characters.' }),
    rationale: t.string({ required: true, description: 'Why there is such a rule.' }),
    appliesTo: t.field({
      type: GovernedKindEnum,
      required: true,
      description: 'What kind of thing it is about.',
    }),
    programTypes: t.field({
      type: [ProgramTypeEnum],
      description: 'For PROGRAM and ACTIVITY: programs of these types.',
    }),
    activityKinds: t.field({
      type: [ActivityKindEnum],
      description: 'For ACTIVITY: activities of these kinds.',
    }),
    partnerKinds: t.field({
      type: [PartnerKindEnum],
      description: 'For PARTNER_ORGANIZATION: partners of these kinds.',
    }),
    fundingTypes: t.field({
      type: [FundingTypeEnum],
      description: 'For BUDGET_LINE: money from these sources.',
    }),
    expenseTypes: t.field({
      type: [ExpenseTypeEnum],
      description: 'For BUDGET_LINE: money for these purposes.',
    }),
    publicationKinds: t.field({
      type: [PublicationKindEnum],
      description: 'For PUBLICATION: publications of these kinds.',
    }),
    amountCentsMinimum: t.field({
      type: 'BigInt',
      description: 'For BUDGET_LINE: US cents planned from which it applies.',
    }),
    requiredReview: t.field({ type: ReviewKindEnum, description: 'The review that must approve.' }),
    requiredAgreement: t.field({
      type: AgreementKindEnum,
      description: 'For PARTNER_ORGANIZATION: the agreement that must be in force.',
    }),
    legalAuthorityId: t.id({ description: 'The legal authority that the rule rests on.' }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same rule.',
    }),
  }),
});

const UpdateRuleInput = builder.inputType('UpdatePermissibleActivityRuleInput', {
  description: 'Changes to a rule in force. What is left out stays; null lifts a restriction or requirement.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The rule.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    title: t.string({ description: 'What the rule is called.' }),
    rationale: t.string({ description: 'Why there is such a rule.' }),
    programTypes: t.field({ type: [ProgramTypeEnum], description: 'Programs of these types.' }),
    activityKinds: t.field({ type: [ActivityKindEnum], description: 'Activities of these kinds.' }),
    partnerKinds: t.field({ type: [PartnerKindEnum], description: 'Partners of these kinds.' }),
    fundingTypes: t.field({ type: [FundingTypeEnum], description: 'Money from these sources.' }),
    expenseTypes: t.field({ type: [ExpenseTypeEnum], description: 'Money for these purposes.' }),
    publicationKinds: t.field({ type: [PublicationKindEnum], description: 'Publications of these kinds.' }),
    amountCentsMinimum: t.field({
      type: 'BigInt',
      description: 'US cents planned from which it applies.',
    }),
    requiredReview: t.field({ type: ReviewKindEnum, description: 'The review that must approve.' }),
    requiredAgreement: t.field({
      type: AgreementKindEnum,
      description: 'The agreement with the partner that must be in force.',
    }),
    legalAuthorityId: t.id({ description: 'The legal authority that the rule rests on.' }),
  }),
});

const RetireRuleInput = builder.inputType('RetirePermissibleActivityRuleInput', {
  description: 'A rule that is to be in force no longer.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The rule.' }),
    expectedVersion: t.int({ required: true, description: 'The version that is retired.' }),
  }),
});

const rulePayload = (name: string, description: string) =>
  builder.objectRef<RulePayload>(name).implement({
    description,
    fields: (t) => ({
      rule: t.field({
        type: PermissibleActivityRule,
        description: 'The rule as it stands now.',
        resolve: ({ rule }) => rule,
      }),
    }),
  });

const CreateRulePayload = rulePayload('CreatePermissibleActivityRulePayload', 'The rule is in force.');
const UpdateRulePayload = rulePayload('UpdatePermissibleActivityRulePayload', 'The rule was changed.');
const RetireRulePayload = rulePayload('RetirePermissibleActivityRulePayload', 'The rule is out of force.');

builder.mutationField('createPermissibleActivityRule', (t) =>
  t.field({
    type: CreateRulePayload,
    description: 'Makes a rule about which kinds of activity, partner, money or publication need what.',
    args: { input: t.arg({ type: CreateRuleInput, required: true, description: 'The rule.' }) },
    ...mutation({ action: 'rule.write', schema: createRuleSchema, resolve: createRule }),
  }),
);

builder.mutationField('updatePermissibleActivityRule', (t) =>
  t.field({
    type: UpdateRulePayload,
    description:
      'Changes a rule, if nobody else has since it was read. It holds for what goes ahead from now on.',
    args: { input: t.arg({ type: UpdateRuleInput, required: true, description: 'The changes.' }) },
    ...mutation({ action: 'rule.write', schema: updateRuleSchema, resolve: updateRule }),
  }),
);

builder.mutationField('retirePermissibleActivityRule', (t) =>
  t.field({
    type: RetireRulePayload,
    description: 'Takes a rule out of force, for good.',
    args: { input: t.arg({ type: RetireRuleInput, required: true, description: 'The rule.' }) },
    ...mutation({ action: 'rule.write', schema: retireRuleSchema, resolve: retireRule }),
  }),
);
