import { table } from '../tables/table.ts';

export const jobs = table('Job', 'job');
