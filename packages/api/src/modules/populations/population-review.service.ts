import {
  demographicDimensions,
  everybody,
  type DemographicDimension,
} from '@rapport/core/demographic-group.ts';
import type { PrismaClient } from '@rapport/database/client.ts';
import type { CountyPopulation } from '@rapport/interchange/population-file.ts';

import { categoryColumns } from './population.service.ts';
import { residentIssues } from './resident-groups.rules.ts';

type Groups = Record<DemographicDimension, string>;

/** The residents of a county in a year, as they will be when the file is imported. */
interface CountyYear {
  countyFips: string;
  year: number;
  total: number | null;
  groups: Record<DemographicDimension, Map<string, number>>;
  /** The first line of the file about it. */
  line: number;
}

export interface ReviewWarning {
  severity: 'WARNING';
  line: number;
  /** The column of the dimension. */
  column: string;
  code: string;
  message: string;
}

/** Counties and years whose earlier figures are read with one statement. */
const readTogether = 500;

/**
 * Collects the rows of a file, and finds the counties and years whose groups would not count each resident once: those of the file together with the ones that are already known.
 */
export function createPopulationReview() {
  const counties = new Map<string, CountyYear>();
  return {
    add(rows: readonly { line: number; value: CountyPopulation }[]): void {
      for (const { line, value } of rows) {
        const key = `${value.fips} ${value.year}`;
        const county = counties.get(key) ?? newCountyYear(value.fips, value.year, line);
        counties.set(key, county);
        setFigure(county, groupsOf(value), value.population, true);
      }
    },

    async warnings(prisma: PrismaClient): Promise<ReviewWarning[]> {
      const all = [...counties.values()];
      for (let start = 0; start < all.length; start += readTogether) {
        await addKnown(prisma, all.slice(start, start + readTogether), counties);
      }
      return all.flatMap(warningsOf);
    },
  };
}

function newCountyYear(countyFips: string, year: number, line: number): CountyYear {
  const groups = {
    AGE_BAND: new Map<string, number>(),
    SEX: new Map<string, number>(),
    RACE_ETHNICITY: new Map<string, number>(),
    ETHNICITY: new Map<string, number>(),
  };
  return { countyFips, year, line, total: null, groups };
}

interface GroupColumns {
  ageBand: string;
  sex: string;
  raceEthnicity: string;
  ethnicity: string;
}

function groupsOf({ ageBand, sex, raceEthnicity, ethnicity }: GroupColumns): Groups {
  return { AGE_BAND: ageBand, SEX: sex, RACE_ETHNICITY: raceEthnicity, ETHNICITY: ethnicity };
}

/** Sets the figure of everyone or of one group. Groups of two dimensions at once are in no sum. */
function setFigure(county: CountyYear, groups: Groups, people: number, isNewer: boolean): void {
  const [dimension, second] = demographicDimensions.filter((one) => groups[one] !== everybody);
  if (second !== undefined) return;
  if (dimension === undefined) {
    if (isNewer || county.total === null) county.total = people;
    return;
  }
  const known = county.groups[dimension];
  if (isNewer || !known.has(groups[dimension])) known.set(groups[dimension], people);
}

/** Adds the figures that the database has and the file does not replace. */
async function addKnown(
  prisma: PrismaClient,
  some: readonly CountyYear[],
  counties: ReadonlyMap<string, CountyYear>,
): Promise<void> {
  const rows = await prisma.population.findMany({
    where: {
      countyFips: { in: [...new Set(some.map(({ countyFips }) => countyFips))] },
      year: { in: [...new Set(some.map(({ year }) => year))] },
    },
  });
  for (const row of rows) {
    const county = counties.get(`${row.countyFips} ${row.year}`);
    if (county) setFigure(county, groupsOf(row), row.count, false);
  }
}

function warningsOf(county: CountyYear): ReviewWarning[] {
  const { countyFips, year, line, total } = county;
  return demographicDimensions.flatMap((dimension) => {
    const groups = county.groups[dimension];
    if (groups.size === 0) return [];
    return residentIssues(dimension, { countyFips, total, groups }).map((issue) => ({
      severity: 'WARNING' as const,
      line,
      column: categoryColumns[dimension],
      code: 'RESIDENTS_NOT_COUNTED_ONCE',
      message: `${countyFips} in ${year}: ${issue} The equity view cannot use them until they are put right.`,
    }));
  });
}
