import type { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';

import type { Context } from '../../context.ts';
import type { ColumnOf } from '../../tables/columns.ts';

/** The column of a population for its group in each dimension. */
const categoryFields = {
  AGE_BAND: 'ageBand',
  SEX: 'sex',
  RACE_ETHNICITY: 'raceEthnicity',
} as const satisfies Record<DemographicDimension, ColumnOf<'Population'>>;

/** The column of a file of populations for the groups of each dimension. */
export const categoryColumns = {
  AGE_BAND: 'age_band',
  SEX: 'sex',
  RACE_ETHNICITY: 'race_ethnicity',
} as const satisfies Record<DemographicDimension, string>;

/** The residents of some counties, by the groups of one dimension. */
export interface ResidentGroups {
  year: number;
  /** The sources of the figures, separated by semicolons. */
  source: string;
  /** The number of people by category. */
  residents: ReadonlyMap<string, number>;
  /** Counties without figures in that year. */
  countiesMissing: string[];
}

/**
 * The residents of some counties together by the groups of one dimension, with all groups of the other dimensions: in the given year, or in the latest year up to `yearMax` that
 * has figures. Null if no year has.
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
