import { ExpenseType, FundingType } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { programs } from '../programs/tables.ts';
import { centsMax, dollars, fiscalYearMax, fiscalYearMin } from './budget-line.rules.ts';
import { budgetLines } from './tables.ts';

const fiscalYearMessage = `A fiscal year is from ${fiscalYearMin} to ${fiscalYearMax}.`;
const plannedMessage = `A planned amount is from $0.00 to ${dollars(centsMax)}, in cents.`;

const details = {
  fiscalYear: z
    .int()
    .min(fiscalYearMin, fiscalYearMessage)
    .max(fiscalYearMax, fiscalYearMessage)
    .describe("The jurisdiction's fiscal year."),
  fundingType: z.enum(FundingType).describe('The source of the money.'),
  expenseType: z.enum(ExpenseType).describe('The type of expense.'),
  description: rules.publicTitle('A description').describe('A short description of the line.'),
  plannedCents: z
    .bigint()
    .min(0n, plannedMessage)
    .max(centsMax, plannedMessage)
    .describe(
      `The planned amount in US cents, from 0 to ${centsMax} (${dollars(centsMax)}). It cannot be less than what has been spent.`,
    ),
};

export const createBudgetLineSchema = z
  .object({
    programId: programs.id.describe('The program that the money is planned for.'),
    ...details,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('Money planned for a program.');

export const updateBudgetLineSchema = budgetLines
  .changeInput(rules.optional(details))
  .describe('Changes to a budget line. A field that is left out stays as it is.');
