import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import type { BudgetLine } from '@rapport/database/generated/prisma/client.ts';
import { ExpenseType, FundingType } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import { requireRow } from '../../lists/batch-loaders.ts';
import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { changeVersion, expectVersion } from '../../versions.ts';
import { lockProgram, ofProgram } from '../programs/program.service.ts';
import {
  centsMax,
  dollars,
  fiscalYearMax,
  fiscalYearMin,
  planIssue,
  planningStatusIssue,
} from './budget-line.rules.ts';
import { spentCentsNow } from './spending.service.ts';

export type BudgetLineRow = BudgetLine;
export interface BudgetLinePayload {
  budgetLine: BudgetLineRow;
}

/** The fields that a list or a lookup of budget lines reads. */
export const budgetLineFields = [
  'programId',
  'fiscalYear',
  'fundingType',
  'expenseType',
  'description',
  'plannedCents',
  'proposedBySubject',
  'createdAt',
  'updatedAt',
  'version',
] as const;

const fiscalYearMessage = `A fiscal year is from ${fiscalYearMin} to ${fiscalYearMax}.`;
const plannedMessage = `What is planned is from $0.00 to ${dollars(centsMax)}, in cents.`;

const details = {
  fiscalYear: z.int().min(fiscalYearMin, fiscalYearMessage).max(fiscalYearMax, fiscalYearMessage),
  fundingType: z.enum(FundingType),
  expenseType: z.enum(ExpenseType),
  description: rules.publicTitle('A description'),
  plannedCents: z.bigint().min(0n, plannedMessage).max(centsMax, plannedMessage),
};

export const createBudgetLineSchema = z.object({
  ...details,
  programId: globalId('Program', 'program'),
  idempotencyKey: idempotencyKeySchema,
});

export const updateBudgetLineSchema = z.object({
  id: globalId('BudgetLine', 'budget line'),
  expectedVersion: rules.expectedVersion,
  fiscalYear: details.fiscalYear.nullish(),
  fundingType: details.fundingType.nullish(),
  expenseType: details.expenseType.nullish(),
  description: details.description.nullish(),
  plannedCents: details.plannedCents.nullish(),
});

export interface BudgetLineFilterInput {
  programId?: string | null | undefined;
  fiscalYear?: number | null | undefined;
  fundingTypes?: readonly FundingType[] | null | undefined;
  expenseTypes?: readonly ExpenseType[] | null | undefined;
}

/** The tenant's budget lines, or those of one program, that a filter and an order describe. */
export function budgetLineList(
  filter: BudgetLineFilterInput | null | undefined,
  orderBy: ListOrder,
  programId?: string,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.programId != null) where.push(ofProgram(filter.programId));
  if (filter?.fiscalYear != null) where.push({ field: 'fiscalYear', is: 'equal', value: filter.fiscalYear });
  if (filter?.fundingTypes) where.push({ field: 'fundingType', is: 'oneOf', value: filter.fundingTypes });
  if (filter?.expenseTypes) where.push({ field: 'expenseType', is: 'oneOf', value: filter.expenseTypes });
  const parent = programId === undefined ? {} : { parent: { field: 'programId', id: programId } };
  return { model: 'BudgetLine', fields: budgetLineFields, where, orderBy, ...parent };
}

/** Looks a budget line up for a use case. Throws NotFoundError for a foreign or absent id. */
export async function requireBudgetLine(
  context: Context,
  id: string,
  path: readonly string[],
): Promise<BudgetLineRow> {
  const line = await context.database.prisma.budgetLine.findFirst({ where: { id } });
  return found(line, 'The budget line', path);
}

/** The budget line that an expenditure names; one statement for all that ask at once. A line that was spent from is not deleted. */
export function budgetLineOf(context: Context, id: string): Promise<BudgetLineRow> {
  return requireRow<BudgetLineRow>(context.loaders, 'BudgetLine', budgetLineFields, id);
}

/**
 * Looks a budget line up and keeps it and its program as they are until the transaction ends, so that of two who spend from it the second sees what the first
 * spent. The program first, always, so that nobody waits in a circle. Throws NotFoundError for a foreign or absent id.
 */
export async function lockBudgetLine(context: Context, id: string, path: readonly string[]) {
  const { programId } = await requireBudgetLine(context, id, path);
  const program = await lockProgram(context, programId, path);
  await context.database.prisma.$queryRaw`select id from budget_line where id = ${id}::uuid for update`;
  return { program, budgetLine: await requireBudgetLine(context, id, path) };
}

/** Plans money for a program. */
export async function createBudgetLine(context: Context, input: z.output<typeof createBudgetLineSchema>) {
  const { prisma } = context.database;
  const { id } = await createOnce(context, 'createBudgetLine', input, async () => {
    const { idempotencyKey: _key, ...data } = input;
    const program = await lockProgram(context, input.programId, ['input', 'programId']);
    const issue = planningStatusIssue(program.status);
    if (issue !== null) throw new InvalidStateError(issue, ['input', 'programId']);
    const line = await prisma.budgetLine.create({
      data: {
        ...data,
        jurisdictionId: actingJurisdiction(context).id,
        proposedBySubject: subjectOf(context.actor),
      },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'budgetLine.created',
      entityType: 'BudgetLine',
      entityId: line.id,
      detail: { plannedCents: Number(input.plannedCents) },
    });
    return line.id;
  });
  return { budgetLine: await requireBudgetLine(context, id, ['input']) };
}

/** Changes what is given. Less than what is spent cannot be planned, and a line stays with its program. */
export async function updateBudgetLine(context: Context, input: z.output<typeof updateBudgetLineSchema>) {
  const { id, expectedVersion, ...given } = input;
  const { program, budgetLine: current } = await lockBudgetLine(context, id, ['input', 'id']);
  expectVersion(current.version, expectedVersion);
  const statusIssue = planningStatusIssue(program.status);
  if (statusIssue !== null) throw new InvalidStateError(statusIssue, ['input', 'id']);
  if (given.plannedCents != null) {
    const issue = planIssue(given.plannedCents, await spentCentsNow(context, id));
    if (issue !== null) throw new InvalidStateError(issue, ['input', 'plannedCents']);
  }
  const data = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null));
  const budgetLine = await changeVersion(
    expectedVersion,
    () =>
      context.database.prisma.budgetLine.updateMany({
        where: { id, version: expectedVersion },
        data: { ...data, version: { increment: 1 } },
      }),
    () => requireBudgetLine(context, id, ['input', 'id']),
  );
  await recordAudit(context, {
    action: 'budgetLine.updated',
    entityType: 'BudgetLine',
    entityId: id,
    detail: {
      fields: Object.keys(data),
      ...(given.plannedCents == null
        ? {}
        : { plannedCentsFrom: Number(current.plannedCents), plannedCentsTo: Number(given.plannedCents) }),
    },
  });
  return { budgetLine };
}
