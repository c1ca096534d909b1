import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import {
  indicatorFigure,
  summedDenominator,
  type FigureDefinition,
} from '@rapport/statistics/indicator.figure.ts';

import { addDays, dayText } from '../../days.ts';
import type { Days } from '../../office-calendar.ts';
import type { DisclosedObservation } from './figure-disclosure.rules.ts';

/** A current observation of an indicator, by any of its revisions. */
export interface SeriesObservation extends DisclosedObservation {
  revision: number;
  /** Whether it was observed by the revision of the series, or by one that is equivalent. */
  isComparable: boolean;
  /** Whether it was observed by the revision of the series itself. */
  isOwn: boolean;
  placeCode: string | null;
  placeName: string | null;
  periodMonths: number;
  monthsCovered: number;
  state: 'VALUE' | 'ZERO' | 'NOT_REPORTED' | 'NOT_APPLICABLE';
  sumOfSquares: number | null;
}

/** The observations and months behind a figure. */
export interface Completeness {
  monthsExpected: number;
  monthsCovered: number;
  /** Observations with a figure, without one, and such that the indicator does not apply. */
  observed: number;
  notReported: number;
  notApplicable: number;
}

export interface SeriesPoint extends Days {
  figure: MeasuredValue;
  completeness: Completeness;
  /** The revision that observed the period and is not equivalent, if that is why there is no figure. */
  otherRevision: number | null;
}

export interface Bucket extends Days {
  months: number;
}

/** The whole months from a day until another one, rounded up. */
function monthsBetween(first: Date, end: Date): number {
  const whole =
    (end.getUTCFullYear() - first.getUTCFullYear()) * 12 + end.getUTCMonth() - first.getUTCMonth();
  return whole + (end.getUTCDate() > first.getUTCDate() ? 1 : 0);
}

/** The parts of a period, each of `step` months from its first day on; the last one ends with the period. */
export function bucketsOf({ firstDay, lastDay }: Days, step: number): Bucket[] {
  const buckets: Bucket[] = [];
  const after = addDays(lastDay, 1);
  for (let index = 0; ; index += 1) {
    const start = addMonths(firstDay, index * step);
    if (start > lastDay) return buckets;
    const next = addMonths(firstDay, (index + 1) * step);
    const end = next < after ? next : after;
    buckets.push({ firstDay: start, lastDay: addDays(end, -1), months: monthsBetween(start, end) });
  }
}

function addMonths(day: Date, count: number): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + count, day.getUTCDate()));
}

/** The units of a line: its places, its groups, or the office alone. */
const unitOf = ({ placeId, dimension, group }: SeriesObservation): string =>
  JSON.stringify([placeId, dimension, group]);

/** Decides whether a figure that is made of observations is hidden, and how. */
export interface SeriesDisclosure {
  hidden: ReadonlySet<string>;
  threshold: number;
}

/**
 * The figures of a line: the sum of the numerators over the sum of the denominators of its observations, part by part. A part of a
 * period is never scaled up, and percentages are never averaged.
 */
export function pointsOf(
  definition: FigureDefinition & { revision: number },
  observations: readonly SeriesObservation[],
  buckets: readonly Bucket[],
  disclosure: SeriesDisclosure,
): SeriesPoint[] {
  const units = unitsOf(observations);
  return buckets.map((bucket) => {
    const cell = cellOf(observations, bucket, units);
    const { used, completeness, other } = cell;
    const { firstDay, lastDay } = bucket;
    const figure = used.some(({ id }) => disclosure.hidden.has(id))
      ? ({ kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: disclosure.threshold } as const)
      : figureOf(definition, cell);
    // A unit that only another revision observed is in no count of months.
    const isPart = completeness.observed === 0 || completeness.monthsCovered < completeness.monthsExpected;
    const isBroken = figure.kind === 'NOT_COMPARABLE' && isPart;
    return {
      firstDay,
      lastDay,
      figure,
      completeness,
      otherRevision: isBroken ? (other?.revision ?? null) : null,
    };
  });
}

/** The number of units whose observations a line adds up. */
export const unitsOf = (observations: readonly SeriesObservation[]): number =>
  new Set(observations.filter(({ isComparable }) => isComparable).map(unitOf)).size;

/** The observations behind one part of a line, and the reasons why it has no figure. */
export interface SeriesCell {
  used: readonly SeriesObservation[];
  completeness: Completeness;
  /** An observation of a longer period. */
  longer: SeriesObservation | undefined;
  /** An observation by a revision that is not equivalent. */
  other: SeriesObservation | undefined;
}

