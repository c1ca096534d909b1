import { equityRelease } from '@rapport/statistics/equity.certificate.ts';
import { equityTable, type EquityTable } from '@rapport/statistics/equity.table.ts';

import type { Context } from '../../context.ts';
import type { RowOf } from '../../tables/columns.ts';
import { groupsOfTables } from './tables.ts';

/** More groups than any dimension has. */
const groupsMax = 1_000;

/** The figures of a frozen table, without the hidden ones; one statement for all tables that ask at once. */
export async function figuresOf(context: Context, table: RowOf<'EquityTable'>): Promise<EquityTable> {
  const { counts, hidden } = await countsOf(context, table);
  return equityTable(counts, hidden);
}

/** The published attendances of a frozen table with their certificate, as JSON text for the verifier. */
export async function releaseOf(context: Context, table: RowOf<'EquityTable'>): Promise<string> {
  const { counts, hidden } = await countsOf(context, table);
  return JSON.stringify(equityRelease(counts, hidden));
}

async function countsOf(context: Context, table: RowOf<'EquityTable'>) {
  const groups = await groupsOfTables.parts(context, 'equityTableId', table.id, groupsMax);
  return {
    counts: { groups, notStated: table.notStated, threshold: table.threshold },
    hidden: {
      totalHidden: table.isTotalHidden,
      notStatedHidden: table.isNotStatedHidden,
      reachedHidden: groups.map((group) => group.isHidden),
      residentsHidden: groups.map((group) => group.areResidentsHidden),
    },
  };
}
