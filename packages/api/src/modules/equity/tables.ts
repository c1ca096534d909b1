import { table } from '../../tables/table.ts';

export const equityTables = table('EquityTable', 'equity view', { typeName: 'EquityView' });
export const groupsOfTables = table('EquityGroup', 'group of an equity view', {
  plural: 'groups of an equity view',
});
