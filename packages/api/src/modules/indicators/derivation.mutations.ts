import { builder } from '../../builder.ts';
import { mutationOf } from '../../contract/mutation.schema.ts';
import { deriveObservationsSchema } from './derivation.input.ts';
import { deriveObservations, type DerivationResult } from './derivation.service.ts';
import { IndicatorDefinition } from './indicator.schema.ts';

const DerivationResultType = builder.objectRef<DerivationResult>('DerivationResult').implement({
  description:
    'The result of a derivation for one indicator. The observations say which records are behind them.',
  fields: (t) => ({
    indicator: t.field({
      type: IndicatorDefinition,
      nullable: true,
      action: 'indicator.read',
      description: 'The indicator.',
      resolve: ({ definition }) => definition,
    }),
    written: t.exposeInt('written', { description: 'New observations.' }),
    replaced: t.exposeInt('replaced', {
      description: 'Observations that took the place of an earlier derivation with another figure.',
    }),
    unchanged: t.exposeInt('unchanged', { description: 'Observations that are as they were.' }),
    kept: t.exposeInt('kept', {
      description: 'Figures that a person recorded or imported. A derivation never replaces them.',
    }),
  }),
});

mutationOf('deriveObservations', {
  action: 'observation.write',
  description:
    'Derives the observations of indicators from the records of the office, for whole periods that have ended. It can be run again: what is the same stays.',
  input: deriveObservationsSchema,
  payload: {
    results: {
      type: [DerivationResultType],
      description: 'The result for each indicator.',
    },
  },
  run: deriveObservations,
});
