import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import * as rules from '../../input-rules.ts';
import { indicatorDefinitions, indicatorTargets, measurementPlaces } from './tables.ts';

const targetMax = 1e15;
const message = 'A target is a number of at most 15 digits.';
const details = {
  value: z
    .number()
    .min(-targetMax, message)
    .max(targetMax, message)
    .describe('In the unit of the indicator.'),
  firstDay: rules.day.describe('The first day of the periods for which it holds.'),
  lastDay: rules.day.describe('The last day of the periods for which it holds.'),
  rationale: rules.narrative('A rationale', 1000).describe('Why this target.'),
};

export const createIndicatorTargetSchema = z
  .object({
    indicatorDefinitionId: indicatorDefinitions.id,
    placeId: measurementPlaces.id.nullish().describe('The place; the whole office by default.'),
    ...details,
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A figure that the office wants to reach.');

export const updateIndicatorTargetSchema = indicatorTargets
  .changeInput(rules.optional(details))
  .describe('Changes to a target. A field that is left out stays as it is.');

export const removeIndicatorTargetSchema = indicatorTargets.changeInput({}).describe('The target to remove.');
