import type { IndicatorDraft } from '@rapport/core/indicators/indicator.ts';
import { canonicalTable, type CanonicalTable } from '@rapport/statistics/comparison/canonical.table.ts';
import { hiddenCells } from '@rapport/statistics/comparison/hidden.cells.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import { readSharedFigures } from './comparison.reading.service.ts';
import { relatedCodes, type ComparedPeriods } from './comparison.rules.ts';
import { createKept } from './kept-tables.ts';

/** Everything that offices share of an indicator, with what disclosure control hides of it. */
export interface SharedTable {
  table: CanonicalTable;
  /** The row of each office, by its slug. */
  officeIds: ReadonlyMap<string, string>;
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
  const { rows } = await context.session.query({
    name: 'shared_figures_version',
    text: 'select app.shared_figures_version($1) as version',
    values: [codes],
  });
  const version = (rows as { version: string }[])[0]?.version;
  if (version === undefined) throw new Error('The version of shared figures is unknown');
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
  const table = canonicalTable(
    { definition, revisions },
    periods.all,
    [...groups],
    places,
    hiddenCells,
    threshold,
  );
  const made = { table, officeIds };
  kept.set(key, made, Math.max(1, places.length) * periods.all.length * groups.size);
  return made;
}
