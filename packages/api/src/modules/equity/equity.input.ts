import { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import { periodSchema, yearMax, yearMin, yearSchema } from '../../period.ts';

const year = yearSchema;
const yearLimits = `From ${yearMin} to ${yearMax}.`;

export const freezeEquityTableSchema = z
  .object({
    period: periodSchema
      .nullish()
      .describe('The days, which must be over. Give a period or, as before, a calendar year.'),
    year: year
      .meta({ description: 'The calendar year. Use `period` instead.', limits: yearLimits })
      .nullish(),
    dimension: z.enum(DemographicDimension).describe('The characteristic by which to group people.'),
    populationYear: year
      .meta({
        description:
          'The year of the population figures. By default, the latest year up to that of the last day that has figures by this dimension.',
        limits: yearLimits,
      })
      .nullish(),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('The equity view to create.');
