import { custom, optional, text, type Column } from './table-column.ts';
import type { Table } from './table.ts';

/** The population of one county in one year: everyone, or one group. */
export interface CountyPopulation {
  /** Five digits as text: state (2) and county (3), with leading zeros. */
  readonly fips: string;
  readonly state: string;
  readonly county: string;
  readonly year: number;
  /** The source's category of each dimension; `ALL` for everyone. */
  readonly ageBand: string;
  readonly sex: string;
  readonly raceEthnicity: string;
  readonly population: number;
}

const everybody = 'ALL';
const categoryCharactersMax = 100;
const nameCharactersMax = 32_767; // The longest cell allowed
const yearMin = 1790; // The first census
const yearMax = 2200;
const populationMax = 2_147_483_647; // The maximum of the database's integer column

/**
 * A file of county populations: one row per county, year and group. If it has age_band, sex or
 * race_ethnicity, a row counts the people of that category, or everyone if the cell is empty or says ALL.
 */
export const populationTable: Table<CountyPopulation> = {
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
    ageBand: category('age_band', 'An age band', '18-24'),
    sex: category('sex', 'A sex', 'FEMALE'),
    raceEthnicity: category('race_ethnicity', 'A race and ethnicity', 'HISPANIC'),
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
        message: `A population is a whole number from 0 to ${populationMax}, without separators.`,
      },
    ),
  },
  key: ['fips', 'year', 'ageBand', 'sex', 'raceEthnicity'],
  // No state has the code 99.
  examples: [
    {
      fips: '99001',
      state: 'Example',
      county: 'Example: replace this row',
      year: '2019',
      population: '12345',
    },
    {
      fips: '99001',
      state: 'Example',
      county: 'Example: replace this row',
      year: '2019',
      age_band: '18-24',
      population: '678',
    },
  ],
};

/** A category as the source names it. An empty cell, and ALL in upper or lower case, means everyone. */
function category(name: string, what: string, example: string): Column<string> {
  const description = `${what} as the source names it. ALL or an empty cell means everyone.`;
  const column = text({ name, description, example }, categoryCharactersMax);
  return optional(
    {
      ...column,
      read: (cell) => (cell.toUpperCase() === everybody ? { ok: true, value: everybody } : column.read(cell)),
    },
    everybody,
  );
}

/** The number, or null if the text is not a row of digits or the number is out of range. */
function wholeNumber(cell: string, minimum: number, maximum: number): number | null {
  const number = /^\d{1,15}$/.test(cell) ? Number(cell) : Number.NaN;
  return number >= minimum && number <= maximum ? number : null;
}
