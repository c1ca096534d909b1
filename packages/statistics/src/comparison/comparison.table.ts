import type { MeasuredValue } from '@rapport/core/measured-value.ts';

import type { Overdispersion } from '../funnel.plot.ts';
import { refuse, type Result } from '../statistical.result.ts';
import type { CanonicalCell, CanonicalTable, SharedPlace } from './canonical.table.ts';
import { comparisonSentence, placeSentence, trendSentence } from './comparison.sentence.ts';
import type { ComparedFigure, ComparedPeriod, Obstacle } from './comparison.types.ts';
import { assessPlaces, type Assessment, type PlaceAssessment } from './place.assessment.ts';
import { shownRow, totalOf } from './shown.sums.ts';
import { placeFigure, smallBaseObstacle } from './place.figure.ts';
import {
  standardizePlaces,
  type Standardization,
  type StandardPopulation,
  type StratumCell,
} from './place.standardization.ts';
import { recentTrend, type TrendDirection } from './recent.trend.ts';
import type { Statistic } from '../statistical.result.ts';

export type ComparisonOptions = {
  readonly period: ComparedPeriod;
  readonly group: string | null;
  /** The places beside which each is seen; null for all. They change no figure, and nothing that is hidden. */
  readonly among: ReadonlySet<string> | null;
  readonly overdispersion: Overdispersion;
  readonly standardization: {
    readonly standard: StandardPopulation;
    readonly method: Standardization;
  } | null;
};

export type PlaceComparison = ComparedFigure & {
  readonly place: SharedPlace;
  /** Null without a standardization. */
  readonly standardized: MeasuredValue | null;
  readonly assessment: PlaceAssessment | null;
  /** Computed when it is asked for: most readers of thousands of places ask for none. */
  readonly sentence: () => string;
};

export type Comparison = {
  /** By name. There are no ranks. */
  readonly places: readonly PlaceComparison[];
  /** Of all comparable places that share the indicator, also where `among` names some. */
  readonly total: MeasuredValue;
  readonly placesInTotal: number;
  readonly assessment: Result<Assessment>;
  readonly sentence: string;
};

/** The figure of one cell: what is not reported and not comparable first, because that depends on no count; then what is hidden. */
export function cellFigure(
  table: CanonicalTable,
  placeId: string,
  period: ComparedPeriod,
  group: string | null,
): ComparedFigure {
  const cell = table.cellOf(placeId, period, group);
  if (cell === undefined)
    return {
      figure: { kind: 'NOT_REPORTED', reason: 'The office shares no figure for this period.' },
      obstacles: [],
    };
  const { comparability } = cell;
  if (comparability.kind !== 'COMPARABLE') return (cell.liveFigure ??= figureOf(table, comparability));
  const row = shownRow(table, placeId, period, group, comparability.row);
  if (row === null)
    return reported({ kind: 'SUPPRESSED', reason: 'SMALL_COUNT', threshold: table.threshold });
  // A live figure needs an interval, and it is asked for again and again, also in later tables.
  if (row === comparability.row) return (cell.liveFigure ??= figureOf(table, comparability));
  return figureOf(table, { kind: 'COMPARABLE', row });
}

function figureOf(
  { subject: { definition } }: CanonicalTable,
  comparability: CanonicalCell['comparability'],
): ComparedFigure {
  if (comparability.kind === 'NOT_REPORTED')
    return reported({ kind: 'NOT_REPORTED', reason: comparability.reason });
  if (comparability.kind === 'NOT_COMPARABLE') return notComparable(comparability.obstacles);
  const { row } = comparability;
  const small = smallBaseObstacle(definition, row.denominator);
  return small.length > 0 ? notComparable(small) : reported(placeFigure(definition, row));
}

const noObstacles: readonly Obstacle[] = [];
const reported = (figure: MeasuredValue): ComparedFigure => ({ figure, obstacles: noObstacles });

function notComparable(obstacles: readonly Obstacle[]): ComparedFigure {
  return { figure: { kind: 'NOT_COMPARABLE', why: obstacles.map(({ why }) => why).join(' ') }, obstacles };
}

/** Making a collator takes longer than many comparisons with it. */
const byName = new Intl.Collator('en');

