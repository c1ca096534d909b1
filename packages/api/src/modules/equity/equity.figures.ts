import { equityTable, type EquityTable } from '@rapport/statistics/equity.table.ts';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { groupsOfTables } from './tables.ts';

/** More groups than any dimension has. */
const groupsMax = 1_000;

/** The figures of a frozen table, without the hidden ones; one statement for all tables that ask at once. */
export async function figuresOf(context: Context, table: RowOf<'EquityTable'>): Promise<EquityTable> {
  const groups = await groupsOfTables.parts(context, 'equityTableId', table.id, groupsMax);
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
