import type { IndicatorDraft } from '@rapport/core/indicators/indicator.ts';
import {
  canonicalTable,
  comparableCells,
  type CanonicalTable,
} from '@rapport/statistics/comparison/canonical.table.ts';
import { hiddenBeside } from '@rapport/statistics/comparison/hidden.cells.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import { frozenFigures, frozenTablesVersion } from '../comparison-tables/published-figures.service.ts';
import { readEarlierTables } from '../comparison-tables/earlier-tables.service.ts';
import { readSharedFigures } from './comparison.reading.service.ts';
import { relatedCodes, type ComparedPeriods } from './comparison.rules.ts';
import { createKept } from './kept-tables.ts';
import { baseCells, calendarYearsOf, sharedVersion } from './live-tables.service.ts';

/** Everything that offices share of an indicator, with what disclosure control hides of it. */
export interface SharedTable {
  table: CanonicalTable;
  /** The row of each office, by its slug. */
  officeIds: ReadonlyMap<string, string>;
  /** The frozen comparisons of the agency that answer for some of its figures, newest first. */
  frozenTableIds: readonly string[];
}

export interface SharedTableQuery {
  definition: IndicatorDraft;
  revisions: readonly IndicatorDraft[];
  periods: ComparedPeriods;
  dimension: string | null;
  vintage: number;
}

/** Cells of kept tables: a nation of counties by three years of quarters has 37,704, which are about 30 MB. */
const keptCellsMax = 120_000;
const kept = createKept<SharedTable>(keptCellsMax);

/**
 * The canonical table of what is shared with the acting agency now. A process keeps it as long as nothing that it depends on changes:
 * the agreements in force, the offices, their figures and answers. The database says so by one version, in the snapshot of the request.
 */
export async function sharedTable(context: Context, query: SharedTableQuery): Promise<SharedTable> {
  const { definition, revisions, periods, dimension, vintage } = query;
  const { id, disclosureThreshold } = actingJurisdiction(context);
  const codes = relatedCodes(definition.code);
  const version = await sharedVersion(context.session, definition.code);
  const key = JSON.stringify([
    id,
    disclosureThreshold,
    version,
    definition.code,
    definition.revision,
    periods.months,
    periods.all,
    dimension,
    vintage,
    await frozenTablesVersion(context.session, definition.code),
  ]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const { places, threshold, officeIds } = await readSharedFigures(context.session, disclosureThreshold, {
    codes,
    code: definition.code,
    revision: definition.revision,
    periods,
    dimension,
    vintage,
  });
  const groups = new Set<string | null>([null]);
  for (const { rows: own } of places) for (const { group } of own) groups.add(group);
  const subject = { definition, revisions };
  const cells = comparableCells(subject, periods.all, [...groups], places, threshold);
  const offices = (firstDay: string, group: string | null): ReadonlySet<string> =>
    new Set(
      cells.flatMap((cell) =>
        cell.period.firstDay === firstDay && cell.group === group ? [cell.place] : [],
      ),
    );
  const { figures, tableIds } = await frozenFigures(
    context.session,
    { indicatorCode: definition.code, revision: definition.revision, dimension, periods: periods.all },
    offices,
  );
  const subjectOfBase = { ...subject, dimension, years: calendarYearsOf(periods) };
  const base = await baseCells(context.session, disclosureThreshold, subjectOfBase, { periods, cells });
  const disclosure = hiddenBeside(
    {
      dimension,
      base: base.cells,
      frozen: await readEarlierTables(context.session, definition.code, [...officeIds.keys()]),
    },
    tableIds.length === 0 ? undefined : figures,
  );
  const table = canonicalTable(subject, periods.all, [...groups], places, disclosure, threshold);
  const made = { table, officeIds, frozenTableIds: tableIds };
  kept.set(key, made, Math.max(1, places.length) * periods.all.length * groups.size);
  return made;
}
