import { ExpenseType, FundingType } from '@rapport/database/generated/prisma/enums.ts';

import { enumOf } from '../../contract/enum.schema.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { equals, filterOf, oneOf, refers } from '../../lists/filter.schema.ts';
import { newestFirst } from '../../lists/connection.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { spentCentsOf } from './spending.service.ts';
import { budgetLines } from './tables.ts';

enumOf('FundingType', FundingType, 'The source of money.', {
  GENERAL_FUND: "The jurisdiction's general fund.",
  FEDERAL_GRANT: 'A grant from the federal government.',
  STATE_GRANT: 'A grant from the state.',
  PRIVATE_GRANT: 'A grant from a foundation or a company.',
  ASSET_FORFEITURE: 'Forfeited assets, whose use the law limits.',
  DONATION: 'A gift.',
  FEES: 'Fees paid by people or organizations.',
  IN_KIND: 'Donated goods, space or services, at their value.',
  OTHER: 'Another source.',
});

enumOf('ExpenseType', ExpenseType, 'The type of an expense.', {
  PERSONNEL: 'Salaries, wages and benefits.',
  CONTRACTUAL: 'Contracted services.',
  TRAVEL: 'Travel and transportation.',
  SUPPLIES: 'Consumable supplies.',
  EQUIPMENT: 'Durable equipment.',
  VENUE: 'Venues and rooms.',
  INTERPRETATION: 'Interpretation and translation.',
  FOOD: 'Food and drink.',
  PRINTING: 'Printing and publication.',
  PARTICIPANT_SUPPORT: 'Child care, transportation and stipends for participants.',
  OTHER: 'Another expense.',
});

export const BudgetLine = nodeType(budgetLines, {
  action: 'budget.read',
  description: 'Money planned for a program in a fiscal year, by source and expense.',
  columns: {
    fiscalYear: "The jurisdiction's fiscal year.",
    fundingType: 'The source of the money.',
    expenseType: 'The type of expense.',
    description: 'A short description of the line.',
    plannedCents: 'The planned amount in US cents.',
    proposedBySubject: {
      action: 'staff.read',
      description:
        'The sign-in name of the person who proposed it and therefore cannot review it; null where that is not known.',
    },
  },
  references: {
    program: { to: Program, column: 'programId', description: 'The program that the money is planned for.' },
  },
  fields: (t) => ({
    spentCents: t.field({
      type: 'BigInt',
      description: 'The sum of the expenditures in US cents, from 0 to the planned amount.',
      resolve: ({ id }, _args, context) => spentCentsOf(context, id),
    }),
    remainingCents: t.field({
      type: 'BigInt',
      description: 'The planned amount that has not been spent, in US cents.',
      resolve: async ({ id, plannedCents }, _args, context) =>
        plannedCents - (await spentCentsOf(context, id)),
    }),
  }),
});

const ofAnyProgram = {
  fiscalYear: equals('fiscalYear', 'In this fiscal year.'),
  fundingTypes: oneOf('fundingType', 'From one of these sources.'),
  expenseTypes: oneOf('expenseType', 'For one of these expenses.'),
};

const lists = listsOf(BudgetLine, budgetLines);
lists.lookup('budgetLine');
lists.query('budgetLines', {
  description: 'The budget lines of the acting jurisdiction, newest first by default.',
  filter: filterOf('BudgetLineFilter', budgetLines, {
    programId: refers('programId', 'Program', 'Of this program.'),
    ...ofAnyProgram,
  }),
  order: orderOf(budgetLines, newestFirst, {
    CREATED_AT: ['createdAt', 'When it was recorded.'],
    FISCAL_YEAR: ['fiscalYear', 'The fiscal year.'],
  }),
});
lists.under(Program, 'budgetLines', 'programId', {
  description: 'The budget lines of the program, latest fiscal year first.',
  filter: filterOf('ProgramBudgetLineFilter', budgetLines, ofAnyProgram),
  orderBy: orderBy(budgetLines, 'fiscalYear', 'desc'),
});
