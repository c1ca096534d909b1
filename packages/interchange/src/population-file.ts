import { countyFipsIssue } from '@rapport/core/county-fips.ts';
import {
  everybody,
  meansEverybody,
  readGroup,
  type DemographicDimension,
} from '@rapport/core/demographic-group.ts';
import { stateByFips, stateByName } from '@rapport/core/us-states.ts';

import { custom, invalid, optional, text, valid, type Column } from './table-column.ts';
import type { RowProblem, Table } from './table-form.ts';

/** The population of one county in one year: everyone, or one group. */
export interface CountyPopulation {
  /** Five digits as text: state (2) and county (3), with leading zeros. */
  readonly fips: string;
  readonly state: string;
  readonly county: string;
  readonly year: number;
  /** The group of each dimension as `readGroup` spells it; `ALL` for everyone. */
  readonly ageBand: string;
  readonly sex: string;
  readonly raceEthnicity: string;
  readonly ethnicity: string;
  readonly population: number;
}

const categoryCharactersMax = 100;
const nameCharactersMax = 32_767; // The longest cell allowed
const yearMin = 1790; // The first census
const yearMax = 2200;
const populationMax = 2_147_483_647; // The maximum of the database's integer column

/**
 * A file of county populations: one row per county, year and group. If it has age_band, sex, race_ethnicity or
 * ethnicity, a row counts the people of that group, or everyone if the cell is empty or says ALL.
 *
 * @param state the USPS code of the state in which all counties must be; undefined for any state
 */
export function populationTable(state?: string): Table<CountyPopulation> {
  return { ...table, check: (row) => placeIssues(row, state) };
}

/** The county must exist in that year and be in this state, and the state's name must be the right one. */
function placeIssues({ fips, state: stateName, year }: CountyPopulation, state?: string): RowProblem[] {
  const issue = countyFipsIssue(fips, { year, ...(state === undefined ? {} : { state }) });
  if (issue !== null) return [{ column: 'fips', code: 'INVALID_FIPS', message: issue }];
  const [own, named] = [stateByFips(fips), stateByName(stateName)];
  if (own === undefined || named === undefined || own.code === named.code) return [];
  const message = `The county ${fips} is in ${own.name}, and not in ${named.name}.`;
  return [{ column: 'state', code: 'INVALID_FIPS', message }];
}

const table: Table<CountyPopulation> = {
  name: 'populations',
  columns: {
    fips: custom(
      {
        name: 'fips',
        kind: 'CODE',
        description: "The county's FIPS code: five digits, with leading zeros.",
        example: '01001',
      },
      (cell) => (/^\d{5}$/.test(cell) ? cell : null),
      {
        code: 'INVALID_FIPS',
        message: 'A county FIPS code has five digits. Keep leading zeros, as in 01001.',
      },
    ),
    state: text(
      { name: 'state', description: 'The name of the state.', example: 'Alabama' },
      nameCharactersMax,
    ),
    county: text(
      { name: 'county', description: 'The name of the county.', example: 'Autauga County' },
      nameCharactersMax,
    ),
    year: custom(
      { name: 'year', kind: 'INTEGER', description: 'The year of the count or estimate.', example: '2019' },
      (cell) => wholeNumber(cell, yearMin, yearMax),
      { code: 'INVALID_YEAR', message: `A year is a number from ${yearMin} to ${yearMax}.` },
    ),
    ageBand: category('age_band', 'AGE_BAND', 'An age band, such as 18-24, 65+ or "Under 18"', '18-24'),
    sex: category('sex', 'SEX', 'A sex', 'FEMALE'),
    raceEthnicity: category(
      'race_ethnicity',
      'RACE_ETHNICITY',
      'A race, or a combination of race and ethnicity to which nobody else belongs',
      'WHITE',
    ),
    ethnicity: category('ethnicity', 'ETHNICITY', 'Hispanic or Latino origin, of any race', 'HISPANIC'),
    population: custom(
      {
        name: 'population',
        kind: 'INTEGER',
        description: 'The number of residents, or of residents in the group.',
        example: '55869',
      },
      (cell) => wholeNumber(cell, 0, populationMax),
      {
        code: 'INVALID_NUMBER',
        message: `A population is a whole number from 0 to ${populationMax}.`,
      },
    ),
  },
  key: ['fips', 'year', 'ageBand', 'sex', 'raceEthnicity', 'ethnicity'],
  // The code 99 is that of no state.
  examples: ['', '0-17', '18+'].map((ageBand, index) => ({
    fips: '99001',
    state: 'Example',
    county: 'Example: replace this row',
    year: '2019',
    age_band: ageBand,
    population: ['12345', '2345', '10000'][index] ?? '',
  })),
};

/** A group of one dimension. An empty cell, and a cell such as ALL or Total, means everyone. */
function category(
  name: string,
  dimension: DemographicDimension,
  what: string,
  example: string,
): Column<string> {
  const description = `${what}. ALL or an empty cell means everyone. The groups of a column must not overlap, and must add up to everyone.`;
  const column = text({ name, description, example }, categoryCharactersMax);
  const read: Column<string>['read'] = (cell) => {
    if (meansEverybody(cell)) return valid(everybody);
    const length = column.read(cell);
    if (!length.ok) return length;
    const group = readGroup(dimension, cell);
    return group.ok ? valid(group.text) : invalid('INVALID_GROUP', group.message);
  };
  return optional({ ...column, read }, everybody);
}

/** The number, or null if the text is not a row of digits or the number is out of range. */
function wholeNumber(cell: string, minimum: number, maximum: number): number | null {
  const number = /^\d{1,15}$/.test(cell) ? Number(cell) : Number.NaN;
  return number >= minimum && number <= maximum ? number : null;
}
