import { table } from '../../tables/table.ts';

export const budgetLines = table('BudgetLine', 'budget line');
export const expenditures = table('Expenditure', 'expenditure');
