import { ConflictError } from '@rapport/core/errors.ts';
import type { RetentionRule } from '@rapport/database/generated/prisma/client.ts';
import { RecordType } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource } from '../../lists/connection.ts';
import { newestFirst } from '../../lists/connection.ts';
import { changeVersion, expectVersion } from '../../versions.ts';
import { legalAuthorityId, requireAuthority } from '../authorities/legal-authority.service.ts';

export type RetentionRuleRow = RetentionRule;

export const retentionRuleFields = [
  'recordType',
  'retainMonths',
  'rationale',
  'legalAuthorityId',
  'createdAt',
  'updatedAt',
  'version',
] as const;

/** A hundred years. */
const retainMonthsMax = 1_200;

export const setRetentionRuleSchema = z.object({
  recordType: z.enum(RecordType),
  retainMonths: z
    .int()
    .min(1, 'Records are kept for at least one month.')
    .max(retainMonthsMax, `Records are kept for at most ${retainMonthsMax} months.`),
  rationale: rules.text('A rationale').min(1, 'A rationale must not be empty.'),
  legalAuthorityId: legalAuthorityId.nullish(),
  expectedVersion: rules.expectedVersion.nullish(),
});

export const removeRetentionRuleSchema = z.object({
  id: globalId('RetentionRule', 'retention rule'),
  expectedVersion: rules.expectedVersion,
});

/** The tenant's rules: at most one a type of record. */
export function retentionRuleList(): ConnectionSource {
  return { model: 'RetentionRule', fields: retentionRuleFields, orderBy: newestFirst };
}

function ruleOf(context: Context, recordType: RecordType): Promise<RetentionRuleRow | null> {
  return context.database.prisma.retentionRule.findFirst({ where: { recordType } });
}

/** Says how long records of a type are kept: makes the rule of the type, or changes it where `expectedVersion` is that of the one there is. */
export async function setRetentionRule(context: Context, input: z.output<typeof setRetentionRuleSchema>) {
  const { recordType, expectedVersion, retainMonths, rationale } = input;
  const data = { retainMonths, rationale, legalAuthorityId: input.legalAuthorityId ?? null };
  if (data.legalAuthorityId !== null) {
    await requireAuthority(context, data.legalAuthorityId, ['input', 'legalAuthorityId']);
  }
  const current = await ruleOf(context, recordType);
  const retentionRule =
    expectedVersion == null
      ? await createRule(context, current, { recordType, ...data })
      : await changeRule(context, current, expectedVersion, data);
  await recordAudit(context, {
    action: 'retentionRule.set',
    entityType: 'RetentionRule',
    entityId: retentionRule.id,
    detail: { recordType, from: current?.retainMonths ?? null, to: retainMonths },
  });
  return { retentionRule };
}

interface RuleData {
  retainMonths: number;
  rationale: string;
  legalAuthorityId: string | null;
}

async function createRule(
  context: Context,
  current: RetentionRuleRow | null,
  data: RuleData & { recordType: RecordType },
): Promise<RetentionRuleRow> {
  if (current) {
    throw new ConflictError(
      `There is a rule for ${data.recordType} already: give its version as expectedVersion to change it.`,
      ['input', 'recordType'],
      current.version,
    );
  }
  return context.database.prisma.retentionRule.create({
    data: { jurisdictionId: actingJurisdiction(context).id, ...data },
  });
}

async function changeRule(
  context: Context,
  current: RetentionRuleRow | null,
  expectedVersion: number,
  data: RuleData,
): Promise<RetentionRuleRow> {
  const { id, version } = found(current, 'The retention rule', ['input', 'recordType']);
  expectVersion(version, expectedVersion);
  const { prisma } = context.database;
  return changeVersion(
    expectedVersion,
    () =>
      prisma.retentionRule.updateMany({
        where: { id, version: expectedVersion },
        data: { ...data, version: { increment: 1 } },
      }),
    async () =>
      found(await prisma.retentionRule.findFirst({ where: { id } }), 'The retention rule', [
        'input',
        'recordType',
      ]),
  );
}

/** Removes a rule: records of its type are kept without end from then on. */
export async function removeRetentionRule(
  context: Context,
  input: z.output<typeof removeRetentionRuleSchema>,
) {
  const { prisma } = context.database;
  const { id, expectedVersion } = input;
  const read = async (): Promise<RetentionRuleRow> =>
    found(await prisma.retentionRule.findFirst({ where: { id } }), 'The retention rule', ['input', 'id']);
  const rule = await read();
  expectVersion(rule.version, expectedVersion);
  const { count } = await prisma.retentionRule.deleteMany({ where: { id, version: expectedVersion } });
  if (count === 0) expectVersion((await read()).version, expectedVersion);
  await recordAudit(context, {
    action: 'retentionRule.removed',
    entityType: 'RetentionRule',
    entityId: id,
    detail: { recordType: rule.recordType, retainMonths: rule.retainMonths },
  });
  return { recordType: rule.recordType };
}
