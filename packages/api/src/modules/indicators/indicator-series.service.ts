import { isAllowed } from '@rapport/core/actor.ts';
import { ValidationError, NotFoundError } from '@rapport/core/errors.ts';
import { frequencyMonths } from '@rapport/core/indicators/indicator.ts';

import { actingJurisdiction, type Context } from '../../context.ts';
import type { Period } from '../../period.ts';
import type { RowOf } from '../../tables/columns.ts';
import { hiddenObservations, releasedElsewhereSql, sharedSql } from './figure-disclosure.rules.ts';
import { bucketsOf, pointsOf, type SeriesObservation, type SeriesPoint } from './indicator-series.rules.ts';
import { indicatorDefinitions } from './tables.ts';

export type SeriesBreakdown = 'OFFICE' | 'PLACES' | 'PLACES_TOGETHER' | 'GROUPS' | 'GROUPS_TOGETHER';

export interface SeriesQuery {
  definitionId: string;
  period: Period;
  /** The months of a point; the shortest period of the indicator by default. */
  stepMonths: number | null;
  breakdown: SeriesBreakdown;
  /** The rows of these places; every place by default. */
  placeIds: readonly string[] | null;
  dimension: string | null;
}

export interface SeriesLine {
  /** The name of the place or group; words for everything together. */
  name: string;
  placeId: string | null;
  dimension: string | null;
  group: string | null;
  points: (SeriesPoint & { target: number | null })[];
}

export interface IndicatorSeries {
  definition: RowOf<'IndicatorDefinition'>;
  period: Period;
  lines: SeriesLine[];
}

const pointsMax = 600;
const pointsTogetherMax = 20_000;
const observationsMax = 50_000;
const longestPeriodMonths = 12;

/**
 * $1: the revision; $2, $3: days; $4: the most rows. It reads the period and a year on both sides, because suppression is decided
 * for whole tables, and not for the part that a query asks for.
 */
const observationsSql = `
  with recursive kin as (
    select id from indicator_definition where id = $1
    union
    select other.id from kin
      join indicator_definition one on one.id = kin.id
      join indicator_definition other on other.id = one.equivalent_to_id or other.equivalent_to_id = one.id
  )
  select o.id, o.indicator_definition_id as "definitionId", d.revision, d.id in (select id from kin) as "isComparable",
         d.id = $1 as "isOwn", o.place_id as "placeId", place.code as "placeCode", place.name as "placeName",
         o.dimension, o."group",
         o.period_start as "periodStart", o.period_end as "periodEnd", o.period_months as "periodMonths",
         o.months_covered as "monthsCovered", o.state, o.numerator, o.denominator, o.sum_of_squares as "sumOfSquares",
         ${releasedElsewhereSql('d')} as "isReleasedElsewhere", ${sharedSql('d')} as "isShared"
    from indicator_definition asked
    join indicator_definition d on d.code = asked.code
    join observation o on o.indicator_definition_id = d.id
    left join measurement_place place on place.id = o.place_id
   where asked.id = $1 and o.ended_at is null
     and o.period_start < $3::date + interval '1 year' and o.period_end > $2::date - interval '1 year'
   order by place.name_folded, place.code, o.dimension, o."group", o.period_start
   limit $4`;

