import { canonicalJson } from '@rapport/statistics/evaluation/canonical.json.ts';
import { picturePointsMax, seriesPicture } from '@rapport/statistics/pictures/series.picture.ts';
import { periodName } from '@rapport/statistics/pictures/series.points.ts';
import { seriesSentence } from '@rapport/statistics/pictures/series.sentence.ts';

import { builder } from '../../builder.ts';
import { rowId } from '../../ids.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { parseInput } from '../../parse-input.ts';
import { periodArgument, periodSchema } from '../../period.ts';
import { PeriodInputType, PeriodType } from '../../period.schema.ts';
import { IndicatorDefinition } from './indicator.schema.ts';
import type { Completeness } from './indicator-series.rules.ts';
import {
  indicatorSeries,
  stepMonths,
  type IndicatorSeries,
  type SeriesBreakdown,
  type SeriesLine,
} from './indicator-series.service.ts';
import { MeasurementPlace } from './measurement-place.schema.ts';
import { measurementPlaces } from './tables.ts';

const SeriesStep = builder.enumType('SeriesStep', {
  description: 'The length of the period of a point, from the first day of the series on.',
  values: {
    MONTH: { description: 'One month.' },
    QUARTER: { description: 'Three months.' },
    HALF_YEAR: { description: 'Six months.' },
    YEAR: { description: 'Twelve months.' },
  } as const,
});

const SeriesBreakdownEnum = builder.enumType('SeriesBreakdown', {
  description: 'The lines of a series.',
  values: {
    OFFICE: { description: 'One line: what was observed for the whole office.' },
    PLACES: { description: 'A line for each place.' },
    PLACES_TOGETHER: { description: 'One line: the places added up.' },
    GROUPS: { description: 'A line for each group of a dimension.' },
    GROUPS_TOGETHER: { description: 'One line: the groups of a dimension added up.' },
  } satisfies Record<SeriesBreakdown, object>,
});

const CompletenessType = builder.objectRef<Completeness>('SeriesCompleteness').implement({
  description: 'The observations and months behind a figure.',
  fields: (t) => ({
    monthsExpected: t.exposeInt('monthsExpected', {
      description:
        'The months of the period, for each place or group of the line. Months in which the indicator does not apply do not count.',
    }),
    monthsCovered: t.exposeInt('monthsCovered', { description: 'The months that observations cover.' }),
    observed: t.exposeInt('observed', { description: 'Observations with a figure, zeros included.' }),
    notReported: t.exposeInt('notReported', { description: 'Observations that nobody reported.' }),
    notApplicable: t.exposeInt('notApplicable', {
      description: 'Observations to which the indicator does not apply.',
    }),
  }),
});

const PointType = builder.objectRef<SeriesLine['points'][number]>('SeriesPoint').implement({
  description: 'The figure of one period of a line.',
  fields: (t) => ({
    firstDay: t.expose('firstDay', { type: 'Date', description: 'The first day of the period.' }),
    lastDay: t.expose('lastDay', { type: 'Date', description: 'The last day of the period.' }),
    period: t.string({
      description: 'The name of the period: "2024", "Jan 2024", "Jan to Mar 2024" or its days.',
      resolve: periodName,
    }),
    figure: t.expose('figure', {
      type: MeasuredValueUnion,
      description:
        'The sum of the numerators over the sum of the denominators. Not comparable if months are missing or were observed by a revision that is not equivalent.',
    }),
    completeness: t.expose('completeness', {
      type: CompletenessType,
      description: 'The observations and months behind it.',
    }),
    otherRevision: t.exposeInt('otherRevision', {
      nullable: true,
      description:
        'The revision that observed the period and is not equivalent, if that is why there is no figure; otherwise null. The definition breaks there.',
    }),
    target: t.exposeFloat('target', {
      nullable: true,
      description:
        'The target of the office for the whole period, in the unit of the indicator; null if it has none.',
    }),
  }),
});

const LineType = builder.objectRef<SeriesLine>('SeriesLine').implement({
  description: 'The figures of the office, a place or a group over time.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'The name of the place or group, or "Office", "All places" or "All groups".',
    }),
    place: t.field({
      type: MeasurementPlace,
      nullable: true,
      description: 'The place; null for the whole office, groups, and places that are added up.',
      resolve: ({ placeId }, _args, context) => measurementPlaces.find(context, placeId),
    }),
    dimension: t.exposeString('dimension', { nullable: true, description: 'The dimension of the group.' }),
    group: t.exposeString('group', { nullable: true, description: 'The group; null for everyone.' }),
    points: t.expose('points', { type: [PointType], description: 'The points, in the order of time.' }),
  }),
});

const SeriesType = builder.objectRef<IndicatorSeries>('IndicatorSeries').implement({
  description: 'The figures of an indicator over time.',
  fields: (t) => ({
    indicator: t.expose('definition', { type: IndicatorDefinition, description: 'The indicator.' }),
    period: t.expose('period', { type: PeriodType, description: 'The days of the series.' }),
    lines: t.expose('lines', {
      type: [LineType],
      description: 'The lines, by the name of the place or group.',
    }),
    sentence: t.string({
      description:
        'The series in words: the latest figure, its target, its change since a year before, and periods without a figure. It never names a cause.',
      resolve: ({ definition, lines }) => seriesSentence(definition, lines),
    }),
    chart: t.string({
      nullable: true,
      description: `A Vega-Lite specification as JSON: figures with intervals, targets, periods without a figure and breaks of the definition. \`description\` in it is its text alternative. Hidden figures are not in it. Null without a figure, and for more than ${picturePointsMax} points.`,
      resolve: ({ definition, lines }) => {
        const picture = seriesPicture(definition, lines, seriesSentence(definition, lines));
        return picture === null ? null : canonicalJson(picture);
      },
    }),
  }),
});

builder.queryField('indicatorSeries', (t) =>
  t.field({
    type: SeriesType,
    action: 'indicator.read',
    description:
      'The figures of an indicator over time, for the office, its places or its groups. Small counts are hidden from readers who cannot read observations.',
    args: {
      indicatorId: t.arg.id({
        required: true,
        description: 'The indicator, by a revision. Equivalent revisions are a part of its series.',
      }),
      period: t.arg({ type: PeriodInputType, required: true, description: 'The days of the series.' }),
      step: t.arg({ type: SeriesStep, description: 'The period of a point; the shortest one by default.' }),
      breakdown: t.arg({ type: SeriesBreakdownEnum, description: 'The lines; OFFICE by default.' }),
      placeIds: t.arg.idList({ description: 'Only these places; all places by default.' }),
      dimension: t.arg.string({ description: 'The code of the dimension, for a breakdown by groups.' }),
    },
    resolve: (_root, args, context) => {
      const period = parseInput(periodSchema, args.period, 'period');
      return indicatorSeries(context, {
        // An id of another type is that of no indicator.
        definitionId: rowId('IndicatorDefinition', args.indicatorId) ?? nobody,
        period: periodArgument(context, period),
        stepMonths: args.step == null ? null : stepMonths[args.step],
        breakdown: args.breakdown ?? 'OFFICE',
        placeIds: args.placeIds?.map((id) => rowId('MeasurementPlace', id) ?? nobody) ?? null,
        dimension: args.dimension ?? null,
      });
    },
  }),
);
const nobody = '00000000-0000-7000-8000-000000000000';
