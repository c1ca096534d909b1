import { subjectOf } from '@rapport/core/actor.ts';
import { InvalidStateError } from '@rapport/core/errors.ts';
import type { output } from 'zod';

import type { Context } from '../../context.ts';
import { programs } from '../programs/tables.ts';
import type { createBudgetLineSchema, updateBudgetLineSchema } from './budget-line.input.ts';
import { expectVersion } from '../../versions.ts';
import { planIssue, planningStatusIssue } from './budget-line.rules.ts';
import { spentCentsNow } from './spending.service.ts';
import { budgetLines } from './tables.ts';

/**
 * Locks a budget line and its program, so that of two people who spend from the line the second sees what the first spent. The program is always locked first, which prevents
 * deadlocks. Throws NotFoundError for an id that is foreign or absent.
 */
export async function lockBudgetLine(context: Context, id: string, path: readonly string[]) {
  const { programId } = await budgetLines.require(context, id, path);
  const program = await programs.lock(context, programId, path);
  return { program, budgetLine: await budgetLines.lock(context, id, path) };
}

/** Plans money for a program. */
export async function createBudgetLine(context: Context, input: output<typeof createBudgetLineSchema>) {
  const { idempotencyKey: _key, ...columns } = input;
  const program = await programs.lock(context, input.programId, ['input', 'programId']);
  const issue = planningStatusIssue(program.status);
  if (issue !== null) throw new InvalidStateError('WRONG_STATUS', issue, ['input', 'programId']);
  return budgetLines.create(
    context,
    { ...columns, proposedBySubject: subjectOf(context.actor) },
    { detail: { plannedCents: Number(input.plannedCents) } },
  );
}

/** Changes a budget line. It stays with its program, and cannot plan less than what has been spent. */
export async function updateBudgetLine(context: Context, input: output<typeof updateBudgetLineSchema>) {
  const { id, expectedVersion, ...columns } = input;
  const { program, budgetLine } = await lockBudgetLine(context, id, ['input', 'id']);
  expectVersion(budgetLine.version, expectedVersion);
  const statusIssue = planningStatusIssue(program.status);
  if (statusIssue !== null) throw new InvalidStateError('WRONG_STATUS', statusIssue, ['input', 'id']);
  const { plannedCents } = columns;
  if (plannedCents == null) return budgetLines.update(context, budgetLine, columns);
  const issue = planIssue(plannedCents, await spentCentsNow(context, id));
  if (issue !== null) throw new InvalidStateError('AMOUNT_EXCEEDED', issue, ['input', 'plannedCents']);
  const plannedCentsFrom = Number(budgetLine.plannedCents);
  const detail = { plannedCentsFrom, plannedCentsTo: Number(plannedCents) };
  return budgetLines.update(context, budgetLine, columns, { detail });
}
