import type { DatabaseSession } from '@rapport/database/session.ts';
import { exactCells, leftOutCells } from '@rapport/statistics/comparison/canonical.table.ts';
import type { LeftOutCell } from '@rapport/statistics/comparison/comparison.publication.ts';
import type { CountedTable, EarlierTable } from '@rapport/statistics/comparison/disclosed.counts.ts';

import type { RowOf } from '../../tables/columns.ts';
import { readOffices, sharedFigures } from '../comparisons/comparison.reading.service.ts';
import { relatedCodes } from '../comparisons/comparison.rules.ts';
import type { FreezePlan } from './comparison-freeze.rules.ts';

/** The exact table that is to be frozen. */
export interface ExactTable {
  table: CountedTable;
  /** The cells without a figure that can be compared, with the reason. */
  leftOut: readonly LeftOutCell[];
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
  /** The threshold of the agency itself. */
  ownThreshold: number;
  /** Frozen before, by any agency. */
  earlier: readonly EarlierTable[];
  /** The version of everything that live comparisons of the agency show. */
  version: string;
}

/**
 * Reads what is shared now, and takes the cells that can be compared. A table without a cell is possible. `replacedSlugs` are the offices
 * of the table of which it makes a new version: one that no longer shares is named.
 */
export async function readExactTable(
  session: DatabaseSession,
  { definition, revisions, dimension, periods, officeSlugs }: FreezePlan,
  ownThreshold: number,
  replacedSlugs: readonly string[],
): Promise<ExactTable> {
  const frozen = { months: periods.months, all: periods.asked };
  const query = {
    codes: relatedCodes(definition.code),
    code: definition.code,
    revision: definition.revision,
    lengths: [frozen],
    dimension,
  };
  const { placesOver, threshold, officeIds } = sharedFigures(
    ownThreshold,
    await readOffices(session, query, null),
  );
  const places = placesOver(frozen, Number(periods.asked.at(-1)?.lastDay.slice(0, 4)));
  const chosen = places.filter(({ id }) => officeSlugs.length === 0 || officeSlugs.includes(id));
  const groups = [
    ...new Set(chosen.flatMap(({ rows }) => rows.flatMap((row) => row.group ?? []))),
  ].toSorted();
  const subject = { definition, revisions };
  const exact = exactCells(subject, periods.asked, [null, ...groups], chosen);
  const cells = exact.comparable;
  const sizes = new Map(cells.map(({ place, size }) => [place, size]));
  const sharing = new Set(places.map(({ id }) => id));
  const without = [...new Set([...officeSlugs, ...replacedSlugs])].filter((slug) => !sharing.has(slug));
  return {
    leftOut: [
      ...leftOutCells(exact),
      ...without.flatMap((place) =>
        periods.asked.map((period): LeftOutCell => ({
          place,
          group: null,
          ...period,
          state: 'NOT_REPORTED',
          reason: replacedSlugs.includes(place) ? noLongerShared : notShared,
        })),
      ),
    ],
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

/** The same for an office that shares nothing and for one that does not exist. */
const notShared = 'The office does not share these figures with the agency.';
const noLongerShared = 'The office no longer shares these figures with the agency.';
