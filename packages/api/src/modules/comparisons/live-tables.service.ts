import type { DatabaseSession } from '@rapport/database/session.ts';
import type { IndicatorDraft } from '@rapport/core/indicators/indicator.ts';
import { comparableCells, type DisclosedCell } from '@rapport/statistics/comparison/canonical.table.ts';
import type { EarlierTable } from '@rapport/statistics/comparison/disclosed.counts.ts';
import { liveTable } from '@rapport/statistics/comparison/hidden.cells.ts';

import { readEarlierTables } from '../comparison-tables/earlier-tables.service.ts';
import { sharedDimensions } from '../sharing/shared-dimensions.service.ts';
import { readSharedFigures } from './comparison.reading.service.ts';
import { quartersOf, relatedCodes, yearsOf, type ComparedPeriods } from './comparison.rules.ts';

export interface BaseQuery {
  definition: IndicatorDraft;
  revisions: readonly IndicatorDraft[];
  dimension: string | null;
  /** The calendar years. */
  years: readonly number[];
}

/** The version of everything that live comparisons of the acting agency depend on, in the snapshot of the session. */
export async function sharedVersion(session: DatabaseSession, code: string): Promise<string> {
  const { rows } = await session.query({
    name: 'shared_figures_version',
    text: 'select app.shared_figures_version($1) as version',
    values: [relatedCodes(code)],
  });
  const version = (rows as { version: string }[])[0]?.version;
  if (version === undefined) throw new Error('The version of shared figures is unknown');
  return version;
}

/** Every calendar year that some periods touch, in order. */
export const calendarYearsOf = ({ all }: ComparedPeriods): number[] =>
  [
    ...new Set(
      all.flatMap(({ firstDay, lastDay }) => [Number(firstDay.slice(0, 4)), Number(lastDay.slice(0, 4))]),
    ),
  ].toSorted();

/** The comparable cells of the quarters and years of the calendar. `known` are the cells of periods that have been read. */
export async function baseCells(
  session: DatabaseSession,
  ownThreshold: number,
  { definition, revisions, dimension, years }: BaseQuery,
  known?: { periods: ComparedPeriods; cells: readonly DisclosedCell[] },
): Promise<{ cells: DisclosedCell[]; threshold: number; officeSlugs: string[] }> {
  const cells: DisclosedCell[] = [];
  let threshold = ownThreshold;
  const officeSlugs = new Set<string>();
  for (const periods of [quartersOf(years), yearsOf(years)]) {
    if (known !== undefined && JSON.stringify(periods.all) === JSON.stringify(known.periods.all)) {
      cells.push(...known.cells);
      continue;
    }
    const found = await readSharedFigures(session, ownThreshold, {
      codes: relatedCodes(definition.code),
      code: definition.code,
      revision: definition.revision,
      periods,
      dimension,
      vintage: Math.max(...years),
    });
    threshold = found.threshold;
    const groups = new Set<string | null>([null]);
    for (const { id, rows } of found.places) {
      officeSlugs.add(id);
      for (const { group } of rows) groups.add(group);
    }
    cells.push(
      ...comparableCells({ definition, revisions }, periods.all, [...groups], found.places, threshold),
    );
  }
  return { cells, threshold, officeSlugs: [...officeSlugs] };
}

/**
 * Everything that the members of the acting agency can read live of an indicator in some calendar years: of every revision, for everyone
 * and by each dimension. A table that is frozen takes it as published.
 */
export async function readLiveTables(
  session: DatabaseSession,
  ownThreshold: number,
  { revisions, years }: Pick<BaseQuery, 'revisions' | 'years'>,
): Promise<EarlierTable[]> {
  const tables: EarlierTable[] = [];
  const shared = await sharedDimensions(session, relatedCodes(revisions[0]?.code ?? ''));
  for (const definition of revisions)
    for (const dimension of [null, ...definition.disaggregations.filter((one) => shared.has(one))]) {
      const query = { definition, revisions, dimension, years };
      const { cells, threshold, officeSlugs } = await baseCells(session, ownThreshold, query);
      if (dimension !== null && !cells.some(({ group }) => group !== null)) continue;
      const frozen = await readEarlierTables(session, definition.code, officeSlugs);
      tables.push(liveTable({ dimension, base: cells, frozen }, definition.measure, threshold));
    }
  return tables;
}
