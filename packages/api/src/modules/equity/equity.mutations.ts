import { builder } from '../../builder.ts';
import { mutation } from '../../mutation.ts';
import { DemographicDimensionEnum } from '../activities/attendance.schema.ts';
import { yearMax, yearMin } from './equity.rules.ts';
import { EquityView } from './equity.schema.ts';
import { freezeEquityTable, freezeEquityTableSchema, type EquityPayload } from './equity.service.ts';

const FreezeEquityTableInput = builder.inputType('FreezeEquityTableInput', {
  description: 'The equity view to make.',
  fields: (t) => ({
    year: t.int({
      required: true,
      description: `The calendar year, from ${yearMin} to ${yearMax}, in UTC; it must be over.`,
    }),
    dimension: t.field({
      type: DemographicDimensionEnum,
      required: true,
      description: 'By what to group people.',
    }),
    populationYear: t.int({
      description:
        'The year of the population figures; the latest up to `year` that has any by this dimension unless said otherwise.',
    }),
    idempotencyKey: t.string({
      description: 'Makes a retry safe: the same key and input give the same view.',
    }),
  }),
});

const FreezeEquityTablePayload = builder.objectRef<EquityPayload>('FreezeEquityTablePayload').implement({
  description: 'The equity view was made.',
  fields: (t) => ({
    equityView: t.field({
      type: EquityView,
      description: 'The view, as it stays.',
      resolve: ({ equityView }) => equityView,
    }),
  }),
});

builder.mutationField('freezeEquityTable', (t) =>
  t.field({
    type: FreezeEquityTablePayload,
    description:
      'Makes the equity view of a year by one dimension, once and for good: from the headcounts of activities that are ACTIVE or COMPLETED and the populations of the counties that the jurisdiction serves at the end of the year. Record and correct the attendance of the year before.',
    args: {
      input: t.arg({ type: FreezeEquityTableInput, required: true, description: 'The view to make.' }),
    },
    ...mutation({ action: 'equity.write', schema: freezeEquityTableSchema, resolve: freezeEquityTable }),
  }),
);
