import { table } from '../../tables/table.ts';

export const sampleCases = table('SampleCase', 'sample case');
