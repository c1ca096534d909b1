import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import type { Expenditure } from '@rapport/database/generated/prisma/client.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { recordAudit } from '../../audit.ts';
import { actingJurisdiction, type Context } from '../../context.ts';
import { refuseFutureDay } from '../../days.ts';
import { createOnce, idempotencyKeySchema } from '../../idempotency.ts';
import { found, globalId } from '../../ids.ts';
import * as rules from '../../input-rules.ts';
import type { ConnectionSource } from '../../lists/connection.ts';
import { refersTo } from '../../lists/reference.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import { amountIssue, centsMax, dollars, spendingStatusIssue } from './budget-line.rules.ts';
import { lockBudgetLine } from './budget-line.service.ts';
import { spentCentsNow } from './spending.service.ts';

export type ExpenditureRow = Expenditure;
export interface ExpenditurePayload {
  expenditure: ExpenditureRow;
}

/** The fields that a list or a lookup of expenditures reads. */
export const expenditureFields = [
  'budgetLineId',
  'spentOn',
  'amountCents',
  'description',
  'recordedBySubject',
  'createdAt',
] as const;

const amountMessage = `An amount is from ${dollars(-centsMax)} to ${dollars(centsMax)}, in cents, and not 0.`;

export const recordExpenditureSchema = z.object({
  budgetLineId: globalId('BudgetLine', 'budget line'),
  spentOn: z.date(),
  amountCents: z
    .bigint()
    .refine((cents) => cents !== 0n && cents >= -centsMax && cents <= centsMax, amountMessage),
  description: rules.publicTitle('A description'),
  idempotencyKey: idempotencyKeySchema,
});

export interface ExpenditureFilterInput {
  budgetLineId?: string | null | undefined;
  spentFrom?: Date | null | undefined;
  spentBefore?: Date | null | undefined;
}

/** The tenant's expenditures, or those of one budget line, that a filter describes, the latest first. */
export function expenditureList(
  filter: ExpenditureFilterInput | null | undefined,
  budgetLineId?: string,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.budgetLineId != null) where.push(refersTo('budgetLineId', 'BudgetLine', filter.budgetLineId));
  if (filter?.spentFrom) where.push({ field: 'spentOn', is: 'atLeast', value: filter.spentFrom });
  if (filter?.spentBefore) where.push({ field: 'spentOn', is: 'below', value: filter.spentBefore });
  return {
    model: 'Expenditure',
    fields: expenditureFields,
    where,
    orderBy: { field: 'spentOn', direction: 'desc', kind: 'time' },
    ...(budgetLineId === undefined ? {} : { parent: { field: 'budgetLineId', id: budgetLineId } }),
  };
}

async function requireExpenditure(context: Context, id: string): Promise<ExpenditureRow> {
  const expenditure = await context.database.prisma.expenditure.findFirst({ where: { id } });
  return found(expenditure, 'The expenditure', ['input']);
}

/**
 * Records money spent from a budget line, or put back into it: what was recorded stays, and a mistake is put right by an entry of the opposite sign.
 *
 * Spending takes a program that runs, pauses or is done, and every review that the jurisdiction's rules ask for. An entry that puts money back spends nothing:
 * it is recorded whatever the program's status and its reviews are, so that the books can be put right.
 */
export async function recordExpenditure(context: Context, input: z.output<typeof recordExpenditureSchema>) {
  const { prisma } = context.database;
  refuseFutureDay(input.spentOn, context.now(), 'The day of an expenditure', ['input', 'spentOn']);
  const { id } = await createOnce(context, 'recordExpenditure', input, async () => {
    const { budgetLineId, spentOn, amountCents, description } = input;
    const path = ['input', 'budgetLineId'];
    const { program, budgetLine } = await lockBudgetLine(context, budgetLineId, path);
    if (amountCents > 0n) {
      const statusIssue = spendingStatusIssue(program.status);
      if (statusIssue !== null) throw new InvalidStateError(statusIssue, path);
      await requirePermitted(context, { kind: 'BUDGET_LINE', id: budgetLineId }, path);
    }
    const issue = amountIssue(
      budgetLine.plannedCents,
      await spentCentsNow(context, budgetLineId),
      amountCents,
    );
    if (issue !== null) throw new InvalidStateError(issue, ['input', 'amountCents']);
    const expenditure = await prisma.expenditure.create({
      data: {
        jurisdictionId: actingJurisdiction(context).id,
        budgetLineId,
        spentOn,
        amountCents,
        description,
        recordedBySubject: subjectOf(context.actor),
      },
      select: { id: true },
    });
    await recordAudit(context, {
      action: 'expenditure.recorded',
      entityType: 'Expenditure',
      entityId: expenditure.id,
      detail: { budgetLineId, amountCents: Number(amountCents) },
    });
    return expenditure.id;
  });
  return { expenditure: await requireExpenditure(context, id) };
}
