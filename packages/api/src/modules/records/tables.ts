import { table } from '../../tables/table.ts';

export const deletedRecords = table('DeletedRecord', 'deleted record');
