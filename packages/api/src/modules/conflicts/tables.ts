import { table } from '../../tables/table.ts';

export const conflictDisclosures = table('ConflictDisclosure', 'disclosure');
