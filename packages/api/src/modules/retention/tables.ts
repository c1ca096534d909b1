import { table } from '../../tables/table.ts';

export const retentionRules = table('RetentionRule', 'retention rule');
export const legalHolds = table('LegalHold', 'legal hold');
export const retentionRuns = table('RetentionRun', 'retention run');
export const retentionRunLines = table('RetentionRunLine', 'line of a retention run', {
  plural: 'lines of retention runs',
});
