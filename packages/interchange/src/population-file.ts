import { custom, optional, text, type Column } from './table-column.ts';
import type { Table } from './table.ts';

/** The inhabitants of one county in one year: all of them, or those of one group. */
export interface CountyPopulation {
  /** Five digits as text: state (2) and county (3), leading zeros kept. */
  readonly fips: string;
  readonly state: string;
  readonly county: string;
  readonly year: number;
  /** The source's category of each dimension; `ALL` where it is everybody. */
  readonly ageBand: string;
  readonly sex: string;
  readonly raceEthnicity: string;
  readonly population: number;
}

const everybody = 'ALL';
const categoryCharactersMax = 100;
const nameCharactersMax = 32_767; // as long as a cell may be
const yearMin = 1790; // the first census
const yearMax = 2200;
const populationMax = 2_147_483_647; // what the database's integer column holds

/**
 * A file of county populations: a row a county, year and group. Where it has age_band, sex or race_ethnicity, a row counts the people of that category, and
 * everybody where the cell is empty or says ALL.
 */
export const populationTable: Table<CountyPopulation> = {
  name: 'populations',
  columns: {
    fips: custom(
      {
        name: 'fips',
        kind: 'CODE',
        description: "The county's FIPS code: five digits, leading zeros kept.",
        example: '01001',
      },
      (cell) => (/^\d{5}$/.test(cell) ? cell : null),
      {
        code: 'INVALID_FIPS',
        message: 'A county FIPS code has five digits; leading zeros must be kept, as in 01001.',
      },
    ),
    state: text({ name: 'state', description: "The state's name.", example: 'Alabama' }, nameCharactersMax),
    county: text(
      { name: 'county', description: "The county's name.", example: 'Autauga County' },
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
        description: 'How many people live there, or of these how many are of the group.',
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

/** A category as the source names it; an empty cell, and ALL in upper or lower case, is everybody. */
function category(name: string, what: string, example: string): Column<string> {
  const description = `${what} as the source names it; ALL, or nothing, for everybody.`;
  const column = text({ name, description, example }, categoryCharactersMax);
  return optional(
    {
      ...column,
      read: (cell) => (cell.toUpperCase() === everybody ? { ok: true, value: everybody } : column.read(cell)),
    },
    everybody,
  );
}

/** The number, or null when the text is not a row of digits, or a number outside of the range. */
function wholeNumber(cell: string, minimum: number, maximum: number): number | null {
  const number = /^\d{1,15}$/.test(cell) ? Number(cell) : Number.NaN;
  return number >= minimum && number <= maximum ? number : null;
}
