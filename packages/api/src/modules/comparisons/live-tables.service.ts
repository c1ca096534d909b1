import type { IndicatorDraft } from '@rapport/core/indicators/indicator.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { exactCells, type ExactCells } from '@rapport/statistics/comparison/canonical.table.ts';
import type { ComparisonSubject } from '@rapport/statistics/comparison/comparability.ts';
import type { EarlierTable } from '@rapport/statistics/comparison/disclosed.counts.ts';
import { liveTable } from '@rapport/statistics/comparison/hidden.cells.ts';

import { readEarlierTables } from '../comparison-tables/earlier-tables.service.ts';
import { sharedDimensions } from '../sharing/shared-dimensions.service.ts';
import {
  readOffices,
  sharedFigures,
  type PeriodsOfLength,
  type SharedFigures,
} from './comparison.reading.service.ts';
import { quartersOf, relatedCodes, yearsOf } from './comparison.rules.ts';

/** Every calendar year that some periods touch, in order. */
export const calendarYearsOf = ({ all }: Pick<PeriodsOfLength, 'all'>): number[] =>
  [
    ...new Set(
      all.flatMap(({ firstDay, lastDay }) => [Number(firstDay.slice(0, 4)), Number(lastDay.slice(0, 4))]),
    ),
  ].toSorted();

/** The periods about which disclosure control decides first: the quarters and years of the calendar. */
export const calendarOf = (years: readonly number[]): PeriodsOfLength[] => [
  quartersOf(years),
  yearsOf(years),
];

/** The cells of periods of one length, with the groups that they have. */
export function cellsOver(
  figures: SharedFigures,
  subject: Omit<ComparisonSubject, 'period'>,
  length: PeriodsOfLength,
  vintage: number,
): ExactCells {
  const places = figures.placesOver(length, vintage);
  const groups = new Set<string | null>([null]);
  for (const { rows } of places) for (const { group } of rows) groups.add(group);
  return exactCells(subject, length.all, [...groups], places);
}

/**
 * Everything that the members of the acting agency can read live of an indicator in some calendar years: of every revision, for everyone
 * and by each dimension. A table that is frozen takes it as published.
 */
export async function readLiveTables(
  session: DatabaseSession,
  ownThreshold: number,
  { revisions, years }: { revisions: readonly IndicatorDraft[]; years: readonly number[] },
): Promise<EarlierTable[]> {
  const tables: EarlierTable[] = [];
  const codes = relatedCodes(revisions[0]?.code ?? '');
  const shared = await sharedDimensions(session, codes);
  const lengths = calendarOf(years);
  for (const definition of revisions)
    for (const dimension of [null, ...definition.disaggregations.filter((one) => shared.has(one))]) {
      const { code, revision } = definition;
      const offices = await readOffices(session, { codes, code, revision, lengths, dimension }, null);
      const figures = sharedFigures(ownThreshold, offices);
      const subject = { definition, revisions };
      const base = lengths.flatMap(
        (length) => cellsOver(figures, subject, length, Math.max(...years)).comparable,
      );
      if (dimension !== null && !base.some(({ group }) => group !== null)) continue;
      const frozen = await readEarlierTables(session, code, [...figures.officeIds.keys()]);
      tables.push(liveTable({ dimension, base, frozen }, definition.measure, figures.threshold));
    }
  return tables;
}
