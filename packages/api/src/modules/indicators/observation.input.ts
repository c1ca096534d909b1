import { ObservationState } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { correctionDetails } from '../corrections/correction.input.ts';
import { indicatorDefinitions, measurementPlaces, observations } from './tables.ts';

const figure = {
  numerator: z.number().nullish().describe('The quantity above the line.'),
  denominator: z.number().nullish().describe('The quantity below the line; never 0.'),
  sumOfSquares: z
    .number()
    .nullish()
    .describe('For a mean: the sum of the squares of the scores, from which its interval follows.'),
  state: z
    .enum(ObservationState)
    .nullish()
    .describe(
      'NOT_REPORTED or NOT_APPLICABLE if there is no figure. Otherwise it follows from the numerator.',
    ),
  monthsCovered: z
    .int()
    .nullish()
    .describe('The months of the period that the figure covers; all of them by default.'),
  note: rules.remark('A note').nullish().describe('A note for readers of the figure.'),
};

export const recordObservationSchema = z
  .object({
    indicatorDefinitionId: indicatorDefinitions.id.describe('The indicator, by the revision that was used.'),
    placeId: measurementPlaces.id.nullish().describe('The place; the whole office by default.'),
    periodStart: rules.day.describe('The first day of the period.'),
    periodMonths: z
      .int()
      .nullish()
      .describe(
        'The length of the period in months: 1, 3, 6 or 12. The shortest period of the indicator by default.',
      ),
    dimension: rules.code('A dimension').nullish().describe('The code of the dimension; none for everyone.'),
    group: rules.publicTitle('A group').nullish().describe('The group in the dimension; none for everyone.'),
    ...figure,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('An observed figure.');

export const correctObservationSchema = observations
  .changeInput({ ...figure, ...correctionDetails })
  .describe(
    'The right figures. They replace all figures of the observation. Its period, place and group stay: to change those, void it and record another.',
  );

export const voidObservationSchema = observations
  .changeInput(correctionDetails)
  .describe('The observation to void.');
