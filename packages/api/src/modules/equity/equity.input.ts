import { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import { idempotencyKeySchema } from '../../idempotency.ts';
import { yearMax, yearMin } from '../../period.ts';

const yearMessage = `A year is a number from ${yearMin} to ${yearMax}.`;
const year = z.int(yearMessage).min(yearMin, yearMessage).max(yearMax, yearMessage);
const yearLimits = `From ${yearMin} to ${yearMax}.`;

export const freezeEquityTableSchema = z
  .object({
    year: year.meta({ description: 'The calendar year, in UTC. It must be over.', limits: yearLimits }),
    dimension: z.enum(DemographicDimension).describe('The characteristic by which to group people.'),
    populationYear: year
      .meta({
        description:
          'The year of the population figures. By default, the latest year up to `year` that has figures by this dimension.',
        limits: yearLimits,
      })
      .nullish(),
    idempotencyKey: idempotencyKeySchema,
  })
  .describe('The equity view to create.');
