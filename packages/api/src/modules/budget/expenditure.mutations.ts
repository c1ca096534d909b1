import { mutation } from '../../contract/mutation.schema.ts';
import { Expenditure } from './expenditure.schema.ts';
import { recordExpenditure, recordExpenditureSchema } from './expenditure.service.ts';

mutation('recordExpenditure', {
  action: 'budget.write',
  description:
    'Records money spent. The program must be ACTIVE, PAUSED or COMPLETED, every required review must be settled, and the line must have enough left. A negative amount refunds money, up to the amount spent, regardless of the status and the reviews. An expenditure is never changed.',
  input: recordExpenditureSchema,
  payload: Expenditure,
  run: recordExpenditure,
});
