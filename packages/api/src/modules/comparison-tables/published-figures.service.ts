import type { DatabaseSession } from '@rapport/database/session.ts';
import type { PublishedFigures } from '@rapport/statistics/comparison/canonical.table.ts';
import type {
  ComparisonPublication,
  PublishedSums,
} from '@rapport/statistics/comparison/comparison.publication.ts';

/** The cells that frozen tables of the acting agency answer for. */
export interface FrozenFigures {
  figures: PublishedFigures;
  /** The tables, newest first. */
  tableIds: readonly string[];
}

export interface FrozenQuery {
  indicatorCode: string;
  revision: number;
  dimension: string | null;
  /** The periods of the live comparison. They have different first days. */
  periods: readonly { readonly firstDay: string; readonly lastDay: string }[];
}

const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);

/**
 * The published figures of the same indicator, revision, dimension and periods, of the newest table that has each. A total answers only
 * if its table has the same offices as the live one.
 */
export async function frozenFigures(
  session: DatabaseSession,
  { indicatorCode, revision, dimension, periods }: FrozenQuery,
  offices: (firstDay: string, group: string | null) => ReadonlySet<string>,
): Promise<FrozenFigures> {
  const { rows } = await session.query({
    text: `select id, document from comparison_table
            where indicator_code = $1 and revision = $2 and dimension is not distinct from $3
              and first_day <= $5::date and last_day >= $4::date
            order by id desc`,
    values: [indicatorCode, revision, dimension, periods[0]?.firstDay, periods.at(-1)?.lastDay],
  });
  const lastDays = new Map(periods.map(({ firstDay, lastDay }) => [firstDay, lastDay]));
  const cells = new Map<string, PublishedSums | null>();
  const totals = new Map<string, PublishedSums | null>();
  const tableIds: string[] = [];
  for (const { id, document } of rows as { id: string; document: string }[]) {
    const published = JSON.parse(document) as ComparisonPublication;
    const own = published.cells.filter(({ firstDay, lastDay }) => lastDays.get(firstDay) === lastDay);
    if (own.length === 0) continue;
    tableIds.push(id);
    for (const { place, group, firstDay, published: sums } of own) {
      const key = keyOf(place, firstDay, group);
      if (!cells.has(key)) cells.set(key, sums);
    }
    for (const { group, firstDay, lastDay, published: sums } of published.totals) {
      const key = keyOf(firstDay, group);
      if (lastDays.get(firstDay) !== lastDay || totals.has(key)) continue;
      const live = offices(firstDay, group);
      const inTotal = own.filter((cell) => cell.firstDay === firstDay && cell.group === group);
      if (inTotal.length === live.size && inTotal.every(({ place }) => live.has(place)))
        totals.set(key, sums);
    }
  }
  return {
    figures: {
      cell: (place, period, group) => cells.get(keyOf(place, period, group)),
      total: (period, group) => totals.get(keyOf(period, group)),
    },
    tableIds,
  };
}
