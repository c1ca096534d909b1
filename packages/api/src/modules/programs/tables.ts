import { table } from '../../tables/table.ts';

export const programs = table('Program', 'program');
