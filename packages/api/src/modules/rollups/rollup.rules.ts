import { frequencyMonths } from '@rapport/core/indicators/indicator.ts';
import type { FigureDefinition } from '@rapport/statistics/indicator.figure.ts';

import { addDays, dayText } from '../../days.ts';
import {
  cellOf,
  sumsOf,
  unitsOf,
  type Bucket,
  type SeriesCell,
  type SeriesObservation,
} from '../indicators/indicator-series.rules.ts';

/** The definition of one revision, as far as its roll-ups depend on it. */
export interface RolledUpDefinition extends FigureDefinition {
  id: string;
  code: string;
  revision: number;
  equivalentToId: string | null;
}

/** The start of the fiscal years of an office. */
export interface FiscalStart {
  month: number;
  day: number;
}

/** A current observation of an indicator, by any of its revisions. */
export type RolledUpObservation = Omit<SeriesObservation, 'isOwn' | 'isComparable'>;

/** A roll-up as it is compared: the cell, and its content as text. */
export interface RollupContent {
  cell: string;
  content: string;
}

/** The columns of a roll-up that are not part of its cell. */
export interface RollupColumns {
  state: string;
  numerator: number | null;
  denominator: number | null;
  sumOfSquares: number | null;
  monthsExpected: number;
  monthsCovered: number;
  observationCount: number;
  notReportedCount: number;
  placeCount: number;
  otherRevision: number | null;
  otherPeriodStart: Date | null;
  otherPeriodEnd: Date | null;
}

export interface RollupCellKey {
  code: string;
  revision: number;
  periodStart: Date;
  periodMonths: number;
  dimension: string | null;
  groupCode: string | null;
}

/** A cell in words: "victim-outreach 1, 3 months from 2025-01-01, everyone". */
export const cellText = ({ code, revision, periodStart, periodMonths, ...group }: RollupCellKey): string =>
  `${code} ${revision}, ${periodMonths} ${periodMonths === 1 ? 'month' : 'months'} from ${dayText(periodStart)}, ` +
  (group.dimension === null ? 'everyone' : `${group.dimension} ${group.groupCode ?? ''}`);

/** The content of a roll-up in words. Sums are compared to 12 digits, because they were added in another order. */
export function contentText(columns: RollupColumns): string {
  const { otherPeriodStart: start, otherPeriodEnd: end, ...rest } = columns;
  const all = {
    ...rest,
    otherPeriod: start === null || end === null ? null : `${dayText(start)}/${dayText(end)}`,
  };
  return Object.entries(all)
    .flatMap(([name, value]) =>
      value === null ? [] : [`${name} ${typeof value === 'number' ? Number(value.toPrecision(12)) : value}`],
    )
    .join(', ');
}

/**
 * The roll-ups that the observations of an office must have, computed as an indicator series is, and not as the database maintains
 * them. All arguments are of one office.
 */
export function expectedRollups(
  definitions: readonly RolledUpDefinition[],
  observations: readonly RolledUpObservation[],
  fiscalStart: FiscalStart,
): RollupContent[] {
  const byDefinition = Map.groupBy(observations, ({ definitionId }) => definitionId);
  return definitions.flatMap((definition) => {
    const revisions = definitions.filter(({ code }) => code === definition.code);
    const kin = kinOf(definition, revisions);
    const found = revisions
      .flatMap(({ id }) =>
        (byDefinition.get(id) ?? []).map((one) => ({
          ...one,
          isOwn: id === definition.id,
          isComparable: kin.has(id),
        })),
      )
      .toSorted(
        (one, other) =>
          one.periodStart.getTime() - other.periodStart.getTime() ||
          one.periodEnd.getTime() - other.periodEnd.getTime(),
      );
    const lines = Map.groupBy(found, ({ dimension, group }) => JSON.stringify([dimension, group]));
    return [...lines.values()].flatMap((line) => rollupsOfLine(definition, line, fiscalStart));
  });
}

/** The revision, and those that are equivalent to it by one or more steps. */
function kinOf({ id }: RolledUpDefinition, revisions: readonly RolledUpDefinition[]): ReadonlySet<string> {
  const kin = new Set([id]);
  for (let before = 0; before < kin.size;) {
    before = kin.size;
    for (const { id: one, equivalentToId: other } of revisions) {
      if (other === null || !revisions.some((revision) => revision.id === other)) continue;
      if (kin.has(one) || kin.has(other)) kin.add(one).add(other);
    }
  }
  return kin;
}

