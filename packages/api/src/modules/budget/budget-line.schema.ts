import type { ExpenseType, FundingType } from '@rapport/database/generated/prisma/enums.ts';

import { builder } from '../../builder.ts';
import { connectionTypes } from '../../lists/connection.schema.ts';
import { newestFirst, readConnection, type ListOrder } from '../../lists/connection.ts';
import { findNode, registerNode } from '../../lists/node.schema.ts';
import { orderInput } from '../../lists/order.schema.ts';
import { Program } from '../programs/program.schema.ts';
import { programOf } from '../programs/program.service.ts';
import { fiscalYearMax, fiscalYearMin } from './budget-line.rules.ts';
import { budgetLineFields, budgetLineList, type BudgetLineRow } from './budget-line.service.ts';
import { budgetOfProgram, spentCentsOf, type BudgetSummary } from './spending.service.ts';

export const FundingTypeEnum = builder.enumType('FundingType', {
  description: 'Where money comes from.',
  values: {
    GENERAL_FUND: { description: "The jurisdiction's general fund." },
    FEDERAL_GRANT: { description: 'A grant of the federal government.' },
    STATE_GRANT: { description: 'A grant of the state.' },
    PRIVATE_GRANT: { description: 'A grant of a foundation or a company.' },
    ASSET_FORFEITURE: { description: 'Forfeited assets, whose use the law limits.' },
    DONATION: { description: 'A gift.' },
    FEES: { description: 'Fees that people or organisations pay.' },
    IN_KIND: { description: 'Goods, rooms or work given instead of money, at their value.' },
    OTHER: { description: 'Another source.' },
  } satisfies Record<FundingType, object>,
});

export const ExpenseTypeEnum = builder.enumType('ExpenseType', {
  description: 'What money is for.',
  values: {
    PERSONNEL: { description: 'Salaries, wages and benefits.' },
    CONTRACTUAL: { description: 'Services of others under contract.' },
    TRAVEL: { description: 'Travel and transport.' },
    SUPPLIES: { description: 'Things that are used up.' },
    EQUIPMENT: { description: 'Things that last.' },
    VENUE: { description: 'Rooms and places.' },
    INTERPRETATION: { description: 'Interpretation and translation.' },
    FOOD: { description: 'Food and drink.' },
    PRINTING: { description: 'Printing and publication.' },
    PARTICIPANT_SUPPORT: { description: "Participants' child care, transport, stipends and the like." },
    OTHER: { description: 'Something else.' },
  } satisfies Record<ExpenseType, object>,
});

export const BudgetLine = builder.prismaObject('BudgetLine', {
  description: 'Money planned for a program in a fiscal year: where it comes from, and what it is for.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.globalID({
      description: 'Global id.',
      resolve: (line) => ({ id: line.id, type: 'BudgetLine' }),
    }),
    program: t.field({
      type: Program,
      action: 'program.read',
      description: 'The program that it is planned for.',
      resolve: (line, _args, context) => programOf(context, line.programId),
    }),
    fiscalYear: t.exposeInt('fiscalYear', { description: "The jurisdiction's fiscal year." }),
    fundingType: t.expose('fundingType', { type: FundingTypeEnum, description: 'Where it comes from.' }),
    expenseType: t.expose('expenseType', { type: ExpenseTypeEnum, description: 'What it is for.' }),
    description: t.exposeString('description', { description: 'What it is, in words.' }),
    plannedCents: t.expose('plannedCents', { type: 'BigInt', description: 'Planned, in US cents.' }),
    spentCents: t.field({
      type: 'BigInt',
      description: 'Spent, in US cents: the sum of the expenditures. From 0 to what is planned.',
      resolve: (line, _args, context) => spentCentsOf(context, line.id),
    }),
    remainingCents: t.field({
      type: 'BigInt',
      description: 'Planned and not spent, in US cents.',
      resolve: async (line, _args, context) => line.plannedCents - (await spentCentsOf(context, line.id)),
    }),
    proposedBySubject: t.exposeString('proposedBySubject', {
      nullable: true,
      action: 'staff.read',
      description: 'Who proposed it, by sign-in name, and so never reviews it; null where that is not known.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Rises by one with each change; for `expectedVersion`.' }),
  }),
});

