import { table } from '../../tables/table.ts';

export const retentionRules = table('RetentionRule', 'retention rule');
export const legalHolds = table('LegalHold', 'legal hold');
export const retentionRuns = table('RetentionRun', 'retention run');
