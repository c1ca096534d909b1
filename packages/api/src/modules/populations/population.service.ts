import type { Population } from '@rapport/database/generated/prisma/client.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import type { ConnectionSource, ListOrder } from '../../lists/connection.ts';
import { isCountyFips } from './population.rules.ts';

export type PopulationRow = Population;

/** The fields that a list or a lookup of populations reads. */
export const populationFields = [
  'countyFips',
  'stateName',
  'countyName',
  'year',
  'ageBand',
  'sex',
  'raceEthnicity',
  'count',
  'source',
] as const;

const countiesMax = 100;

export const populationFilterSchema = z
  .object({
    countyFips: z
      .array(
        z.string().refine(isCountyFips, 'The FIPS code of a county has five digits, leading zeros kept.'),
      )
      .max(countiesMax, `Name at most ${countiesMax} counties.`)
      .nullish(),
    year: z.int().nullish(),
  })
  .nullish();

/** The populations known to the tenant that a filter and an order describe. */
export function populationList(
  filter: z.output<typeof populationFilterSchema>,
  orderBy: ListOrder,
): ConnectionSource {
  const where: Condition[] = [];
  if (filter?.year != null) where.push({ field: 'year', is: 'equal', value: filter.year });
  if (filter?.countyFips) where.push({ field: 'countyFips', is: 'oneOf', value: filter.countyFips });
  return { model: 'Population', fields: populationFields, where, orderBy };
}