registerNode('BudgetLine', budgetLineFields, 'budget.read');
const [BudgetLineConnection, BudgetLineEdge] = connectionTypes(BudgetLine, 'BudgetLine');

const fiscalYearWords = `In this fiscal year, from ${fiscalYearMin} to ${fiscalYearMax}.`;

const BudgetLineFilter = builder.inputType('BudgetLineFilter', {
  description: 'Which budget lines to list; conditions that are given must all hold.',
  fields: (t) => ({
    programId: t.id({ description: 'Of this program.' }),
    fiscalYear: t.int({ description: fiscalYearWords }),
    fundingTypes: t.field({ type: [FundingTypeEnum], description: 'From one of these sources.' }),
    expenseTypes: t.field({ type: [ExpenseTypeEnum], description: 'For one of these uses.' }),
  }),
});

const ProgramBudgetLineFilter = builder.inputType('ProgramBudgetLineFilter', {
  description: 'Which budget lines of a program to list; conditions that are given must all hold.',
  fields: (t) => ({
    fiscalYear: t.int({ description: fiscalYearWords }),
    fundingTypes: t.field({ type: [FundingTypeEnum], description: 'From one of these sources.' }),
    expenseTypes: t.field({ type: [ExpenseTypeEnum], description: 'For one of these uses.' }),
  }),
});

const budgetLineOrder = orderInput('BudgetLine', 'budget lines', newestFirst, {
  CREATED_AT: { value: 'createdAt', kind: 'time', description: 'When it was recorded.' },
  FISCAL_YEAR: { value: 'fiscalYear', kind: 'number', description: 'The fiscal year.' },
});

builder.queryField('budgetLines', (t) =>
  t.connection(
    {
      type: BudgetLine,
      action: 'budget.read',
      description: 'The budget lines of the acting jurisdiction, newest first unless ordered otherwise.',
      args: {
        filter: t.arg({ type: BudgetLineFilter, description: 'Which of them.' }),
        orderBy: t.arg({ type: budgetLineOrder.type, description: 'In which order.' }),
      },
      resolve: (_root, args, context) =>
        readConnection<BudgetLineRow>(
          context,
          budgetLineList(args.filter, budgetLineOrder.order(args.orderBy)),
          args,
        ),
    },
    BudgetLineConnection,
    BudgetLineEdge,
  ),
);

builder.queryField('budgetLine', (t) =>
  t.field({
    type: BudgetLine,
    nullable: true,
    action: 'budget.read',
    description: 'One budget line; null where there is no such line for this caller.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    resolve: (_root, { id }, context) => findNode<BudgetLineRow>(context, 'BudgetLine', id),
  }),
);

const latestYearFirst: ListOrder = { field: 'fiscalYear', direction: 'desc', kind: 'number' };

builder.objectField(Program, 'budgetLines', (t) =>
  t.connection(
    {
      type: BudgetLine,
      action: 'budget.read',
      description: 'The budget lines of the program, the latest fiscal year first.',
      args: { filter: t.arg({ type: ProgramBudgetLineFilter, description: 'Which of them.' }) },
      resolve: (program, args, context) =>
        readConnection<BudgetLineRow>(
          context,
          budgetLineList(args.filter, latestYearFirst, program.id),
          args,
        ),
    },
    BudgetLineConnection,
    BudgetLineEdge,
  ),
);

const BudgetSummaryType = builder.objectRef<BudgetSummary>('BudgetSummary').implement({
  description: 'Money of several budget lines together.',
  fields: (t) => ({
    plannedCents: t.expose('plannedCents', { type: 'BigInt', description: 'Planned, in US cents.' }),
    spentCents: t.expose('spentCents', { type: 'BigInt', description: 'Spent, in US cents.' }),
    remainingCents: t.expose('remainingCents', {
      type: 'BigInt',
      description: 'Planned and not spent, in US cents.',
    }),
  }),
});

builder.objectField(Program, 'budget', (t) =>
  t.field({
    type: BudgetSummaryType,
    action: 'budget.read',
    description: 'What is planned for the program and what of it is spent; nothing where it has no lines.',
    args: { fiscalYear: t.arg.int({ description: 'In this fiscal year; in all unless said otherwise.' }) },
    resolve: (program, { fiscalYear }, context) => budgetOfProgram(context, program.id, fiscalYear ?? null),
  }),
);