/** The figures of an indicator over a period. Uses three statements: the definition, its observations and its targets. */
export async function indicatorSeries(context: Context, query: SeriesQuery): Promise<IndicatorSeries> {
  const { definitionId, period } = query;
  const definition = await indicatorDefinitions.find(context, definitionId);
  if (definition === null) throw new NotFoundError('The indicator', ['indicatorId']);
  const buckets = bucketsOf(period, query.stepMonths ?? frequencyMonths[definition.frequency]);
  if (buckets.length > pointsMax) {
    const message = `A line has at most ${pointsMax} points, and these days have ${buckets.length}. Ask for fewer days or longer steps.`;
    throw new ValidationError([{ path: ['period'], message }]);
  }
  requireDimension(definition, query);
  const all = await readObservations(context, query);
  const targets = await context.database.prisma.indicatorTarget.findMany({
    where: {
      indicatorDefinitionId: definitionId,
      firstDay: { lte: period.lastDay },
      lastDay: { gte: period.firstDay },
    },
  });
  const threshold = actingJurisdiction(context).disclosureThreshold;
  const hidden = isAllowed(context.actor, 'observation.read')
    ? new Set<string>()
    : hiddenObservations(all, definition.measure, threshold);
  const inPeriod = all.filter((one) => one.periodStart <= period.lastDay && one.periodEnd > period.firstDay);
  const found = linesOf(query, inPeriod);
  if (found.length * buckets.length > pointsTogetherMax) {
    const message = `A series has at most ${pointsTogetherMax} points, and this has ${found.length} lines of ${buckets.length}. Name fewer places or fewer days.`;
    throw new ValidationError([{ path: ['period'], message }]);
  }
  const lines = found.map(({ observations, ...line }): SeriesLine => ({
    ...line,
    points: pointsOf(definition, observations, buckets, { hidden, threshold }).map((point) => ({
      ...point,
      target:
        line.group === null
          ? (targets.find(
              (one) =>
                one.placeId === line.placeId &&
                one.firstDay <= point.firstDay &&
                one.lastDay >= point.lastDay,
            )?.value ?? null)
          : null,
    })),
  }));
  return { definition, period, lines };
}

async function readObservations(context: Context, { definitionId, period }: SeriesQuery) {
  const { rows } = await context.session.query({
    name: 'indicator_series',
    text: observationsSql,
    values: [definitionId, period.firstDay, period.lastDay, observationsMax + 1],
  });
  if (rows.length > observationsMax) {
    const message = `These days have more than ${observationsMax} observations. Ask for fewer days.`;
    throw new ValidationError([{ path: ['period'], message }]);
  }
  return rows as SeriesObservation[];
}

function requireDimension(
  { disaggregations }: RowOf<'IndicatorDefinition'>,
  { breakdown, dimension }: SeriesQuery,
): void {
  const isByGroup = breakdown === 'GROUPS' || breakdown === 'GROUPS_TOGETHER';
  if (isByGroup && dimension !== null && disaggregations.includes(dimension)) return;
  if (!isByGroup && dimension === null) return;
  const allowed = disaggregations.length === 0 ? 'none' : disaggregations.join(', ');
  const message = isByGroup
    ? `Name a dimension of the indicator: ${allowed}.`
    : 'Only a breakdown by groups has a dimension.';
  throw new ValidationError([{ path: ['dimension'], message }]);
}

interface Line {
  name: string;
  placeId: string | null;
  dimension: string | null;
  group: string | null;
  observations: SeriesObservation[];
}

const line = (name: string, observations: SeriesObservation[], of: Partial<Line> = {}): Line => ({
  name,
  placeId: null,
  dimension: null,
  group: null,
  ...of,
  observations,
});

function linesOf(
  { breakdown, placeIds, dimension }: SeriesQuery,
  observations: readonly SeriesObservation[],
): Line[] {
  const isAsked = ({ placeId }: SeriesObservation): boolean =>
    placeId !== null && (placeIds === null || placeIds.includes(placeId));
  const ofPlaces = observations.filter((one) => one.dimension === null && isAsked(one));
  const ofGroups = observations.filter(
    (one) => one.dimension === dimension && (placeIds === null ? one.placeId === null : isAsked(one)),
  );
  switch (breakdown) {
    case 'OFFICE':
      return [
        line(
          'Office',
          observations.filter((one) => one.placeId === null && one.dimension === null),
        ),
      ];
    case 'PLACES_TOGETHER':
      return [line(placeIds === null ? 'All places' : 'Chosen places', ofPlaces)];
    case 'PLACES':
      return [...Map.groupBy(ofPlaces, ({ placeId }) => placeId)].map(([placeId, some]) =>
        line(some[0]?.placeName ?? '', some, { placeId }),
      );
    case 'GROUPS_TOGETHER':
      return [line('All groups', ofGroups, { dimension })];
    case 'GROUPS':
      return [...Map.groupBy(ofGroups, ({ group }) => group)].map(([group, some]) =>
        line(group ?? '', some, { dimension, group }),
      );
  }
}

/** The number of months of a step. */
export const stepMonths = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: longestPeriodMonths } as const;
