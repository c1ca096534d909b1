import { mutation } from '../../contract/mutation.schema.ts';
import { createBudgetLineSchema, updateBudgetLineSchema } from './budget-line.input.ts';
import { BudgetLine } from './budget-line.schema.ts';
import { createBudgetLine, updateBudgetLine } from './budget-line.service.ts';

mutation('createBudgetLine', {
  action: 'budget.write',
  description: 'Plans money for a program that has not ended.',
  input: createBudgetLineSchema,
  payload: BudgetLine,
  run: createBudgetLine,
});

mutation('updateBudgetLine', {
  action: 'budget.write',
  description:
    'Changes a budget line of a program that has not ended. This ends an approval of the line, because the approval was for the line before the change.',
  input: updateBudgetLineSchema,
  payload: BudgetLine,
  run: updateBudgetLine,
});
