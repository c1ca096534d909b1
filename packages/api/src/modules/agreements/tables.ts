import { table } from '../../tables/table.ts';

export const agreements = table('Agreement', 'agreement');
