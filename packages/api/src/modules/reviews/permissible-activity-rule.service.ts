import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { PermissibleActivityRule } from '@rapport/database/generated/prisma/client.ts';
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
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { changeVersion, expectVersion, givenFields, kept } from '../../versions.ts';
import { requireAuthority } from '../authorities/legal-authority.service.ts';
import { holdGates } from './gate.service.ts';
import { ruleIssues } from './permissible-activity-rule.rules.ts';

export type RuleRow = PermissibleActivityRule;
export interface RulePayload {
  rule: RuleRow;
}

/** The fields that a list or a lookup of rules reads. */
export const ruleFields = [
  'title',
  'rationale',
  'appliesTo',
  'programTypes',
  'activityKinds',
  'partnerKinds',
  'fundingTypes',
  'expenseTypes',
  'publicationKinds',
  'amountCentsMinimum',
  'requiredReview',
  'requiredAgreement',
  'legalAuthorityId',
  'retiredAt',
  'createdAt',
  'updatedAt',
  'version',
] as const;

/** Some values of an enum, once each. */
const someOf = <T extends Record<string, string>>(values: T) =>
  z.array(z.enum(values)).transform((given) => [...new Set(given)]);
const ruleId = globalId('PermissibleActivityRule', 'rule');
const rationale = rules.text('A rationale').min(1, 'A rationale must not be empty.');

const content = {
  programTypes: someOf(ProgramType).nullish(),
  activityKinds: someOf(ActivityKind).nullish(),
  partnerKinds: someOf(PartnerKind).nullish(),
  fundingTypes: someOf(FundingType).nullish(),
  expenseTypes: someOf(ExpenseType).nullish(),
  publicationKinds: someOf(PublicationKind).nullish(),
  amountCentsMinimum: z.bigint().min(1n, 'An amount is 1 cent or more.').nullish(),
  requiredReview: z.enum(ReviewKind).nullish(),
  requiredAgreement: z.enum(AgreementKind).nullish(),
  legalAuthorityId: globalId('LegalAuthority', 'legal authority').nullish(),
};
export const createRuleSchema = z.object({
  ...content,
  title: rules.title(),
  rationale,
  appliesTo: z.enum(GovernedKind),
  idempotencyKey: idempotencyKeySchema,
});
export const updateRuleSchema = z.object({
  ...content,
  id: ruleId,
  expectedVersion: rules.expectedVersion,
  title: rules.title().nullish(),
  rationale: rationale.nullish(),
});
export const retireRuleSchema = z.object({ id: ruleId, expectedVersion: rules.expectedVersion });

export interface RuleFilterInput {
  appliesTo?: readonly GovernedKind[] | null | undefined;
  isRetired?: boolean | null | undefined;
}

/** The tenant's rules that a filter and an order describe. */
export function ruleList(filter: RuleFilterInput | null | undefined, orderBy: ListOrder): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.appliesTo) where.push({ field: 'appliesTo', is: 'oneOf', value: filter.appliesTo });
  if (filter?.isRetired != null) {
    where.push({ field: 'retiredAt', is: filter.isRetired ? 'notNull' : 'null' });
  }
  return { model: 'PermissibleActivityRule', fields: ruleFields, where, orderBy };
}

async function requireRule(context: Context, id: string, path: readonly string[]): Promise<RuleRow> {
  const row = await context.database.prisma.permissibleActivityRule.findFirst({ where: { id } });
  return found(row, 'The rule', path);
}

