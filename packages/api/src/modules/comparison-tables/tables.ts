import { table } from '../../tables/table.ts';

export const comparisonTables = table('ComparisonTable', 'frozen comparison', {
  unlisted: ['document', 'receipt'],
});
