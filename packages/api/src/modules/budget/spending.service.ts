import { rowTypes } from '@rapport/database/pool.ts';

import type { Context } from '../../context.ts';

/** Money in US cents: what is planned, what of it is spent, and what remains. */
export interface BudgetSummary {
  plannedCents: bigint;
  spentCents: bigint;
  remainingCents: bigint;
}

/** The amount spent from a line now. The caller must hold the lock of the line. */
export async function spentCentsNow(context: Context, budgetLineId: string): Promise<bigint> {
  const { _sum } = await context.database.prisma.expenditure.aggregate({
    where: { budgetLineId, voidedAt: null },
    _sum: { amountCents: true },
  });
  return _sum.amountCents ?? 0n;
}

/** The amount spent from a budget line; one statement for all lines of a request. */
export async function spentCentsOf(context: Context, budgetLineId: string): Promise<bigint> {
  const spent = await context.loaders.batch('spent cents', budgetLineId, async (budgetLineIds) => {
    const sums = await context.database.prisma.expenditure.groupBy({
      by: ['budgetLineId'],
      where: { budgetLineId: { in: [...budgetLineIds] }, voidedAt: null },
      _sum: { amountCents: true },
    });
    return new Map(sums.map(({ budgetLineId: id, _sum }): [string, bigint] => [id, _sum.amountCents ?? 0n]));
  });
  return spent ?? 0n;
}

/** $1: programs; $2: the fiscal year, or null for all. Sums of bigint are numeric. */
const budgetsSql = `
  select line.program_id as "programId", sum(line.planned_cents)::bigint as "plannedCents", coalesce(sum(spending.cents), 0)::bigint as "spentCents"
    from budget_line line
    left join lateral (select sum(amount_cents) as cents from expenditure where budget_line_id = line.id and voided_at is null) spending on true
   where line.program_id = any($1::uuid[]) and ($2::int is null or line.fiscal_year = $2)
   group by line.program_id`;

interface BudgetRow {
  programId: string;
  plannedCents: bigint;
  spentCents: bigint;
}

/** The budget of a program, in one fiscal year or in all; one statement for all programs that are asked about at once. */
export async function budgetOfProgram(
  context: Context,
  programId: string,
  fiscalYear: number | null,
): Promise<BudgetSummary> {
  const budget = await context.loaders.batch(
    `budget of ${fiscalYear ?? 'all years'}`,
    programId,
    async (ids) => {
      const { rows } = await context.session.query({
        text: budgetsSql,
        values: [ids, fiscalYear],
        types: rowTypes,
      });
      return new Map((rows as BudgetRow[]).map((row) => [row.programId, row]));
    },
  );
  const { plannedCents = 0n, spentCents = 0n } = budget ?? {};
  return { plannedCents, spentCents, remainingCents: plannedCents - spentCents };
}
