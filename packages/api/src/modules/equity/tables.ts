import { table } from '../../tables/table.ts';

export const equityTables = table('EquityTable', 'equity view', { typeName: 'EquityView' });
