import type { IndicatorDraft } from '@rapport/core/indicators/indicator.ts';
import { canonicalTable, type CanonicalTable } from '@rapport/statistics/comparison/canonical.table.ts';
import { hiddenBeside } from '@rapport/statistics/comparison/hidden.cells.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import { frozenFigures } from '../comparison-tables/published-figures.service.ts';
import { readEarlierTables } from '../comparison-tables/earlier-tables.service.ts';
import { sharedFigures } from './comparison.reading.service.ts';
import { relatedCodes, type ComparedPeriods } from './comparison.rules.ts';
import { currentOffices } from './kept-offices.service.ts';
import { createKept } from './kept-tables.ts';
import { calendarOf, calendarYearsOf, cellsOver } from './live-tables.service.ts';
import { sharedVersion } from './shared-version.service.ts';

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
  const { version, mark } = await sharedVersion(context.session, {
    agencyId: id,
    codes,
    code: definition.code,
  });
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
  ]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const years = calendarYearsOf(periods);
  // Mostly, one of them is asked for.
  const calendar = calendarOf(years);
  const offices = await currentOffices(context.session, id, mark, {
    codes,
    code: definition.code,
    revision: definition.revision,
    lengths: [periods, ...calendar].map(({ months, all }) => ({ months, all })),
    dimension,
  });
  const shared = sharedFigures(disclosureThreshold, offices);
  const { threshold, officeIds } = shared;
  const subject = { definition, revisions };
  const cells = cellsOver(shared, subject, periods, vintage);
  const base = calendar.flatMap((length) =>
    JSON.stringify(length.all) === JSON.stringify(periods.all)
      ? cells.comparable
      : cellsOver(shared, subject, length, Math.max(...years)).comparable,
  );
  const { figures, tableIds } = await frozenFigures(
    context.session,
    { indicatorCode: definition.code, revision: definition.revision, dimension, periods: periods.all },
    (firstDay, group) =>
      new Set(
        cells.comparable.flatMap((cell) =>
          cell.period.firstDay === firstDay && cell.group === group ? [cell.place] : [],
        ),
      ),
  );
  const disclosure = hiddenBeside(
    {
      dimension,
      base,
      frozen: await readEarlierTables(context.session, definition.code, [...officeIds.keys()]),
    },
    tableIds.length === 0 ? undefined : figures,
  );
  const table = canonicalTable(cells, disclosure, threshold);
  const made = { table, officeIds, frozenTableIds: tableIds };
  kept.set(key, made, Math.max(1, cells.places.length) * periods.all.length * cells.groups.length);
  return made;
}
