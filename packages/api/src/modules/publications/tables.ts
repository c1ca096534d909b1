import { table } from '../../tables/table.ts';

export const publications = table('Publication', 'publication');
