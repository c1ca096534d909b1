import { table } from '../../tables/table.ts';

export const comparisonTables = table('ComparisonTable', 'frozen comparison', {
  unlisted: ['document', 'receipt'],
});
export const comparisonFreezes = table('ComparisonFreeze', 'freeze of a comparison', {
  plural: 'freezes of comparisons',
  unlisted: ['hiddenPlaces', 'refusedCells'],
});
