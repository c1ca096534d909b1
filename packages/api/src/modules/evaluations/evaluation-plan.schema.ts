import { builder } from '../../builder.ts';
import { MeasurementPlace } from '../indicators/measurement-place.schema.ts';
import { measurementPlaces } from '../indicators/tables.ts';
import { ExpectedEffectEnum, UnitRoleEnum } from './evaluation.enums.schema.ts';
import type { StoredPlan } from './evaluation.plan.service.ts';

const UnitType = builder.objectRef<StoredPlan['units'][number]>('EvaluationUnit').implement({
  description: 'A place of an evaluation.',
  fields: (t) => ({
    place: t.field({
      type: MeasurementPlace,
      action: 'indicator.read',
      description: 'The place.',
      resolve: ({ placeId }, _args, context) => measurementPlaces.of(context, placeId),
    }),
    role: t.expose('role', { type: UnitRoleEnum, description: 'Whether the program takes place there.' }),
    startsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day of the program there, if it is another than in the other places.',
      resolve: ({ startsOn }) => (startsOn === null ? null : new Date(startsOn)),
    }),
  }),
});

export const EvaluationPlanType = builder.objectRef<StoredPlan>('EvaluationPlan').implement({
  description: 'The decisions before the result of an evaluation.',
  fields: (t) => ({
    firstDay: t.field({
      type: 'Date',
      description: 'Observations of periods from this day on are used.',
      resolve: ({ firstDay }) => new Date(firstDay),
    }),
    lastDay: t.field({
      type: 'Date',
      description: 'Observations of periods that end by this day are used.',
      resolve: ({ lastDay }) => new Date(lastDay),
    }),
    startsOn: t.field({
      type: 'Date',
      description: 'The first day of the program.',
      resolve: ({ startsOn }) => new Date(startsOn),
    }),
    units: t.field({
      type: [UnitType],
      description: 'The places. Empty for the whole office.',
      resolve: ({ units }) => units,
    }),
    isWeighted: t.exposeBoolean('isWeighted', {
      description: 'True if places are weighted by their denominators.',
    }),
    isSeasonal: t.exposeBoolean('isSeasonal', {
      description: 'True if seasons of the year are allowed for.',
    }),
    adjustsForBefore: t.exposeBoolean('adjustsForBefore', {
      description: 'True if the result is adjusted for the figures before the program.',
    }),
    expectedEffect: t.expose('expectedEffect', {
      type: ExpectedEffectEnum,
      description: 'The effect that the program should have.',
    }),
    decisionRule: t.exposeString('decisionRule', {
      description: 'The decision of the office after each possible result.',
    }),
    minimumDetectableEffect: t.exposeFloat('minimumDetectableEffect', {
      description: 'The smallest effect worth detecting.',
    }),
    confidenceLevel: t.exposeFloat('confidenceLevel', {
      description: 'The confidence level of the interval.',
    }),
  }),
});
