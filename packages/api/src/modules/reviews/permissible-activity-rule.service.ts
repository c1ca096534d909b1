import { InvalidStateError, ValidationError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { legalAuthorities } from '../authorities/tables.ts';
import { holdGates } from './gate.service.ts';
import type {
  createRuleSchema,
  retireRuleSchema,
  updateRuleSchema,
} from './permissible-activity-rule.input.ts';
import { ruleIssues } from './permissible-activity-rule.rules.ts';
import { permissibleActivityRules } from './tables.ts';

type Rule = RowOf<'PermissibleActivityRule'>;

const blank = {
  programTypes: [],
  activityKinds: [],
  partnerKinds: [],
  fundingTypes: [],
  expenseTypes: [],
  publicationKinds: [],
  amountCentsMinimum: null,
  requiredReview: null,
  requiredAgreement: null,
};

/** Creates a rule. It is in force at once. */
export async function createRule(context: Context, input: output<typeof createRuleSchema>): Promise<Rule> {
  const { idempotencyKey: _key, ...columns } = input;
  requireSound({ ...blank, appliesTo: input.appliesTo, ...permissibleActivityRules.given(columns) });
  await requireAuthority(context, input.legalAuthorityId);
  const recorded = { action: 'rule.created', detail: { appliesTo: input.appliesTo } };
  const rule = await permissibleActivityRules.create(context, columns, recorded);
  await holdGates(context);
  return rule;
}

/** Changes a rule. The kind of subject cannot change: a rule for another kind is another rule. */
export async function updateRule(context: Context, input: output<typeof updateRuleSchema>): Promise<Rule> {
  const { id: _id, expectedVersion: _version, ...columns } = input;
  const current = await permissibleActivityRules.lockVersion(context, input);
  requireInForce(current);
  requireSound({ ...current, ...permissibleActivityRules.given(columns) });
  await requireAuthority(context, input.legalAuthorityId);
  const rule = await permissibleActivityRules.update(context, current, columns, { action: 'rule.updated' });
  await holdGates(context);
  return rule;
}

/** Retires a rule permanently. */
export async function retireRule(context: Context, input: output<typeof retireRuleSchema>): Promise<Rule> {
  const current = await permissibleActivityRules.lockVersion(context, input);
  requireInForce(current);
  const retired = { retiredAt: context.now() };
  return permissibleActivityRules.update(context, current, retired, { action: 'rule.retired' });
}

function requireSound(rule: Parameters<typeof ruleIssues>[0]): void {
  const issues = ruleIssues(rule);
  if (issues.length > 0) throw new ValidationError(issues);
}

async function requireAuthority(context: Context, id: string | null | undefined): Promise<void> {
  if (id != null) await legalAuthorities.require(context, id, ['input', 'legalAuthorityId']);
}

function requireInForce({ retiredAt }: Rule): void {
  if (retiredAt === null) return;
  throw new InvalidStateError('RETIRED', 'The rule is retired and can no longer be changed.', [
    'input',
    'id',
  ]);
}
