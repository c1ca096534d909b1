import type { EquityGroup } from '@rapport/database/generated/prisma/client.ts';
import { equityTable, type EquityTable } from '@rapport/statistics/equity.table.ts';

import type { Context } from '../../context.ts';
import type { EquityTableRow } from './equity.service.ts';

/** More groups than any dimension has. */
const groupsMax = 1_000;

type GroupRow = Pick<
  EquityGroup,
  'id' | 'category' | 'reached' | 'residents' | 'isHidden' | 'areResidentsHidden'
>;

/** The figures of a frozen table, as far as they are shown; one statement for all tables that are asked about at once. */
export async function figuresOf(context: Context, table: EquityTableRow): Promise<EquityTable> {
  const groups = await context.loaders.list<GroupRow>(
    {
      model: 'EquityGroup',
      fields: ['category', 'reached', 'residents', 'isHidden', 'areResidentsHidden'],
      orderBy: { field: 'position', direction: 'asc' },
      limit: groupsMax,
      parentField: 'equityTableId',
    },
    table.id,
  );
  return equityTable(
    { groups, notStated: table.notStated, threshold: table.threshold },
    {
      totalHidden: table.isTotalHidden,
      notStatedHidden: table.isNotStatedHidden,
      reachedHidden: groups.map((group) => group.isHidden),
      residentsHidden: groups.map((group) => group.areResidentsHidden),
    },
  );
}
