import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { centsMax, dollars } from './budget-line.rules.ts';
import { Expenditure } from './expenditure.schema.ts';
import {
  recordExpenditure,
  recordExpenditureSchema,
  type ExpenditurePayload,
} from './expenditure.service.ts';

const RecordExpenditureInput = builder.inputType('RecordExpenditureInput', {
  description: 'Money spent from a budget line, or put back into it.',
  fields: (t) => ({
    budgetLineId: t.id({ required: true, description: 'The line that it is spent from.' }),
    spentOn: t.field({ type: 'Date', required: true, description: 'The day, today or earlier.' }),
    amountCents: t.field({
      type: 'BigInt',
      required: true,
      description: `US cents, at most ${centsMax} (${dollars(centsMax)}) and not 0; negative to put right what was recorded wrongly, or for a refund.`,
    }),
    description: t.string({
      required: true,
      description: 'What it was spent on, in at most 200 characters.',
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input are recorded once.',
    }),
  }),
});

const RecordExpenditurePayload = builder.objectRef<ExpenditurePayload>('RecordExpenditurePayload').implement({
  description: 'The expenditure was recorded.',
  fields: (t) => ({
    expenditure: t.field({
      type: Expenditure,
      description: 'The expenditure.',
      resolve: ({ expenditure }) => expenditure,
    }),
  }),
});

builder.mutationField('recordExpenditure', (t) =>
  t.field({
    type: RecordExpenditurePayload,
    description:
      'Records money spent: while the program is ACTIVE, PAUSED or COMPLETED, no more than remains of the line, and only once every review that the rules ask for is settled. A negative amount puts money back, no more than is spent, whatever the status and the reviews. What is recorded stays.',
    args: {
      input: t.arg({ type: RecordExpenditureInput, required: true, description: 'The expenditure.' }),
    },
    ...mutation({ action: 'budget.write', schema: recordExpenditureSchema, resolve: recordExpenditure }),
  }),
);
