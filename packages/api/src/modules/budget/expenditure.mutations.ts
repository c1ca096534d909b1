import { mutation } from '../../contract/mutation.schema.ts';
import {
  correctExpenditureSchema,
  recordExpenditureSchema,
  voidExpenditureSchema,
} from './expenditure.input.ts';
import { Expenditure } from './expenditure.schema.ts';
import { correctExpenditure, recordExpenditure, voidExpenditure } from './expenditure.service.ts';

mutation('recordExpenditure', {
  action: 'budget.write',
  description:
    'Records money spent. The program must be ACTIVE, PAUSED or COMPLETED, every required review must be settled, and the line must have enough left. A negative amount refunds money, up to the amount spent, regardless of the status and the reviews.',
  input: recordExpenditureSchema,
  payload: Expenditure,
  run: recordExpenditure,
});

mutation('correctExpenditure', {
  action: 'budget.write',
  description:
    'Corrects the day, the amount or the description of an expenditure, also after the program is over. A higher amount needs every required review. The values before stay readable in `corrections`.',
  input: correctExpenditureSchema,
  payload: Expenditure,
  run: correctExpenditure,
});

mutation('voidExpenditure', {
  action: 'budget.write',
  description:
    'Voids an expenditure that was not made. It stays readable and counts nowhere. This cannot be undone. To count it again, record it again.',
  input: voidExpenditureSchema,
  payload: Expenditure,
  run: voidExpenditure,
});
