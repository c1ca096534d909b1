import { mutation } from '../../contract/mutation.schema.ts';
import { freezeComparisonSchema } from './comparison-table.input.ts';
import { ComparisonTable } from './comparison-table.schema.ts';
import { freezeComparison } from './comparison-table.service.ts';

mutation('freezeComparison', {
  action: 'comparison.write',
  description:
    'Freezes a comparison as a table that never changes, with a certificate that its hidden counts cannot be computed, also with all tables published before. It is refused where they could be, with the cells.',
  input: freezeComparisonSchema,
  payload: ComparisonTable,
  run: freezeComparison,
});
