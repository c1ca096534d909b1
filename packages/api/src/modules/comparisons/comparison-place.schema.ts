import type { MeasuredValue } from '@rapport/core/measured-value.ts';
import type { PlaceComparison, PlaceTrend } from '@rapport/statistics/comparison/comparison.table.ts';
import type { Obstacle } from '@rapport/statistics/comparison/comparison.types.ts';
import type { PlaceVerdict } from '@rapport/statistics/comparison/place.assessment.ts';
import { countiesInVintage } from '@rapport/statistics/comparison/place.vintage.ts';
import type { TrendDirection } from '@rapport/statistics/comparison/recent.trend.ts';
import type { Limits } from '@rapport/statistics/funnel.limits.ts';

import { builder } from '../../builder.ts';
import { pageTypes } from '../../lists/connection.schema.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';

export const MeasuredState = builder.enumType('MeasuredState', {
  description: 'The kind of a measured figure.',
  values: {
    ESTIMATE: { description: 'The figure is shown.' },
    SUPPRESSED: { description: 'It is hidden: based on a small count, or it would reveal one.' },
    NOT_REPORTED: { description: 'There is no figure.' },
    NOT_COMPARABLE: { description: 'It exists, and would mislead beside the others.' },
  } satisfies Record<MeasuredValue['kind'], object>,
});

export const PlaceVerdictEnum = builder.enumType('PlaceVerdict', {
  description: 'A figure beside what is expected for a place of its size. It is no rank.',
  values: {
    AS_EXPECTED: { description: 'No further from the common value than chance explains.' },
    HIGHER_THAN_EXPECTED: {
      description: 'Higher than chance explains, after the adjustment for many places.',
    },
    LOWER_THAN_EXPECTED: { description: 'Lower than chance explains, after the adjustment for many places.' },
  } satisfies Record<PlaceVerdict, object>,
});

const ObstacleCodeEnum = builder.enumType('ComparisonObstacleCode', {
  description: 'Why a figure cannot be compared.',
  values: {
    DEFINITION_REVISION: { description: 'Observed by a revision that is not equivalent.' },
    EVENT_TYPE: { description: 'Recidivism by another event.' },
    FOLLOW_UP_WINDOW: { description: 'Recidivism over another window.' },
    COVERAGE: { description: 'Months of the period are missing.' },
    LONGER_PERIOD: { description: 'Observed for a longer period only.' },
    PLACE_ENDED: { description: 'Its county was divided or merged before the year of the comparison.' },
    NOT_ANSWERED: { description: 'The office did not say whether its figures include an item.' },
    ANSWERED_DIFFERENTLY: {
      description: 'The office includes or leaves out something else than the definition.',
    },
    SMALL_BASE: { description: 'The base is so small that chance decides most of the figure.' },
  } satisfies Record<Obstacle['code'], object>,
});

export const ObstacleType = builder.objectRef<Obstacle>('ComparisonObstacle').implement({
  description: 'A reason why a figure cannot be compared, and the smallest change that removes it.',
  fields: (t) => ({
    code: t.expose('code', { type: ObstacleCodeEnum, description: 'The reason.' }),
    why: t.exposeString('why', { description: 'The reason as a sentence.' }),
    itemCode: t.exposeString('itemCode', {
      nullable: true,
      description: 'The item of the definition that the office answered differently; null for other reasons.',
    }),
    change: t.exposeString('change', {
      nullable: true,
      description:
        'The smallest change of the office that removes the reason. All changes of a place together make it comparable. Null if no change does.',
    }),
  }),
});

export const LimitsType = builder.objectRef<Limits>('ExpectedLimits').implement({
  description:
    'The values between which chance alone puts a place of this size, in the unit of the indicator.',
  fields: (t) => ({
    lower: t.exposeFloat('lower', { description: 'The lower limit.' }),
    upper: t.exposeFloat('upper', { description: 'The upper limit.' }),
  }),
});

const TrendDirectionEnum = builder.enumType('TrendDirection', {
  description: 'The direction of a trend.',
  values: {
    ROSE: { description: 'The whole interval is above no change.' },
    FELL: { description: 'The whole interval is below no change.' },
    NO_CLEAR_TREND: { description: 'The interval contains no change.' },
  } satisfies Record<TrendDirection, object>,
});

const PeriodFigureType = builder.objectRef<PlaceTrend['figures'][number]>('PeriodFigure').implement({
  description: 'The figure of a place in one period.',
  fields: (t) => ({
    firstDay: t.field({
      type: 'Date',
      description: 'The first day of the period.',
      resolve: ({ period }) => new Date(period.firstDay),
    }),
    figure: t.expose('figure', { type: MeasuredValueUnion, description: 'The figure.' }),
  }),
});

