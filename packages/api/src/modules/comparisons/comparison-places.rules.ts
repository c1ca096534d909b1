import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import { placeTrend } from '@rapport/statistics/comparison/comparison.table.ts';
import type { PlaceVerdict } from '@rapport/statistics/comparison/place.assessment.ts';

import type { ComparedPlaceRow } from './comparison-place.schema.ts';
import type { ComparisonAnswer } from './comparison.service.ts';

export interface PlaceFilter {
  states: readonly MeasuredValue['kind'][] | null;
  verdicts: readonly PlaceVerdict[] | null;
  nameContains: string | null;
}

/** The places of a comparison as rows, filtered. */
export function placeRows(
  { comparison, peers, table, group, periods, officeIds }: ComparisonAnswer,
  filter: PlaceFilter,
): ComparedPlaceRow[] {
  const distances = new Map(
    peers?.likeness.ok === true ? peers.likeness.value.peers.map((one) => [one.place, one.distance]) : [],
  );
  const text = filter.nameContains?.toLowerCase() ?? '';
  return comparison.places
    .filter(
      ({ figure, assessment, place }) =>
        (filter.states === null || filter.states.includes(figure.kind)) &&
        (filter.verdicts === null || (assessment !== null && filter.verdicts.includes(assessment.verdict))) &&
        place.name.toLowerCase().includes(text),
    )
    .map((one) => ({
      ...one,
      id: officeIds.get(one.place.id) ?? one.place.id,
      nameKey: one.place.name.toLowerCase(),
      populationKey: Math.min(one.place.population ?? -1, 2 ** 31 - 1),
      peerDistance: distances.get(one.place.id) ?? null,
      trend: () => placeTrend({ ...table, periods }, one.place, group),
    }));
}

/** A page of rows in one order, for `readPage`. */
export function pageOf(
  rows: readonly ComparedPlaceRow[],
  key: 'nameKey' | 'populationKey',
  {
    direction,
    limit,
    after,
  }: { direction: 'asc' | 'desc'; limit: number; after: readonly [string | number, string] | undefined },
): ComparedPlaceRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  const compare = (
    one: readonly [string | number, string],
    other: readonly [string | number, string],
  ): number => sign * (compared(one[0], other[0]) || compared(one[1], other[1]));
  const keyOf = (row: ComparedPlaceRow): readonly [string | number, string] => [row[key], row.id];
  return rows
    .toSorted((one, other) => compare(keyOf(one), keyOf(other)))
    .filter((row) => after === undefined || compare(keyOf(row), after) > 0)
    .slice(0, limit);
}

const compared = <T extends string | number>(one: T, other: T): number =>
  one < other ? -1 : one > other ? 1 : 0;
