import {
  ActivityKind,
  AgreementKind,
  ExpenseType,
  FundingType,
  GovernedKind,
  PartnerKind,
  ProgramType,
  PublicationKind,
  ReviewKind,
} from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { legalAuthorities } from '../authorities/tables.ts';
import { permissibleActivityRules } from './tables.ts';

/** The descriptions of a rule's fields, in its type and in inputs. */
export const ruleDescriptions = {
  title: 'The title of the rule.',
  rationale: 'The reason for the rule.',
  appliesTo: 'The kind of subject that the rule applies to.',
  programTypes: 'For PROGRAM and ACTIVITY: applies to programs of these types; if empty, of any type.',
  activityKinds: 'For ACTIVITY: applies to activities of these kinds; if empty, of any kind.',
  partnerKinds: 'For PARTNER_ORGANIZATION: applies to partners of these kinds; if empty, of any kind.',
  fundingTypes: 'For BUDGET_LINE: applies to money from these sources; if empty, from any source.',
  expenseTypes: 'For BUDGET_LINE: applies to money for these expenses; if empty, for any expense.',
  publicationKinds: 'For PUBLICATION: applies to publications of these kinds; if empty, of any kind.',
  amountCentsMinimum:
    'For BUDGET_LINE: applies from this planned amount in US cents; if null, to any amount.',
  requiredReview: 'The review that must approve the subject; null if none is required.',
  requiredAgreement:
    'For PARTNER_ORGANIZATION: the agreement with the partner that must be in force; null if none is required.',
} as const;
export const authorityDescription = 'The legal authority for the rule.';

/** Values of an enum, once each. An empty list restricts nothing, which is what null asks for. */
const someOf = <T extends Record<string, string>>(values: T) =>
  z
    .array(z.enum(values))
    .nullish()
    .transform((given) => (given === null ? [] : given && [...new Set(given)]));

const names = {
  title: rules.publicTitle().describe(ruleDescriptions.title),
  rationale: rules.narrative('A rationale').describe(ruleDescriptions.rationale),
};
const content = {
  programTypes: someOf(ProgramType).describe(ruleDescriptions.programTypes),
  activityKinds: someOf(ActivityKind).describe(ruleDescriptions.activityKinds),
  partnerKinds: someOf(PartnerKind).describe(ruleDescriptions.partnerKinds),
  fundingTypes: someOf(FundingType).describe(ruleDescriptions.fundingTypes),
  expenseTypes: someOf(ExpenseType).describe(ruleDescriptions.expenseTypes),
  publicationKinds: someOf(PublicationKind).describe(ruleDescriptions.publicationKinds),
  ...rules.optional({
    amountCentsMinimum: z
      .bigint()
      .min(1n, 'The amount must be at least 1 cent.')
      .describe(ruleDescriptions.amountCentsMinimum),
    requiredReview: z.enum(ReviewKind).describe(ruleDescriptions.requiredReview),
    requiredAgreement: z.enum(AgreementKind).describe(ruleDescriptions.requiredAgreement),
    legalAuthorityId: legalAuthorities.id.describe(authorityDescription),
  }),
};

export const createRuleSchema = z
  .object({
    ...content,
    ...names,
    appliesTo: z.enum(GovernedKind).describe(ruleDescriptions.appliesTo),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A new rule. It requires a review, an agreement or both.');

export const updateRuleSchema = permissibleActivityRules
  .changeInput({ ...content, ...rules.optional(names) })
  .describe(
    'Changes to a rule in force. A field that is left out stays as it is; null removes a restriction or a requirement.',
  );

export const retireRuleSchema = permissibleActivityRules.changeInput({}).describe('The rule to retire.');
