import { InvalidStateError, NotFoundError, ValidationError } from '@rapport/core/errors.ts';
import type { IndicatorDraft } from '@rapport/core/indicators/indicator.ts';
import { canonicalTable, type DisclosedCell } from '@rapport/statistics/comparison/canonical.table.ts';
import type { CountedTable, EarlierTable } from '@rapport/statistics/comparison/disclosed.counts.ts';
import * as z from 'zod';

import type { Context } from '../../context.ts';
import { periodArgument } from '../../period.ts';
import { readSharedFigures } from '../comparisons/comparison.reading.service.ts';
import { comparedPeriods, relatedCodes, sharedRevisions } from '../comparisons/comparison.rules.ts';
import { peerGroups } from '../comparisons/tables.ts';
import type { freezeComparisonSchema } from './comparison-table.input.ts';

type Input = z.output<typeof freezeComparisonSchema>;

/** The exact table that is to be frozen. */
export interface ExactTable {
  definition: IndicatorDraft;
  table: CountedTable;
  firstDay: string;
  lastDay: string;
  threshold: number;
  /** The rows of the offices in the table. */
  officeIds: readonly string[];
}

/** Reads what is shared now, and takes the cells that can be compared. The dates of all periods are asked ones. */
export async function readExactTable(context: Context, input: Input): Promise<ExactTable> {
  const revisions = sharedRevisions(input.indicator);
  const definition = revisions.find(
    ({ revision }) => revision === (input.revision ?? revisions.at(-1)?.revision),
  );
  if (definition === undefined) throw new NotFoundError('The indicator', ['input', 'indicator']);
  const dimension = input.dimension ?? null;
  if (dimension !== null && !definition.disaggregations.includes(dimension)) {
    const allowed = definition.disaggregations.join(', ') || 'none';
    throw new ValidationError([
      { path: ['input', 'dimension'], message: `${definition.code} has the dimensions: ${allowed}.` },
    ]);
  }
  const periods = comparedPeriods(periodArgument(context, input.period), input.periods ?? 1);
  const { places, threshold, officeIds } = await readSharedFigures(context, {
    codes: relatedCodes(definition.code),
    code: definition.code,
    revision: definition.revision,
    periods: { ...periods, all: periods.asked },
    dimension,
    vintage: Number(periods.asked.at(-1)?.lastDay.slice(0, 4)),
  });
  const group =
    input.peerGroupId == null
      ? null
      : await peerGroups.require(context, input.peerGroupId, ['input', 'peerGroupId']);
  const chosen = places.filter(({ id }) => group === null || group.officeSlugs.includes(id));
  const groups = [
    ...new Set(chosen.flatMap(({ rows }) => rows.flatMap((row) => row.group ?? []))),
  ].toSorted();
  const cells: DisclosedCell[] = [];
  const collect = (all: readonly DisclosedCell[]) => {
    cells.push(...all);
    return { isHidden: () => true, isTotalHidden: () => true };
  };
  canonicalTable({ definition, revisions }, periods.asked, [null, ...groups], chosen, collect, threshold);
  if (cells.length === 0)
    throw new InvalidStateError('WRONG_STATUS', 'No office shares a figure that can be compared.', [
      'input',
      'period',
    ]);
  const sizes = new Map(cells.map(({ place, size }) => [place, size]));
  return {
    definition,
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
  context: Context,
  code: string,
  offices: readonly string[],
): Promise<EarlierTable[]> {
  const { rows } = await context.session.query({
    text: 'select comparison_table_id as id, is_own as "isOwn", counts from app.linked_comparison_counts($1, $2)',
    values: [code, offices],
  });
  return (rows as { id: string; isOwn: boolean; counts: unknown }[]).map(({ id, isOwn, counts }) => {
    const { table, everyone, groups, totals } = storedSchema.parse(counts);
    return { ...table, id, isOwn, hidden: { everyone: new Set(everyone), groups: new Set(groups), totals } };
  });
}
