import { mutation } from '../../contract/mutation.schema.ts';
import { Expenditure } from './expenditure.schema.ts';
import { recordExpenditure, recordExpenditureSchema } from './expenditure.service.ts';

mutation('recordExpenditure', {
  action: 'budget.write',
  description:
    'Records money spent: while the program is ACTIVE, PAUSED or COMPLETED, up to what remains of the line, and only when every required review is settled. A negative amount puts money back, up to what has been spent, whatever the status and the reviews. An expenditure is never changed.',
  input: recordExpenditureSchema,
  payload: Expenditure,
  run: recordExpenditure,
});
