import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import { periodSchema } from '../../period.ts';
import { indicatorDefinitions } from './tables.ts';

export const indicatorsMax = 20;

export const requestDerivationSchema = z
  .object({
    indicatorDefinitionIds: z
      .array(indicatorDefinitions.id)
      .min(1, 'Name at least one indicator.')
      .max(indicatorsMax, `Name at most ${indicatorsMax} indicators.`)
      .describe('The indicators to derive. Each has a `derivation`.'),
    period: periodSchema.describe('The days whose whole periods are derived, if they have ended.'),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('A derivation of observations from the records of the office.');
