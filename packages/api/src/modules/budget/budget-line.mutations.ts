import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { centsMax, dollars, fiscalYearMax, fiscalYearMin } from './budget-line.rules.ts';
import { BudgetLine, ExpenseTypeEnum, FundingTypeEnum } from './budget-line.schema.ts';
import {
  createBudgetLine,
  createBudgetLineSchema,
  updateBudgetLine,
  updateBudgetLineSchema,
  type BudgetLinePayload,
} from './budget-line.service.ts';

const fiscalYearWords = `The jurisdiction's fiscal year, from ${fiscalYearMin} to ${fiscalYearMax}.`;
const plannedWords = `Planned, in US cents, from 0 to ${centsMax} (${dollars(centsMax)}).`;

const CreateBudgetLineInput = builder.inputType('CreateBudgetLineInput', {
  description: 'Money planned for a program.',
  fields: (t) => ({
    programId: t.id({ required: true, description: 'The program that it is planned for.' }),
    fiscalYear: t.int({ required: true, description: fiscalYearWords }),
    fundingType: t.field({ type: FundingTypeEnum, required: true, description: 'Where it comes from.' }),
    expenseType: t.field({ type: ExpenseTypeEnum, required: true, description: 'What it is for.' }),
    description: t.string({ required: true, description: 'What it is, in at most 200 characters.' }),
    plannedCents: t.field({ type: 'BigInt', required: true, description: plannedWords }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same line.',
    }),
  }),
});

const UpdateBudgetLineInput = builder.inputType('UpdateBudgetLineInput', {
  description: 'Changes to a budget line. What is left out, or null, stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The budget line.' }),
    expectedVersion: t.int({ required: true, description: 'The version that the change was made from.' }),
    fiscalYear: t.int({ description: fiscalYearWords }),
    fundingType: t.field({ type: FundingTypeEnum, description: 'Where it comes from.' }),
    expenseType: t.field({ type: ExpenseTypeEnum, description: 'What it is for.' }),
    description: t.string({ description: 'What it is, in at most 200 characters.' }),
    plannedCents: t.field({ type: 'BigInt', description: `${plannedWords} Not less than what is spent.` }),
  }),
});

const budgetLinePayload = (name: string, description: string) =>
  builder.objectRef<BudgetLinePayload>(name).implement({
    description,
    fields: (t) => ({
      budgetLine: t.field({
        type: BudgetLine,
        description: 'The budget line as it stands now.',
        resolve: ({ budgetLine }) => budgetLine,
      }),
    }),
  });

const CreateBudgetLinePayload = budgetLinePayload('CreateBudgetLinePayload', 'The money was planned.');
const UpdateBudgetLinePayload = budgetLinePayload('UpdateBudgetLinePayload', 'The line was changed.');

builder.mutationField('createBudgetLine', (t) =>
  t.field({
    type: CreateBudgetLinePayload,
    description: 'Plans money for a program that has not ended.',
    args: { input: t.arg({ type: CreateBudgetLineInput, required: true, description: 'The plan.' }) },
    ...mutation({ action: 'budget.write', schema: createBudgetLineSchema, resolve: createBudgetLine }),
  }),
);

builder.mutationField('updateBudgetLine', (t) =>
  t.field({
    type: UpdateBudgetLinePayload,
    description:
      'Changes a budget line of a program that has not ended, if nobody else has since it was read. Less than what is spent cannot be planned, and a review that approved the line approves it no more: it is of the line as it stood.',
    args: { input: t.arg({ type: UpdateBudgetLineInput, required: true, description: 'The changes.' }) },
    ...mutation({ action: 'budget.write', schema: updateBudgetLineSchema, resolve: updateBudgetLine }),
  }),
);
