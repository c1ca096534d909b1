import { nodeType } from '../../contract/node.schema.ts';
import { atLeast, below, filterOf, isSet, refers } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy } from '../../lists/order.schema.ts';
import {
  showCorrections,
  voidedAtDescription,
  voidFilterDescription,
} from '../corrections/correction.schema.ts';
import { BudgetLine } from './budget-line.schema.ts';
import { expenditures } from './tables.ts';

export const Expenditure = nodeType(expenditures, {
  action: 'budget.read',
  description: 'Money spent from a budget line, or refunded to it.',
  columns: {
    spentOn: 'The day on which the money was spent.',
    amountCents: 'The amount in US cents; negative for a refund.',
    description: 'A short description of the expenditure.',
    recordedBySubject: {
      action: 'staff.read',
      description: 'The sign-in name of the person who recorded it.',
    },
    voidedAt: voidedAtDescription,
  },
  references: {
    budgetLine: {
      to: BudgetLine,
      column: 'budgetLineId',
      description: 'The budget line that the money was spent from.',
    },
  },
});

showCorrections(Expenditure, 'expenditureId');

const latestFirst = orderBy(expenditures, 'spentOn', 'desc');
const lists = listsOf(Expenditure, expenditures);
lists.query('expenditures', {
  description: 'The expenditures of the acting jurisdiction, latest day first.',
  filter: filterOf('ExpenditureFilter', expenditures, {
    budgetLineId: refers('budgetLineId', 'BudgetLine', 'From this budget line.'),
    spentFrom: atLeast('spentOn', 'Spent on this day or later.'),
    spentBefore: below('spentOn', 'Spent before this day.'),
    isVoided: isSet('voidedAt', voidFilterDescription),
  }),
  orderBy: latestFirst,
});
lists.under(BudgetLine, 'expenditures', 'budgetLineId', {
  description: 'The expenditures from the line, latest day first.',
  orderBy: latestFirst,
});
