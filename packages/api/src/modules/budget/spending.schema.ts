import { builder } from '../../builder.ts';
import { Program } from '../programs/program.schema.ts';
import { budgetOfProgram, type BudgetSummary } from './spending.service.ts';

const BudgetSummaryType = builder.objectRef<BudgetSummary>('BudgetSummary').implement({
  description: 'The money of several budget lines together.',
  fields: (t) => ({
    plannedCents: t.expose('plannedCents', {
      type: 'BigInt',
      description: 'The planned amount in US cents.',
    }),
    spentCents: t.expose('spentCents', { type: 'BigInt', description: 'The amount spent in US cents.' }),
    remainingCents: t.expose('remainingCents', {
      type: 'BigInt',
      description: 'The planned amount that has not been spent, in US cents.',
    }),
  }),
});

builder.objectField(Program, 'budget', (t) =>
  t.field({
    type: BudgetSummaryType,
    action: 'budget.read',
    description: 'The planned and spent amounts of the program; zeros if it has no budget lines.',
    args: { fiscalYear: t.arg.int({ description: 'In this fiscal year; in all years by default.' }) },
    resolve: (program, { fiscalYear }, context) => budgetOfProgram(context, program.id, fiscalYear ?? null),
  }),
);