/** Makes a rule, which is in force at once. */
export async function createRule(
  context: Context,
  input: z.output<typeof createRuleSchema>,
): Promise<RulePayload> {
  const { id } = await createOnce(context, 'createPermissibleActivityRule', input, async () => {
    const data = {
      title: input.title,
      rationale: input.rationale,
      appliesTo: input.appliesTo,
      programTypes: input.programTypes ?? [],
      activityKinds: input.activityKinds ?? [],
      partnerKinds: input.partnerKinds ?? [],
      fundingTypes: input.fundingTypes ?? [],
      expenseTypes: input.expenseTypes ?? [],
      publicationKinds: input.publicationKinds ?? [],
      amountCentsMinimum: input.amountCentsMinimum ?? null,
      requiredReview: input.requiredReview ?? null,
      requiredAgreement: input.requiredAgreement ?? null,
      legalAuthorityId: input.legalAuthorityId ?? null,
    };
    await requireSound(context, data);
    const rule = await context.database.prisma.permissibleActivityRule.create({
      data: { jurisdictionId: actingJurisdiction(context).id, ...data },
      select: { id: true },
    });
    await holdGates(context);
    await audit(context, 'rule.created', rule.id, { appliesTo: input.appliesTo });
    return rule.id;
  });
  return { rule: await requireRule(context, id, ['input']) };
}

/** Changes what is given. What it applies to stays: a rule about something else is another rule. */
export async function updateRule(
  context: Context,
  input: z.output<typeof updateRuleSchema>,
): Promise<RulePayload> {
  const current = await requireRule(context, input.id, ['input', 'id']);
  expectVersion(current.version, input.expectedVersion);
  requireInForce(current);
  const { id, expectedVersion, ...given } = input;
  // An empty list restricts nothing, which is what null asks for.
  const data = {
    title: given.title ?? current.title,
    rationale: given.rationale ?? current.rationale,
    programTypes: kept(given.programTypes, current.programTypes) ?? [],
    activityKinds: kept(given.activityKinds, current.activityKinds) ?? [],
    partnerKinds: kept(given.partnerKinds, current.partnerKinds) ?? [],
    fundingTypes: kept(given.fundingTypes, current.fundingTypes) ?? [],
    expenseTypes: kept(given.expenseTypes, current.expenseTypes) ?? [],
    publicationKinds: kept(given.publicationKinds, current.publicationKinds) ?? [],
    amountCentsMinimum: kept(given.amountCentsMinimum, current.amountCentsMinimum),
    requiredReview: kept(given.requiredReview, current.requiredReview),
    requiredAgreement: kept(given.requiredAgreement, current.requiredAgreement),
    legalAuthorityId: kept(given.legalAuthorityId, current.legalAuthorityId),
  };
  await requireSound(context, { ...data, appliesTo: current.appliesTo });
  const rule = await changeRule(context, id, expectedVersion, data);
  await holdGates(context);
  await audit(context, 'rule.updated', id, { fields: Object.keys(givenFields(given)) });
  return { rule };
}

/** Takes a rule out of force, for good. */
export async function retireRule(
  context: Context,
  input: z.output<typeof retireRuleSchema>,
): Promise<RulePayload> {
  const current = await requireRule(context, input.id, ['input', 'id']);
  expectVersion(current.version, input.expectedVersion);
  requireInForce(current);
  const rule = await changeRule(context, input.id, input.expectedVersion, { retiredAt: context.now() });
  await audit(context, 'rule.retired', input.id);
  return { rule };
}

async function requireSound(
  context: Context,
  rule: Parameters<typeof ruleIssues>[0] & { legalAuthorityId: string | null },
): Promise<void> {
  const issues = ruleIssues(rule);
  if (issues.length > 0) throw new ValidationError(issues);
  if (rule.legalAuthorityId !== null) {
    await requireAuthority(context, rule.legalAuthorityId, ['input', 'legalAuthorityId']);
  }
}

function requireInForce(rule: RuleRow): void {
  if (rule.retiredAt === null) return;
  throw new InvalidStateError('The rule is retired and can no longer be changed.', ['input', 'id']);
}

function changeRule(context: Context, id: string, version: number, data: object): Promise<RuleRow> {
  return changeVersion(
    version,
    () =>
      context.database.prisma.permissibleActivityRule.updateMany({
        where: { id, version },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireRule(context, id, ['input', 'id']),
  );
}

function audit(
  context: Context,
  action: string,
  entityId: string,
  detail: Record<string, string | string[]> = {},
): Promise<void> {
  return recordAudit(context, { action, entityType: 'PermissibleActivityRule', entityId, detail });
}