/** The part of a line in a bucket. */
export function cellOf(
  observations: readonly SeriesObservation[],
  bucket: Bucket,
  units: number,
): SeriesCell {
  const after = addDays(bucket.lastDay, 1);
  const inside = (one: SeriesObservation): boolean =>
    one.periodStart >= bucket.firstDay && one.periodEnd <= after;
  const touching = (one: SeriesObservation): boolean =>
    one.periodStart < after && one.periodEnd > bucket.firstDay;
  const comparable = observations.filter((one) => one.isComparable);
  const used = preferred(comparable.filter(inside));
  return {
    used,
    completeness: completenessOf(used, units * bucket.months),
    longer: comparable.find((one) => touching(one) && !inside(one)),
    other: observations
      .filter((one) => !one.isComparable && inside(one))
      .reduce<SeriesObservation | undefined>(
        (latest, one) => (latest === undefined || one.revision > latest.revision ? one : latest),
        undefined,
      ),
  };
}

/** Of equivalent revisions that observed some of the same days of a unit, the revision of the series, and otherwise the latest. */
function preferred(observations: readonly SeriesObservation[]): SeriesObservation[] {
  if (observations.every(({ revision }) => revision === observations[0]?.revision)) return [...observations];
  const isBefore = (one: SeriesObservation, other: SeriesObservation): boolean =>
    one.isOwn === other.isOwn ? one.revision > other.revision : one.isOwn;
  return observations.filter(
    (one) =>
      !observations.some(
        (other) =>
          isBefore(other, one) &&
          unitOf(other) === unitOf(one) &&
          other.periodStart < one.periodEnd &&
          other.periodEnd > one.periodStart,
      ),
  );
}

function completenessOf(used: readonly SeriesObservation[], months: number): Completeness {
  const inState = (...states: SeriesObservation['state'][]): SeriesObservation[] =>
    used.filter(({ state }) => states.includes(state));
  const notApplicable = inState('NOT_APPLICABLE');
  const observed = inState('VALUE', 'ZERO');
  return {
    monthsExpected: months - notApplicable.reduce((sum, one) => sum + one.periodMonths, 0),
    monthsCovered: observed.reduce((sum, one) => sum + one.monthsCovered, 0),
    observed: observed.length,
    notReported: inState('NOT_REPORTED').length,
    notApplicable: notApplicable.length,
  };
}

function figureOf(
  definition: FigureDefinition & { revision: number },
  { used, completeness, longer, other }: SeriesCell,
): MeasuredValue {
  const { monthsExpected, monthsCovered, observed, notReported, notApplicable } = completeness;
  const version =
    other === undefined
      ? ''
      : `It was observed by revision ${other.revision}, and no mapping says that it is equivalent to revision ${definition.revision}.`;
  if (observed === 0) {
    if (other !== undefined) return { kind: 'NOT_COMPARABLE', why: version };
    if (longer !== undefined) return { kind: 'NOT_COMPARABLE', why: longerText(longer) };
    const reason =
      notReported > 0
        ? 'Nobody reported a figure for this period.'
        : notApplicable > 0
          ? 'The indicator does not apply in this period.'
          : 'Nothing was observed in this period.';
    return { kind: 'NOT_REPORTED', reason };
  }
  if (monthsCovered < monthsExpected) {
    const why = `Only ${monthsCovered} of ${monthsExpected} months are covered, and a part is not scaled up.`;
    return { kind: 'NOT_COMPARABLE', why: version === '' ? why : `${why} ${version}` };
  }
  return indicatorFigure(definition, sumsOf(definition, used));
}

const longerText = ({ periodStart, periodEnd }: SeriesObservation): string =>
  `It was observed for a longer period, ${dayText(periodStart)} to ${dayText(addDays(periodEnd, -1))}, which is not divided.`;

/** The sums behind a figure. */
export function sumsOf(definition: FigureDefinition, used: readonly SeriesObservation[]) {
  const observed = used.filter(({ state }) => state === 'VALUE' || state === 'ZERO');
  const sum = (value: (one: SeriesObservation) => number): number =>
    observed.reduce((all, one) => all + value(one), 0);
  return {
    numerator: sum((one) => one.numerator ?? 0),
    denominator:
      definition.measure === 'COUNT'
        ? null
        : sum((one) => summedDenominator(definition, one.denominator ?? 0, one.periodMonths)),
    sumOfSquares: observed.some((one) => one.sumOfSquares === null)
      ? null
      : sum((one) => one.sumOfSquares ?? 0),
  };
}