/** The comparison of one period and group. Everything in it follows from figures that are shown. */
export function comparisonOf(table: CanonicalTable, options: ComparisonOptions): Comparison {
  const { definition } = table.subject;
  const { period, group, among } = options;
  const chosen = table.places
    .filter(({ id }) => among === null || among.has(id))
    .toSorted((one, other) => byName.compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
  const figures = new Map(chosen.map(({ id }) => [id, cellFigure(table, id, period, group)]));
  const counts = chosen.flatMap(({ id }) => {
    const figure = figures.get(id)?.figure;
    return figure?.kind === 'ESTIMATE' && figure.numerator !== null
      ? [{ place: id, numerator: figure.numerator, denominator: figure.denominator }]
      : [];
  });
  const assessment = assessPlaces(definition, counts, options.overdispersion);
  const assessed = new Map(assessment.ok ? assessment.value.places.map((one) => [one.place, one]) : []);
  const standardized = standardizedFigures(table, chosen, options);
  const places = chosen.map((place): PlaceComparison => {
    const own = figures.get(place.id) ?? notComparable([]);
    const found = assessed.get(place.id) ?? null;
    return {
      ...own,
      place,
      standardized: standardized.get(place.id) ?? null,
      assessment: found,
      sentence: () =>
        placeSentence({
          name: place.name,
          figure: own.figure,
          assessment: found,
          changes: own.obstacles.flatMap(({ change }) => change ?? []),
        }),
    };
  });
  const total = totalOf(table, period, group);
  return {
    places,
    ...total,
    assessment,
    sentence: comparisonSentence({
      indicator: definition.name,
      unit: definition.unit,
      figures: places.map(({ figure }) => figure),
      verdicts: [...assessed.values()].map(({ verdict }) => verdict),
      common: assessment.ok ? assessment.value.value : null,
    }),
  };
}

function standardizedFigures(
  table: CanonicalTable,
  places: readonly SharedPlace[],
  { period, standardization }: ComparisonOptions,
): ReadonlyMap<string, MeasuredValue> {
  if (standardization === null) return new Map();
  const { standard, method } = standardization;
  const stratified = places.map(({ id }) => ({
    place: id,
    cells: new Map(standard.groups.map(({ group }) => [group, stratumOf(table, id, period, group)])),
  }));
  const found = standardizePlaces(table.subject.definition, stratified, standard, method);
  return new Map(
    found.ok
      ? found.value.map(({ place, figure }) => [place, figure])
      : places.map(({ id }) => [id, { kind: 'NOT_COMPARABLE', why: found.reason }]),
  );
}

function stratumOf(table: CanonicalTable, id: string, period: ComparedPeriod, group: string): StratumCell {
  const found = table.cellOf(id, period, group)?.comparability;
  if (found === undefined || found.kind === 'NOT_REPORTED')
    return { kind: 'MISSING', why: found?.reason ?? 'The office shares no figure.' };
  if (found.kind === 'NOT_COMPARABLE')
    return { kind: 'MISSING', why: found.obstacles.map(({ why }) => why).join(' ') };
  const row = shownRow(table, id, period, group, found.row);
  return row === null
    ? { kind: 'HIDDEN', threshold: table.threshold }
    : { kind: 'SHOWN', numerator: row.numerator ?? 0, denominator: row.denominator ?? 0 };
}

export type PlaceTrend = {
  readonly figures: readonly { readonly period: ComparedPeriod; readonly figure: MeasuredValue }[];
  readonly trend: Result<Statistic<{ readonly direction: TrendDirection }>>;
  /** Null without a trend. */
  readonly sentence: string | null;
};

/** The figures of a place over all periods of the table, and their trend if every one is shown. */
export function placeTrend(table: CanonicalTable, place: SharedPlace, group: string | null): PlaceTrend {
  const figures = table.periods.map((period) => ({
    period,
    figure: cellFigure(table, place.id, period, group).figure,
  }));
  const shown = figures.flatMap(({ period, figure }) =>
    figure.kind === 'ESTIMATE' && figure.numerator !== null
      ? [{ firstDay: period.firstDay, numerator: figure.numerator, denominator: figure.denominator }]
      : [],
  );
  const isCount = table.subject.definition.measure === 'COUNT';
  const trend =
    shown.length < figures.length
      ? refuse(
          'PANEL_GAP',
          `${figures.length - shown.length} of ${figures.length} periods have no figure that is shown.`,
        )
      : recentTrend(
          table.subject.definition,
          shown.map((one) => (isCount ? { ...one, denominator: null } : one)),
        );
  if (!trend.ok || trend.value.interval === null || trend.value.value === null)
    return { figures, trend, sentence: null };
  const { value, interval, direction } = trend.value;
  return {
    figures,
    trend,
    sentence: trendSentence(place.name, { value, ...interval, direction }, figures.length),
  };
}
