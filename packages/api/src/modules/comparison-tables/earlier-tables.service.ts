import type { DatabaseSession } from '@rapport/database/session.ts';
import type { CountedTable, EarlierTable } from '@rapport/statistics/comparison/disclosed.counts.ts';
import * as z from 'zod';

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
