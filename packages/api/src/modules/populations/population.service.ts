import { NotFoundError } from '@rapport/core/errors.ts';
import type { DemographicDimension } from '@rapport/database/generated/prisma/enums.ts';
import type { output } from 'zod';

import { recordAudit } from '../../audit.ts';
import type { Context } from '../../context.ts';
import type { ColumnOf, RowOf } from '../../tables/columns.ts';
import type { removePopulationsSchema } from './population.input.ts';
import type { CountyResidents } from './resident-groups.rules.ts';

/** The column of a population for its group in each dimension. */
const categoryFields = {
  AGE_BAND: 'ageBand',
  SEX: 'sex',
  RACE_ETHNICITY: 'raceEthnicity',
  ETHNICITY: 'ethnicity',
} as const satisfies Record<DemographicDimension, ColumnOf<'Population'>>;

/** The column of a file of populations for the groups of each dimension. */
export const categoryColumns = {
  AGE_BAND: 'age_band',
  SEX: 'sex',
  RACE_ETHNICITY: 'race_ethnicity',
  ETHNICITY: 'ethnicity',
} as const satisfies Record<DemographicDimension, string>;

/** The groups of everyone in a county. */
const everyone = { ageBand: 'ALL', sex: 'ALL', raceEthnicity: 'ALL', ethnicity: 'ALL' };

/** The residents of some counties, by the groups of one dimension. */
export interface ResidentGroups {
  year: number;
  /** The sources of the figures, separated by semicolons. */
  source: string;
  /** Each county with its groups, in the given order. */
  counties: CountyResidents[];
  /** Counties without figures in that year. */
  countiesMissing: string[];
}

/**
 * The residents of some counties by the groups of one dimension, with all groups of the other dimensions: in the given year, or in the latest year up to `yearMax` that
 * has figures. Null if no year has. Whether they can be added is for `residentIssues` and `unionIssues` to say.
 */
export async function residentGroups(
  context: Context,
  dimension: DemographicDimension,
  counties: readonly string[],
  years: { year: number } | { yearMax: number },
): Promise<ResidentGroups | null> {
  const { prisma } = context.database;
  const field = categoryFields[dimension];
  const where = { ...everyone, [field]: { not: 'ALL' }, countyFips: { in: [...counties] } };
  const latest = await prisma.population.findFirst({
    where: { ...where, year: 'year' in years ? years.year : { lte: years.yearMax } },
    orderBy: { year: 'desc' },
    select: { year: true },
  });
  if (!latest) return null;
  const rows = await prisma.population.findMany({
    where: { ...where, [field]: {}, year: latest.year },
    orderBy: { id: 'asc' },
  });
  const byCounty = Map.groupBy(rows, (row) => row.countyFips);
  const known = counties
    .map((countyFips) => countyResidents(countyFips, field, byCounty.get(countyFips) ?? []))
    .filter(({ groups }) => groups.size > 0);
  return {
    year: latest.year,
    source: [...new Set(rows.map((row) => row.source))].sort().join('; '),
    counties: known,
    countiesMissing: counties.filter((fips) => !known.some(({ countyFips }) => countyFips === fips)),
  };
}

function countyResidents(
  countyFips: string,
  field: (typeof categoryFields)[DemographicDimension],
  rows: readonly RowOf<'Population'>[],
): CountyResidents {
  const groups = new Map(rows.map((row) => [row[field], row.count]));
  const total = groups.get('ALL') ?? null;
  groups.delete('ALL');
  return { countyFips, total, groups };
}

/**
 * Removes the figures of a county in a year: the groups of one dimension, or all. Groups that overlap can only be put right by removing those that are not wanted, because
 * an import replaces figures and never removes any. Throws a NotFoundError if nothing is known.
 */
export async function removePopulations(context: Context, input: output<typeof removePopulationsSchema>) {
  const { countyFips, year, dimension = null } = input;
  const groups = dimension === null ? {} : { [categoryFields[dimension]]: { not: 'ALL' } };
  const { prisma } = context.database;
  const where = { countyFips, year, ...groups };
  const first = await prisma.population.findFirst({ where, orderBy: { id: 'asc' }, select: { id: true } });
  const { count } = await prisma.population.deleteMany({ where });
  // Also if another request removed them in the meantime.
  if (first === null || count === 0) {
    const what = dimension === null ? `${year}` : `${year} by ${dimension}`;
    throw new NotFoundError(`A population of ${countyFips} of ${what}`, ['input', 'countyFips']);
  }
  // One event for all rows, as for the import that wrote them. It names the first.
  await recordAudit(context, {
    action: 'populations.removed',
    entityType: 'Population',
    entityId: first.id,
    detail: { countyFips, year, dimension, rows: count },
  });
  return { removedCount: count };
}
