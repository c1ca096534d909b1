import { table } from '../../tables/table.ts';

export const areas = table('Area', 'area');
