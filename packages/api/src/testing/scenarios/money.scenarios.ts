import { aProgram } from './programs.scenarios.ts';
import { corrected, dayFromNow, type Reference, type Scenarios, type World } from './scenario.ts';

/** A budget line without expenditures. */
export async function aBudgetLine(world: World, program?: Reference): Promise<Reference> {
  const input = {
    programId: (program ?? (await aProgram(world, 'ACTIVE'))).id,
    fiscalYear: 2026,
    fundingType: 'GENERAL_FUND',
    expenseType: 'VENUE',
    description: `Rooms ${world.next('budget line')}`,
    plannedCents: 100_000,
  };
  return world.run('createBudgetLine', input) as Promise<Reference>;
}

/** An expenditure of $100.00. */
export async function anExpenditure(world: World, line?: Reference): Promise<Reference> {
  const input = {
    budgetLineId: (line ?? (await aBudgetLine(world))).id,
    amountCents: 10_000,
    spentOn: dayFromNow(-3),
    description: `Invoice ${world.next('expenditure')}`,
  };
  return world.run('recordExpenditure', input) as Promise<Reference>;
}

export const moneyScenarios: Scenarios = {
  createBudgetLine: {
    event: 'budgetLine.created',
    entity: 'BudgetLine',
    prepare: async (world) => ({
      programId: (await aProgram(world, 'ACTIVE')).id,
      fiscalYear: 2027,
      fundingType: 'STATE_GRANT',
      expenseType: 'INTERPRETATION',
      description: `Interpreters ${world.next('budget line')}`,
      plannedCents: 250_000,
    }),
  },
  updateBudgetLine: {
    event: 'budgetLine.updated',
    entity: 'BudgetLine',
    prepare: async (world) => {
      const { id, version } = await aBudgetLine(world);
      return {
        id,
        expectedVersion: version,
        fiscalYear: 2028,
        fundingType: 'DONATION',
        expenseType: 'PRINTING',
        description: `Flyers ${world.next('budget line')}`,
        plannedCents: 300_000,
      };
    },
  },
  recordExpenditure: {
    event: 'expenditure.recorded',
    entity: 'Expenditure',
    prepare: async (world) => ({
      budgetLineId: (await aBudgetLine(world)).id,
      amountCents: 12_345,
      spentOn: dayFromNow(-2),
      description: `Invoice ${world.next('expenditure')}`,
    }),
  },
  correctExpenditure: {
    event: 'expenditure.corrected',
    entity: 'Expenditure',
    prepare: async (world) => ({
      ...corrected(await anExpenditure(world)),
      amountCents: 1_000,
      spentOn: dayFromNow(-4),
      description: `Corrected invoice ${world.next('expenditure')}`,
    }),
  },
  voidExpenditure: {
    event: 'expenditure.voided',
    entity: 'Expenditure',
    prepare: async (world) => corrected(await anExpenditure(world)),
  },
};