const TrendType = builder.objectRef<PlaceTrend>('PlaceTrend').implement({
  description: 'The figures of a place over the periods of the comparison, and their trend.',
  fields: (t) => ({
    figures: t.field({
      type: [PeriodFigureType],
      description: 'A figure for each period, in order.',
      resolve: ({ figures }) => [...figures],
    }),
    direction: t.field({
      type: TrendDirectionEnum,
      nullable: true,
      description: 'The direction; null without a trend.',
      resolve: ({ trend }) => (trend.ok ? trend.value.direction : null),
    }),
    ratio: t.float({
      nullable: true,
      description: 'A period over the one before it; null without a trend.',
      resolve: ({ trend }) => (trend.ok ? trend.value.value : null),
    }),
    limits: t.field({
      type: LimitsType,
      nullable: true,
      description: 'The 95% interval of the ratio.',
      resolve: ({ trend }) => (trend.ok ? trend.value.interval : null),
    }),
    sentence: t.exposeString('sentence', {
      nullable: true,
      description: 'The trend in words; null without one.',
    }),
    whyNot: t.string({
      nullable: true,
      description: 'Why there is no trend; null if there is one.',
      resolve: ({ trend }) => (trend.ok ? null : trend.reason),
    }),
  }),
});

/** A place as a row of a page: the id of the office, and the keys that order it. */
export type ComparedPlaceRow = PlaceComparison & {
  id: string;
  nameKey: string;
  populationKey: number;
  peerDistance: number | null;
  trend: () => PlaceTrend;
};

const ComparedPlace = builder.objectRef<ComparedPlaceRow>('ComparedPlace').implement({
  description: 'An office in a comparison.',
  fields: (t) => ({
    slug: t.string({
      description: 'The name of the office in web addresses.',
      resolve: ({ place }) => place.id,
    }),
    name: t.string({ description: 'The name of the office.', resolve: ({ place }) => place.name }),
    counties: t.stringList({
      description:
        'The FIPS codes of its counties in the year of the comparison. A code that ended is that of its successor.',
      resolve: ({ place }) => [...countiesInVintage(place.vintage).counties],
    }),
    formerCounties: t.stringList({
      description: 'The codes that ended and are carried by a successor.',
      resolve: ({ place }) => countiesInVintage(place.vintage).carried.map(({ from }) => from),
    }),
    population: t.int({
      nullable: true,
      description: 'Residents of its counties in the latest year; null if they are not known.',
      resolve: ({ place }) => place.population,
    }),
    figure: t.expose('figure', { type: MeasuredValueUnion, description: 'The figure of the period.' }),
    obstacles: t.field({
      type: [ObstacleType],
      description: 'Every reason why it cannot be compared; empty if it can.',
      resolve: ({ obstacles }) => [...obstacles],
    }),
    standardized: t.expose('standardized', {
      type: MeasuredValueUnion,
      nullable: true,
      description: 'The standardized figure; null if none was asked for.',
    }),
    verdict: t.field({
      type: PlaceVerdictEnum,
      nullable: true,
      description:
        'Beside what is expected for its size; null for a figure that is not shown or has no expected value.',
      resolve: ({ assessment }) => assessment?.verdict ?? null,
    }),
    limits95: t.field({
      type: LimitsType,
      nullable: true,
      description: 'The limits of 95%, with over-dispersion.',
      resolve: ({ assessment }) => assessment?.limits95 ?? null,
    }),
    limits998: t.field({
      type: LimitsType,
      nullable: true,
      description: 'The limits of 99.8%, with over-dispersion.',
      resolve: ({ assessment }) => assessment?.limits998 ?? null,
    }),
    pValue: t.float({
      nullable: true,
      description: 'The p-value by the variance of the limits.',
      resolve: ({ assessment }) => assessment?.p ?? null,
    }),
    adjustedPValue: t.float({
      nullable: true,
      description: 'The p-value by Benjamini and Hochberg over all places of the comparison.',
      resolve: ({ assessment }) => assessment?.adjustedP ?? null,
    }),
    peerDistance: t.exposeFloat('peerDistance', {
      nullable: true,
      description:
        'How far it is from the center of the peers, in standard deviations of all places; null without peers.',
    }),
    trend: t.field({
      type: TrendType,
      description: 'Its figures over the periods of the comparison.',
      resolve: ({ trend }) => trend(),
    }),
    sentence: t.string({
      description: 'The place in plain words.',
      resolve: ({ sentence }) => sentence(),
    }),
  }),
});

export const [ComparedPlaceConnection, ComparedPlaceEdge] = pageTypes(ComparedPlace, 'ComparedPlace');
export { ComparedPlace };
