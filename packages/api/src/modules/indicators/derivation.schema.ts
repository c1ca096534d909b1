import { builder } from '../../builder.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { JobType } from '../../jobs/job.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import type { RowOf } from '../../tables/columns.ts';
import { derivationLines } from './derivation.service.ts';
import { IndicatorDefinition } from './indicator.schema.ts';
import { inputsSchema, ObservationInputs } from './observation.schema.ts';
import { indicatorDefinitions, observationDerivations } from './tables.ts';

const LineType = builder
  .objectRef<RowOf<'ObservationDerivationLine'>>('ObservationDerivationLine')
  .implement({
    description:
      'The outcome of a derivation for one indicator. The counts are null until the job has ended.',
    fields: (t) => ({
      indicator: t.field({
        type: IndicatorDefinition,
        nullable: true,
        action: 'indicator.read',
        description: 'The indicator.',
        resolve: ({ indicatorDefinitionId }, _args, context) =>
          indicatorDefinitions.find(context, indicatorDefinitionId),
      }),
      periods: t.exposeInt('periods', { nullable: true, description: 'The periods that were derived.' }),
      written: t.exposeInt('written', { nullable: true, description: 'New observations.' }),
      replaced: t.exposeInt('replaced', {
        nullable: true,
        description: 'Observations that took the place of an earlier derivation with another figure.',
      }),
      unchanged: t.exposeInt('unchanged', {
        nullable: true,
        description: 'Observations that are as they were.',
      }),
      kept: t.exposeInt('kept', {
        nullable: true,
        description: 'Figures that a person recorded or imported. A derivation never replaces them.',
      }),
      inputs: t.field({
        type: ObservationInputs,
        nullable: true,
        description:
          'The records behind the figures, added up. A record counts once for each period and group. `Observation.inputs` has those of one figure.',
        resolve: ({ inputs }) => (inputs === null ? null : inputsSchema.parse(inputs)),
      }),
    }),
  });

export const ObservationDerivation = nodeType(observationDerivations, {
  action: 'observation.read',
  description: 'A job that derives observations from the records of the office, and its explanation.',
  columns: {
    firstDay: 'The first day whose periods are derived.',
    lastDay: 'The last one.',
    createdAt: 'When it was requested.',
    updatedAt: false,
    version: false,
  },
  references: { job: { to: JobType, column: 'jobId', description: 'The job, with its progress.' } },
  fields: (t) => ({
    lines: t.field({
      type: [LineType],
      description: 'A line for each indicator, in the order of the request.',
      extensions: { columns: [] },
      resolve: ({ id }, _args, context) => derivationLines(context, id),
    }),
  }),
});

const lists = listsOf(ObservationDerivation, observationDerivations);
lists.lookup('observationDerivation');
lists.query('observationDerivations', {
  description: 'The derivations of the acting jurisdiction, newest first.',
});
