import { ConflictError, NotFoundError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { expectVersion } from '../../versions.ts';
import { legalAuthorities } from '../authorities/tables.ts';
import type { removeRetentionRuleSchema, setRetentionRuleSchema } from './retention-rule.input.ts';
import { retentionRules } from './tables.ts';

/** Sets how long records of a type are kept: creates the rule of the type, or changes it if `expectedVersion` is its version. */
export async function setRetentionRule(
  context: Context,
  input: output<typeof setRetentionRuleSchema>,
): Promise<RowOf<'RetentionRule'>> {
  const path = ['input', 'recordType'];
  const { recordType, expectedVersion, retainMonths, rationale, legalAuthorityId = null } = input;
  if (legalAuthorityId !== null) {
    await legalAuthorities.require(context, legalAuthorityId, ['input', 'legalAuthorityId']);
  }
  const known = await context.database.prisma.retentionRule.findFirst({ where: { recordType } });
  const values = { retainMonths, rationale, legalAuthorityId };
  const recorded = (from: number | null) => ({
    action: 'retentionRule.set',
    detail: { recordType, from, to: retainMonths },
  });
  if (expectedVersion == null) {
    if (known === null) return retentionRules.create(context, { recordType, ...values }, recorded(null));
    throw new ConflictError(
      `There is already a rule for ${recordType}. To change it, give its version as expectedVersion.`,
      path,
      known.version,
    );
  }
  if (known === null) throw new NotFoundError(`The ${retentionRules.noun}`, path);
  const current = await retentionRules.lock(context, known.id, path);
  expectVersion(current.version, expectedVersion);
  return retentionRules.update(context, current, values, recorded(current.retainMonths));
}

/** Removes a rule. Records of its type are kept indefinitely from then on. */
export async function removeRetentionRule(context: Context, input: output<typeof removeRetentionRuleSchema>) {
  const rule = await retentionRules.lockVersion(context, input);
  const { recordType, retainMonths } = rule;
  await retentionRules.remove(context, rule, ['input', 'id'], { detail: { recordType, retainMonths } });
  return { recordType };
}
