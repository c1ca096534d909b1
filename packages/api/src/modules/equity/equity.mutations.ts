import { mutation } from '../../contract/mutation.schema.ts';
import { freezeEquityTableSchema } from './equity.input.ts';
import { EquityView } from './equity.schema.ts';
import { freezeEquityTable } from './equity.service.ts';

mutation('freezeEquityTable', {
  action: 'equity.write',
  description:
    'Creates the equity view of a year by one dimension, once and permanently. It counts the headcounts of activities that are ACTIVE or COMPLETED and the populations of the counties that the jurisdiction serves at the end of the year. Record and correct the attendance of the year first.',
  input: freezeEquityTableSchema,
  payload: EquityView,
  run: freezeEquityTable,
});