function rollupsOfLine(
  definition: RolledUpDefinition,
  line: readonly SeriesObservation[],
  fiscalStart: FiscalStart,
): RollupContent[] {
  const office = line.filter(({ placeId }) => placeId === null);
  const places = line.filter(({ placeId }) => placeId !== null);
  const placeCount = unitsOf(places);
  const [first] = line;
  if (!first) return [];
  const { dimension, group: groupCode } = first;
  return bucketsAround(line, definition, fiscalStart).flatMap((bucket) => {
    const ofOffice = cellOf(office, bucket, 1);
    const ofPlaces = cellOf(places, bucket, Math.max(1, placeCount));
    const isOfPlaces =
      ofOffice.used.length === 0 &&
      (ofPlaces.used.length > 0 || (!isTouched(office, bucket) && isTouched(places, bucket)));
    const cell = isOfPlaces ? ofPlaces : ofOffice;
    const state = stateOf(cell);
    if (state === null) return [];
    const { code, revision } = definition;
    const key = {
      code,
      revision,
      periodStart: bucket.firstDay,
      periodMonths: bucket.months,
      dimension,
      groupCode,
    };
    const columns = columnsOf(definition, cell, state, isOfPlaces ? placeCount : 0);
    return [{ cell: cellText(key), content: contentText(columns) }];
  });
}

const isTouched = (line: readonly SeriesObservation[], { firstDay, lastDay }: Bucket): boolean =>
  line.some(({ periodStart, periodEnd }) => periodStart <= lastDay && periodEnd > firstDay);

function stateOf({ completeness, other, longer }: SeriesCell): string | null {
  const { observed, monthsCovered, monthsExpected, notReported, notApplicable } = completeness;
  if (observed > 0) return monthsCovered < monthsExpected ? 'PARTIAL' : 'VALUE';
  if (other) return 'OTHER_REVISION';
  if (longer) return 'OTHER_PERIOD';
  return notReported > 0 ? 'NOT_REPORTED' : notApplicable > 0 ? 'NOT_APPLICABLE' : null;
}

function columnsOf(
  definition: RolledUpDefinition,
  { used, completeness, longer, other }: SeriesCell,
  state: string,
  placeCount: number,
): RollupColumns {
  const sums =
    state === 'VALUE' ? sumsOf(definition, used) : { numerator: null, denominator: null, sumOfSquares: null };
  const otherPeriod = state === 'OTHER_PERIOD' ? longer : undefined;
  return {
    state,
    ...sums,
    monthsExpected: completeness.monthsExpected,
    monthsCovered: completeness.monthsCovered,
    observationCount: used.length,
    notReportedCount: completeness.notReported,
    placeCount,
    otherRevision: other?.revision ?? null,
    otherPeriodStart: otherPeriod?.periodStart ?? null,
    otherPeriodEnd: otherPeriod?.periodEnd ?? null,
  };
}

/** Every month, quarter and year that an observation of the line touches, of the calendar year and of the fiscal year. */
function bucketsAround(
  line: readonly SeriesObservation[],
  { frequency }: RolledUpDefinition,
  fiscalStart: FiscalStart,
): Bucket[] {
  const years = line.flatMap(({ periodStart, periodEnd }) => [
    periodStart.getUTCFullYear(),
    periodEnd.getUTCFullYear(),
  ]);
  const [from, to] = [Math.min(...years) - 1, Math.max(...years) + 1];
  const buckets = new Map<string, Bucket>();
  for (const months of [1, 3, 12].filter((length) => length >= frequencyMonths[frequency])) {
    for (const start of [{ month: 1, day: 1 }, fiscalStart]) {
      for (let step = 0; step < ((to - from + 1) * 12) / months; step += 1) {
        const dayOf = (month: number): Date => addDays(new Date(Date.UTC(from, month, 1)), start.day - 1);
        const month = start.month - 1 + step * months;
        const bucket = { firstDay: dayOf(month), lastDay: addDays(dayOf(month + months), -1), months };
        if (isTouched(line, bucket)) buckets.set(`${months} ${dayText(bucket.firstDay)}`, bucket);
      }
    }
  }
  return [...buckets.values()];
}
