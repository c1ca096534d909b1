import type { Population } from '@rapport/database/generated/prisma/client.ts';
import type { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import type { Context } from '../../context.ts';
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

/** The field in which a population names its group of a dimension. */
const categoryFields = {
  AGE_BAND: 'ageBand',
  SEX: 'sex',
  RACE_ETHNICITY: 'raceEthnicity',
} as const satisfies Record<DemographicDimension, keyof PopulationRow>;

/** The column by which a file of populations names a group of a dimension. */
export const categoryColumns = {
  AGE_BAND: 'age_band',
  SEX: 'sex',
  RACE_ETHNICITY: 'race_ethnicity',
} as const satisfies Record<DemographicDimension, string>;

/** Who lives in some counties, by the groups of one dimension. */
export interface ResidentGroups {
  year: number;
  /** Where the figures were published; several sources separated by semicolons. */
  source: string;
  /** Category → people. */
  residents: ReadonlyMap<string, number>;
  /** Counties of which nothing is known in that year. */
  countiesMissing: string[];
}

/**
 * The residents of some counties together by the groups of one dimension, of everybody in the others: in the year given, or else in the latest year up to `yearMax` of which anything
 * is known. Null where nothing is.
 */
export async function residentGroups(
  context: Context,
  dimension: DemographicDimension,
  counties: readonly string[],
  years: { year: number } | { yearMax: number },
): Promise<ResidentGroups | null> {
  const { prisma } = context.database;
  const field = categoryFields[dimension];
  const everybody = { ageBand: 'ALL', sex: 'ALL', raceEthnicity: 'ALL' };
  const where = { ...everybody, [field]: { not: 'ALL' }, countyFips: { in: [...counties] } };
  const latest = await prisma.population.findFirst({
    where: { ...where, year: 'year' in years ? years.year : { lte: years.yearMax } },
    orderBy: { year: 'desc' },
    select: { year: true },
  });
  if (!latest) return null;
  const rows = await prisma.population.findMany({ where: { ...where, year: latest.year } });
  const residents = new Map<string, number>();
  for (const row of rows) residents.set(row[field], (residents.get(row[field]) ?? 0) + row.count);
  const known = new Set(rows.map((row) => row.countyFips));
  return {
    year: latest.year,
    source: [...new Set(rows.map((row) => row.source))].sort().join('; '),
    residents,
    countiesMissing: counties.filter((county) => !known.has(county)),
  };
}
