import { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';
import * as z from 'zod';

import * as rules from '../../input-rules.ts';

import { isCountyFips } from './population.rules.ts';

/** The FIPS code of a county, whether or not a figure of it is known. */
export const countyFips = rules.exempt(
  z.string().refine(isCountyFips, 'The FIPS code of a county has five digits, with leading zeros.'),
  'The code of a county.',
);

export const removePopulationsSchema = z
  .object({
    countyFips: countyFips.describe('The FIPS code of the county: five digits with leading zeros.'),
    year: z.int().describe('The calendar year.'),
    dimension: z
      .enum(DemographicDimension)
      .nullish()
      .describe('The dimension whose groups are removed; by default, everything of that county and year.'),
  })
  .describe('The figures to remove.');
