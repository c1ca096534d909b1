import type { DatabaseSession } from '@rapport/database/session.ts';
import { canonicalTable, type DisclosedCell } from '@rapport/statistics/comparison/canonical.table.ts';
import type { CountedTable, EarlierTable } from '@rapport/statistics/comparison/disclosed.counts.ts';
import * as z from 'zod';

import type { RowOf } from '../../tables/columns.ts';
import { readSharedFigures } from '../comparisons/comparison.reading.service.ts';
import { relatedCodes } from '../comparisons/comparison.rules.ts';
import type { FreezePlan } from './comparison-freeze.rules.ts';

/** The exact table that is to be frozen. */
export interface ExactTable {
  table: CountedTable;
  firstDay: string;
  lastDay: string;
  threshold: number;
  /** The rows of the offices in the table. */
  officeIds: readonly string[];
}

/** Everything that a decision depends on. */
export interface FreezeSource {
  request: RowOf<'ComparisonFreeze'>;
  plan: FreezePlan;
  exact: ExactTable;
  earlier: readonly EarlierTable[];
}

/** Reads what is shared now, and takes the cells that can be compared. A table without a cell is possible. */
export async function readExactTable(
  session: DatabaseSession,
  { definition, revisions, dimension, periods, officeSlugs }: FreezePlan,
  ownThreshold: number,
): Promise<ExactTable> {
  const { places, threshold, officeIds } = await readSharedFigures(session, ownThreshold, {
    codes: relatedCodes(definition.code),
    code: definition.code,
    revision: definition.revision,
    periods: { ...periods, all: periods.asked },
    dimension,
    vintage: Number(periods.asked.at(-1)?.lastDay.slice(0, 4)),
  });
  const chosen = places.filter(({ id }) => officeSlugs.length === 0 || officeSlugs.includes(id));
  const groups = [
    ...new Set(chosen.flatMap(({ rows }) => rows.flatMap((row) => row.group ?? []))),
  ].toSorted();
  const cells: DisclosedCell[] = [];
  const collect = (all: readonly DisclosedCell[]) => {
    cells.push(...all);
    return { isHidden: () => true, isTotalHidden: () => true };
  };
  canonicalTable({ definition, revisions }, periods.asked, [null, ...groups], chosen, collect, threshold);
  const sizes = new Map(cells.map(({ place, size }) => [place, size]));
  return {
    firstDay: periods.asked[0]?.firstDay ?? '',
    lastDay: periods.asked.at(-1)?.lastDay ?? '',
    threshold,
    officeIds: [...sizes.keys()].flatMap((slug) => officeIds.get(slug) ?? []),
    table: {
      measure: definition.measure,
      dimension,
      groups,
      places: [...sizes].map(([code, size]) => ({ code, size })),
      cells: cells.map(({ place, group: own, period, numerator, denominator }) => ({
        place,
        group: own,
        firstDay: period.firstDay,
        lastDay: period.lastDay,
        numerator,
        denominator,
      })),
    },
  };
}

const storedSchema = z.object({
  table: z.custom<CountedTable>((value) => typeof value === 'object'),
  everyone: z.array(z.string()),
  groups: z.array(z.string()),
  totals: z.boolean(),
});

/** The exact tables published before that share offices with this one, of any agency, newest first. */
export async function readEarlierTables(
  session: DatabaseSession,
  code: string,
  offices: readonly string[],
): Promise<EarlierTable[]> {
  const { rows } = await session.query({
    text: 'select comparison_table_id as id, is_own as "isOwn", counts from app.linked_comparison_counts($1, $2)',
    values: [code, offices],
  });
  return (rows as { id: string; isOwn: boolean; counts: unknown }[]).map(({ id, isOwn, counts }) => {
    const { table, everyone, groups, totals } = storedSchema.parse(counts);
    return { ...table, id, isOwn, hidden: { everyone: new Set(everyone), groups: new Set(groups), totals } };
  });
}
