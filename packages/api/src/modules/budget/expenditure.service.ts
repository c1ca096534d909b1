import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import * as z from 'zod';

import type { Context } from '../../context.ts';
import { refuseFutureDay } from '../../office-calendar.ts';
import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { requirePermitted } from '../reviews/gate.service.ts';
import { amountIssue, centsMax, dollars, spendingStatusIssue } from './budget-line.rules.ts';
import { lockBudgetLine } from './budget-line.service.ts';
import { spentCentsNow } from './spending.service.ts';
import { budgetLines, expenditures } from './tables.ts';

const amountMessage = `An amount is from ${dollars(-centsMax)} to ${dollars(centsMax)}, in cents, and not 0.`;

export const recordExpenditureSchema = z
  .object({
    budgetLineId: budgetLines.id.describe('The budget line that the money is spent from.'),
    spentOn: rules.day.describe('The day on which the money was spent, today or earlier.'),
    amountCents: z
      .bigint()
      .refine((cents) => cents !== 0n && cents >= -centsMax && cents <= centsMax, amountMessage)
      .describe(
        `The amount in US cents, at most ${centsMax} (${dollars(centsMax)}) and not 0; negative for a refund or to correct an earlier entry.`,
      ),
    description: rules.publicTitle('A description').describe('A short description of the expenditure.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('Money spent from a budget line, or refunded to it.');

/**
 * Records money spent from a budget line, or refunded to it. An entry is never changed: a mistake is corrected by an entry of the opposite sign.
 *
 * Spending needs a program that runs, pauses or is completed, and every review that the jurisdiction's rules require. A refund spends
 * nothing: it is recorded regardless of the program's status and its reviews, so that the books can be corrected.
 */
export async function recordExpenditure(context: Context, input: z.output<typeof recordExpenditureSchema>) {
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
