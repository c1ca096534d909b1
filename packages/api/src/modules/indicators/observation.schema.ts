import * as z from 'zod';

import { builder } from '../../builder.ts';
import { nodeType } from '../../contract/node.schema.ts';
import { atLeast, below, equals, filterOf, oneOf, refers, where } from '../../lists/filter.schema.ts';
import { listsOf } from '../../lists/list.schema.ts';
import { orderBy, orderOf } from '../../lists/order.schema.ts';
import { IndicatorDefinition } from './indicator.schema.ts';
import { MeasurementPlace } from './measurement-place.schema.ts';
import { observations } from './tables.ts';

const inputSchema = z.object({ what: z.string(), count: z.number() });
export const inputsSchema = z.object({
  used: z.array(inputSchema),
  leftOut: z.array(inputSchema),
  note: z.string(),
});
type Inputs = z.output<typeof inputsSchema>;

const ObservationInput = builder.objectRef<Inputs['used'][number]>('ObservationInput').implement({
  description: 'Records of one kind behind a derived figure.',
  fields: (t) => ({
    what: t.exposeString('what', { description: 'Which records, and why they were used or left out.' }),
    count: t.exposeFloat('count', { description: 'How many there are.' }),
  }),
});

export const ObservationInputs = builder.objectRef<Inputs>('ObservationInputs').implement({
  description: 'The records from which a figure was derived.',
  fields: (t) => ({
    used: t.expose('used', { type: [ObservationInput], description: 'Records that were used.' }),
    leftOut: t.expose('leftOut', {
      type: [ObservationInput],
      description: 'Records that were left out, with the reason.',
    }),
    note: t.exposeString('note', { description: 'How the figure follows from them.' }),
  }),
});

export const Observation = nodeType(observations, {
  action: 'observation.read',
  description: 'One observed figure of an indicator, for a period, a place and a group.',
  columns: {
    periodStart: 'The first day of the period.',
    periodEnd: 'The day after the period.',
    periodMonths: 'The length of the period in months.',
    monthsCovered: 'The months of the period that the figure covers.',
    dimension: 'The code of the dimension; null for everyone.',
    group: 'The group in the dimension; null for everyone.',
    state: 'Whether there is a figure.',
    numerator: 'The quantity above the line; null without a figure.',
    denominator: 'The quantity below the line; null for a count and without a figure.',
    sumOfSquares: 'For a mean: the sum of the squares of the scores, if it is known.',
    source: 'Where it comes from.',
    note: 'A note for readers of the figure.',
    recordedBySubject: {
      action: 'staff.read',
      description: 'The sign-in name of the person who entered, imported or requested it.',
    },
    endedAt: 'When it stopped to count; null for a current observation.',
    endKind: 'Why it no longer counts.',
    endReason: 'The reason in words.',
    endedBySubject: {
      action: 'staff.read',
      description: 'The sign-in name of the person who ended it.',
    },
  },
  references: {
    indicatorDefinition: {
      to: IndicatorDefinition,
      column: 'indicatorDefinitionId',
      description: 'The indicator, by the revision that was used.',
    },
    place: { to: MeasurementPlace, column: 'placeId', description: 'The place; null for the whole office.' },
  },
  fields: (t) => ({
    inputs: t.field({
      type: ObservationInputs,
      nullable: true,
      description: 'The records from which it was derived; null unless a job derived it.',
      resolve: ({ inputs }) => (inputs === null ? null : inputsSchema.parse(inputs)),
    }),
  }),
});

builder.objectField(Observation, 'supersedes', (t) =>
  t.field({
    type: Observation,
    nullable: true,
    description: 'The observation whose place it took, if it took one.',
    extensions: { columns: ['supersedesId'] },
    resolve: ({ supersedesId }, _args, context) => observations.find(context, supersedesId),
  }),
);

const lists = listsOf(Observation, observations);
lists.lookup('observation');
lists.query('observations', {
  description:
    'The observations of the acting jurisdiction, current and ended, by period by default. Filter by `isCurrent` to leave out what no longer counts.',
  filter: filterOf('ObservationFilter', observations, {
    indicatorDefinitionId: refers('indicatorDefinitionId', 'IndicatorDefinition', 'Of this indicator.'),
    placeId: refers('placeId', 'MeasurementPlace', 'Of this place.'),
    dimension: equals('dimension', 'By this dimension.'),
    states: oneOf('state', 'With one of these states.'),
    sources: oneOf('source', 'From one of these sources.'),
    isCurrent: where(
      'Boolean',
      'True for observations that count, false for those that ended.',
      (value: boolean) => [{ field: 'endedAt', is: value ? 'null' : 'notNull' }],
    ),
    isOfPlace: where(
      'Boolean',
      'True for observations of places, false for the whole office.',
      (value: boolean) => [{ field: 'placeId', is: value ? 'notNull' : 'null' }],
    ),
    periodStartFrom: atLeast('periodStart', 'The period starts on this day or later.'),
    periodStartBefore: below('periodStart', 'The period starts before this day.'),
  }),
  order: orderOf(observations, orderBy(observations, 'periodStart', 'asc'), {
    PERIOD_START: ['periodStart', 'The first day of the period.'],
    CREATED_AT: ['createdAt', 'When it was recorded.'],
  }),
});
