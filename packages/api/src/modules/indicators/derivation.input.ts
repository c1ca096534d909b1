import * as z from 'zod';

import { periodSchema } from '../../period.ts';
import { indicatorDefinitions } from './tables.ts';

const indicatorsMax = 20;

export const deriveObservationsSchema = z
  .object({
    indicatorDefinitionIds: z
      .array(indicatorDefinitions.id)
      .min(1, 'Name at least one indicator.')
      .max(indicatorsMax, `Name at most ${indicatorsMax} indicators.`)
      .describe('The indicators to derive. Each has a `derivation`.'),
    period: periodSchema.describe('The days whose whole periods are derived, if they have ended.'),
  })
  .describe('A derivation of observations from the records of the office.');
