import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import { noteUnchanged } from '../../audit.ts';
import type { Context } from '../../context.ts';
import { refuseFutureDay } from '../../office-calendar.ts';
import { auditedValues, correctedValues } from '../corrections/correction.rules.ts';
import { recordCorrection, requireStanding } from '../corrections/correction.service.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import { amountIssue, correctionIssue, spendingStatusIssue } from './budget-line.rules.ts';
import { lockBudgetLine } from './budget-line.service.ts';
import type {
  correctExpenditureSchema,
  recordExpenditureSchema,
  voidExpenditureSchema,
} from './expenditure.input.ts';
import { spentCentsNow } from './spending.service.ts';
import { expenditures } from './tables.ts';

/**
 * Records money spent from a budget line, or refunded to it. A mistake is put right by a correction or a void.
 *
 * Spending needs a program that runs, pauses or is completed, and every review that the jurisdiction's rules require. A refund spends
 * nothing: it is recorded regardless of the program's status and its reviews.
 */
export async function recordExpenditure(context: Context, input: output<typeof recordExpenditureSchema>) {
  refuseFutureDay(context, input.spentOn, 'The day of an expenditure', ['input', 'spentOn']);
  const { idempotencyKey: _key, ...columns } = input;
  const { budgetLineId, amountCents } = columns;
  const path = ['input', 'budgetLineId'];
  const { program, budgetLine } = await lockBudgetLine(context, budgetLineId, path);
  if (amountCents > 0n) {
    const statusIssue = spendingStatusIssue(program.status);
    if (statusIssue !== null) throw new InvalidStateError('WRONG_STATUS', statusIssue, path);
    await requirePermitted(context, { kind: 'BUDGET_LINE', id: budgetLineId }, path);
  }
  const spentCents = await spentCentsNow(context, budgetLineId);
  const issue = amountIssue(budgetLine.plannedCents, spentCents, amountCents);
  if (issue !== null) throw new InvalidStateError('AMOUNT_EXCEEDED', issue, ['input', 'amountCents']);
  return expenditures.create(
    context,
    { ...columns, recordedBySubject: subjectOf(context.actor) },
    { action: 'expenditure.recorded', detail: { budgetLineId, amountCents: Number(amountCents) } },
  );
}

/**
 * Corrects an expenditure. The program can have any status, because an error is often found after it is over.
 * A higher amount needs every required review, as new spending does. The line must keep its sum within the plan.
 */
export async function correctExpenditure(context: Context, input: output<typeof correctExpenditureSchema>) {
  const { id, expectedVersion: _version, idempotencyKey: _key, reason, ...columns } = input;
  if (input.spentOn) {
    refuseFutureDay(context, input.spentOn, 'The day of an expenditure', ['input', 'spentOn']);
  }
  const { expenditure, budgetLine } = await lockExpenditure(context, input);
  const change = expenditures.given(columns);
  const values = correctedValues(expenditure, change);
  if (values.length === 0) {
    noteUnchanged(context);
    return expenditure;
  }
  const more = (change.amountCents ?? expenditure.amountCents) - expenditure.amountCents;
  if (more > 0n) {
    await requirePermitted(context, { kind: 'BUDGET_LINE', id: budgetLine.id }, ['input', 'amountCents']);
  }
  await requireWithinPlan(context, budgetLine, more, ['input', 'amountCents']);
  const recorded = { action: 'expenditure.corrected', detail: auditedValues(values) };
  const corrected = await expenditures.update(context, expenditure, change, recorded);
  await recordCorrection(context, { expenditureId: id }, { kind: 'CORRECTED', reason, values });
  return corrected;
}

/** Voids an expenditure. It stays readable and counts nowhere, so its amount remains on the line again. */
export async function voidExpenditure(context: Context, input: output<typeof voidExpenditureSchema>) {
  const { expenditure, budgetLine } = await lockExpenditure(context, input);
  await requireWithinPlan(context, budgetLine, -expenditure.amountCents, ['input', 'id']);
  const change = { voidedAt: context.now() };
  const voided = await expenditures.update(context, expenditure, change, { action: 'expenditure.voided' });
  const record = { expenditureId: expenditure.id };
  await recordCorrection(context, record, { kind: 'VOIDED', reason: input.reason });
  return voided;
}

/** Locks the program, the budget line and then the expenditure, at the version that the correction is based on. */
async function lockExpenditure(context: Context, input: { id: string; expectedVersion: number }) {
  const path = ['input', 'id'];
  const { budgetLineId } = await expenditures.require(context, input.id, path);
  const { budgetLine } = await lockBudgetLine(context, budgetLineId, path);
  const expenditure = await expenditures.lockVersion(context, input);
  requireStanding(context, expenditure);
  return { expenditure, budgetLine };
}

async function requireWithinPlan(
  context: Context,
  { id, plannedCents }: { id: string; plannedCents: bigint },
  more: bigint,
  path: readonly string[],
): Promise<void> {
  const issue = correctionIssue(plannedCents, await spentCentsNow(context, id), more);
  if (issue !== null) throw new InvalidStateError('AMOUNT_EXCEEDED', issue, path);
}
