import { table } from '../../tables/table.ts';

export const populations = table('Population', 'population');
