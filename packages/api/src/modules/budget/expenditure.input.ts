import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { correctionDetails } from '../corrections/correction.input.ts';
import { centsMax, dollars } from './budget-line.rules.ts';
import { budgetLines, expenditures } from './tables.ts';

const amountMessage = `An amount is from ${dollars(-centsMax)} to ${dollars(centsMax)}, in cents, and not 0.`;

const details = {
  spentOn: rules.day.describe('The day on which the money was spent, today or earlier.'),
  amountCents: z
    .bigint()
    .refine((cents) => cents !== 0n && cents >= -centsMax && cents <= centsMax, amountMessage)
    .describe(
      `The amount in US cents, at most ${centsMax} (${dollars(centsMax)}) and not 0; negative for a refund.`,
    ),
  description: rules.publicTitle('A description').describe('A short description of the expenditure.'),
};

export const recordExpenditureSchema = z
  .object({
    budgetLineId: budgetLines.id.describe('The budget line that the money is spent from.'),
    ...details,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('Money spent from a budget line, or refunded to it.');

export const correctExpenditureSchema = expenditures
  .changeInput({ ...rules.optional(details), ...correctionDetails })
  .describe('A correction of an expenditure. A field that is left out stays as it is.');

export const voidExpenditureSchema = expenditures
  .changeInput(correctionDetails)
  .describe('An expenditure that was not made.');
