import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { readConnection } from '../../lists/connection.ts';
import { registerNode } from '../../lists/node.schema.ts';
import { BudgetLine } from './budget-line.schema.ts';
import { budgetLineOf } from './budget-line.service.ts';
import { expenditureFields, expenditureList, type ExpenditureRow } from './expenditure.service.ts';

export const Expenditure = builder.prismaObject('Expenditure', {
  description: 'Money spent from a budget line, or put back into it. It is never changed.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (expenditure) => ({ id: expenditure.id, type: 'Expenditure' }),
    }),
    budgetLine: t.field({
      type: BudgetLine,
      description: 'The line that it was spent from.',
      resolve: (expenditure, _args, context) => budgetLineOf(context, expenditure.budgetLineId),
    }),
    spentOn: t.expose('spentOn', { type: 'Date', description: 'The day on which it was spent.' }),
    amountCents: t.expose('amountCents', {
      type: 'BigInt',
      description: 'US cents; negative for a correction or a refund.',
    }),
    description: t.exposeString('description', { description: 'What it was spent on, in words.' }),
    recordedBySubject: t.exposeString('recordedBySubject', {
      action: 'staff.read',
      nullable: true,
      description: 'Who recorded it, by sign-in name. For those who work in the office.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
  }),
});

registerNode('Expenditure', expenditureFields, 'budget.read');
const [ExpenditureConnection, ExpenditureEdge] = connectionTypes(Expenditure, 'Expenditure');

const ExpenditureFilter = builder.inputType('ExpenditureFilter', {
  description: 'Which expenditures to list; conditions that are given must all hold.',
  fields: (t) => ({
    budgetLineId: t.id({ description: 'From this budget line.' }),
    spentFrom: t.field({ type: 'Date', description: 'Spent on this day or later.' }),
    spentBefore: t.field({ type: 'Date', description: 'Spent before this day.' }),
  }),
});

builder.queryField('expenditures', (t) =>
  t.connection(
    {
      type: Expenditure,
      action: 'budget.read',
      description: 'The expenditures of the acting jurisdiction, the latest day first.',
      args: { filter: t.arg({ type: ExpenditureFilter, description: 'Which of them.' }) },
      resolve: (_root, args, context) =>
        readConnection<ExpenditureRow>(context, expenditureList(args.filter), args),
    },
    ExpenditureConnection,
    ExpenditureEdge,
  ),
);

builder.objectField(BudgetLine, 'expenditures', (t) =>
  t.connection(
    {
      type: Expenditure,
      action: 'budget.read',
      description: 'What was spent from the line, the latest day first.',
      resolve: (line, args, context) =>
        readConnection<ExpenditureRow>(context, expenditureList(null, line.id), args),
    },
    ExpenditureConnection,
    ExpenditureEdge,
  ),
);
