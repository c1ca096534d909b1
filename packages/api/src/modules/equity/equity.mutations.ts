import { mutation } from '../../contract/mutation.schema.ts';
import { freezeEquityTableSchema } from './equity.input.ts';
import { EquityView } from './equity.schema.ts';
import { freezeEquityTable } from './equity.service.ts';

mutation('freezeEquityTable', {
  action: 'equity.write',
  description:
    'Creates the equity view of some days by one dimension, once and permanently. It counts the headcounts of activities that are ACTIVE or COMPLETED and the populations of the counties that the jurisdiction serves on the last day. Record and correct the attendance of these days first. Views of overlapping days are refused if a small count would follow from them by subtraction.',
  input: freezeEquityTableSchema,
  payload: EquityView,
  run: freezeEquityTable,
});
