import { mutationOf } from '../../contract/mutation.schema.ts';
import './population.schema.ts';
import { removePopulationsSchema } from './population.input.ts';
import { removePopulations } from './population.service.ts';

mutationOf('removePopulations', {
  action: 'import.write',
  description:
    'Removes the populations of a county in a year, by one dimension or all. Use it before you import groups that replace others, such as other age bands. Equity views that exist do not change.',
  input: removePopulationsSchema,
  payload: { removedCount: { type: 'Int', description: 'The number of rows that were removed.' } },
  run: removePopulations,
});
