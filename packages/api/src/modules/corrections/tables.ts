import { table } from '../../tables/table.ts';

export const corrections = table('Correction', 'correction');
