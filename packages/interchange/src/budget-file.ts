import { titleCharactersMax } from '@rapport/core/limits.ts';

import { integer, money } from './number-column.ts';
import { choice, code, textAboutWork } from './table-column.ts';
import type { Table } from './table-form.ts';

/** A budget line in a file, with money in US cents. */
export interface BudgetFileLine<FundingType extends string, ExpenseType extends string> {
  readonly programCode: string;
  readonly fiscalYear: number;
  readonly fundingType: FundingType;
  readonly expenseType: ExpenseType;
  readonly description: string;
  readonly plannedCents: bigint;
}

/** A file of budget lines: one row per program, fiscal year, funding, expense and description. */
export function budgetTable<FundingType extends string, ExpenseType extends string>(values: {
  fundingTypes: readonly FundingType[];
  expenseTypes: readonly ExpenseType[];
  fiscalYearMin: number;
  fiscalYearMax: number;
  plannedCentsMax: bigint;
}): Table<BudgetFileLine<FundingType, ExpenseType>> {
  return {
    name: 'budget',
    columns: {
      programCode: code({
        name: 'program',
        description: 'The code of the program, which must exist.',
        example: 'YOUTH-2026',
      }),
      fiscalYear: integer(
        {
          name: 'fiscal_year',
          description: 'The fiscal year, named by the year in which it ends.',
          example: '2026',
        },
        values.fiscalYearMin,
        values.fiscalYearMax,
      ),
      fundingType: choice(
        { name: 'funding_type', description: 'The source of the money.', example: 'GENERAL_FUND' },
        values.fundingTypes,
      ),
      expenseType: choice(
        { name: 'expense_type', description: 'The type of expense.', example: 'PRINTING' },
        values.expenseTypes,
      ),
      description: textAboutWork(
        { name: 'description', description: 'A short description of the expense.', example: 'Handouts' },
        titleCharactersMax,
      ),
      plannedCents: money(
        {
          name: 'planned',
          description: 'The planned amount in US dollars, with a decimal point and no separators.',
          example: '1234.50',
        },
        values.plannedCentsMax,
      ),
    },
    key: ['programCode', 'fiscalYear', 'fundingType', 'expenseType', 'description'],
    examples: [
      {
        program: 'EXAMPLE-PROGRAM',
        fiscal_year: '2026',
        funding_type: 'GENERAL_FUND',
        expense_type: 'PRINTING',
        description: 'Example: replace this row',
        planned: '1234.50',
      },
    ],
  };
}
