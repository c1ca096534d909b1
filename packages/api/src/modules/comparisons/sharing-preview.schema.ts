import { builder } from '../../builder.ts';
import { MeasuredValueUnion } from '../../measured-value.schema.ts';
import { parseInput } from '../../parse-input.ts';
import { PeriodInputType } from '../../period.schema.ts';
import { periodArgument, periodSchema } from '../../period.ts';
import { ObstacleType } from './comparison-place.schema.ts';
import { comparedPeriodsSchema } from './comparison.input.ts';
import { previewSharing, type PreviewedFigure, type SharingPreview } from './sharing-preview.service.ts';
import { dataSharingAgreements } from '../sharing/tables.ts';

const PreviewedFigureType = builder.objectRef<PreviewedFigure>('PreviewedFigure').implement({
  description: 'A figure of the office as the agency would see it.',
  fields: (t) => ({
    group: t.exposeString('group', { nullable: true, description: 'The group; null for everyone.' }),
    firstDay: t.field({
      type: 'Date',
      description: 'The first day of the period.',
      resolve: ({ period }) => new Date(period.firstDay),
    }),
    lastDay: t.field({
      type: 'Date',
      description: 'The last day of the period.',
      resolve: ({ period }) => new Date(period.lastDay),
    }),
    figure: t.expose('figure', { type: MeasuredValueUnion, description: 'The figure.' }),
    obstacles: t.field({
      type: [ObstacleType],
      description: 'Every reason why it cannot be compared; empty if it can.',
      resolve: ({ obstacles }) => [...obstacles],
    }),
  }),
});

const SharingPreviewType = builder.objectRef<SharingPreview>('SharingPreview').implement({
  description: 'The figures of the office that an agency would see by an agreement.',
  fields: (t) => ({
    agencyName: t.exposeString('agencyName', { description: 'The name of the agency.' }),
    indicator: t.string({
      description: 'The code of the indicator.',
      resolve: ({ answer }) => answer.definition.code,
    }),
    revision: t.int({ description: 'The revision.', resolve: ({ answer }) => answer.definition.revision }),
    name: t.string({
      description: 'The name of the indicator.',
      resolve: ({ answer }) => answer.definition.name,
    }),
    unit: t.string({
      description: 'The unit of its figures.',
      resolve: ({ answer }) => answer.definition.unit,
    }),
    isShared: t.exposeBoolean('isShared', {
      description: 'False if the agency would not see the office in a comparison of this indicator.',
    }),
    figures: t.field({
      type: [PreviewedFigureType],
      description: 'The figures: everyone first, then each group, by period.',
      resolve: ({ figures }) => [...figures],
    }),
  }),
});

builder.queryField('sharingPreview', (t) =>
  t.field({
    type: SharingPreviewType,
    action: 'observation.read',
    description:
      'Exactly the figures of the acting office that the agency of an agreement would see in its comparison if the agreement were in force: shown, hidden, not reported or not comparable. It is computed among all offices that share with the agency, and shows nothing of them.',
    args: {
      agreementId: t.arg.id({ required: true, description: 'An offer, or an accepted agreement.' }),
      indicator: t.arg.string({
        required: true,
        description: 'The code of an indicator that ships with Rapport.',
      }),
      dimension: t.arg.string({ description: 'The dimension of groups; everyone only by default.' }),
      period: t.arg({
        type: PeriodInputType,
        required: true,
        description: 'A quarter of the calendar, or a year of four of them.',
      }),
      periods: t.arg.int({
        description: 'Periods of the same length up to this one; 1 by default, at most 12.',
      }),
    },
    resolve: (_root, args, context) =>
      previewSharing(context, {
        agreementId: parseInput(dataSharingAgreements.id, args.agreementId, 'agreementId'),
        indicator: args.indicator,
        dimension: args.dimension ?? null,
        period: periodArgument(context, parseInput(periodSchema, args.period, 'period')),
        periods: parseInput(comparedPeriodsSchema, args.periods ?? 1, 'periods'),
      }),
  }),
);
