import type { CsvOptions, CsvRecord } from './csv-reader.ts';
import { openCsv } from './csv-reader.ts';
import type { RowIssue, RowIssueCode, RowResult } from './row-result.ts';
import { FileProblem, shortened } from './row-result.ts';

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

/** An open file of county populations. Dispose of it, or read `rows` to the end. */
export interface PopulationFile extends AsyncDisposable {
  readonly ignoredColumns: readonly string[];
  /** The rows in the file's order, once. A county, year and group that an earlier row has is an issue naming both lines. */
  readonly rows: AsyncGenerator<RowResult<CountyPopulation>>;
}

const requiredColumns = ['fips', 'state', 'county', 'year', 'population'];
const groupColumns = ['age_band', 'sex', 'race_ethnicity'];
const everybody = 'ALL';
const categoryCharactersMax = 100;
const yearMin = 1790; // the first census
const yearMax = 2200;
const populationMax = 2_147_483_647; // what the database's integer column holds

/**
 * Opens a CSV file with the columns fips, state, county, year and population, in any order. Where it also has age_band, sex or race_ethnicity, a
 * row counts the people of that category, and everybody where the cell is empty or says ALL. Throws a `FileProblem` when the file
 * cannot be read (see `openCsv`) or lacks one of them (MISSING_COLUMN).
 */
export async function openPopulations(
  source: AsyncIterable<Uint8Array>,
  options: CsvOptions = {},
): Promise<PopulationFile> {
  const file = await openCsv(source, options);
  const missing = requiredColumns.find((column) => !file.header.includes(column));
  if (missing !== undefined) {
    await file[Symbol.asyncDispose]();
    const message = `The file has no column "${missing}". It needs ${requiredColumns.join(', ')}.`;
    throw new FileProblem('MISSING_COLUMN', message, { column: missing });
  }
  return {
    ignoredColumns: file.header.filter(
      (column) => !requiredColumns.includes(column) && !groupColumns.includes(column),
    ),
    rows: readPopulations(file.rows),
    [Symbol.asyncDispose]: () => file[Symbol.asyncDispose](),
  };
}

async function* readPopulations(
  rows: AsyncIterable<RowResult<CsvRecord>>,
): AsyncGenerator<RowResult<CountyPopulation>> {
  const lineOfGroup = new Map<string, number>();
  for await (const row of rows) {
    if (!row.ok) {
      yield row;
      continue;
    }
    const { line } = row;
    const result = readPopulation(line, row.value);
    const earlierLine = result.ok ? lineOfGroup.get(groupKey(result.value)) : undefined;
    if (earlierLine !== undefined) {
      const message = `The county, year and group of line ${line} are also on line ${earlierLine}.`;
      yield { ok: false, line, issues: [{ line, column: 'fips', code: 'DUPLICATE_ROW', message }] };
      continue;
    }
    if (result.ok) lineOfGroup.set(groupKey(result.value), line);
    yield result;
  }
}

function groupKey({ fips, year, ageBand, sex, raceEthnicity }: CountyPopulation): string {
  return JSON.stringify([fips, year, ageBand, sex, raceEthnicity]);
}

function readPopulation(line: number, record: CsvRecord): RowResult<CountyPopulation> {
  const issues: RowIssue[] = [];
  const cell = (column: string) => (record[column] ?? '').trim();
  const refuse = (column: string, code: RowIssueCode, message: string) =>
    issues.push({ line, column, code, message, value: shortened(cell(column)) });

  const fips = cell('fips');
  if (!/^\d{5}$/.test(fips)) {
    refuse(
      'fips',
      'INVALID_FIPS',
      'A county FIPS code has five digits; leading zeros must be kept, as in 01001.',
    );
  }
  for (const column of ['state', 'county']) {
    if (cell(column) === '') refuse(column, 'EMPTY_CELL', `The ${column}'s name is missing.`);
  }
  const year = wholeNumber(cell('year'));
  if (year === null || year < yearMin || year > yearMax) {
    refuse('year', 'INVALID_YEAR', `A year is a number from ${yearMin} to ${yearMax}.`);
  }
  const population = wholeNumber(cell('population'));
  if (population === null || population > populationMax) {
    const message = `A population is a whole number from 0 to ${populationMax}, without separators.`;
    refuse('population', 'INVALID_NUMBER', message);
  }
  for (const column of groupColumns) {
    if (cell(column).length > categoryCharactersMax) {
      refuse(column, 'TEXT_TOO_LONG', `A category has at most ${categoryCharactersMax} characters.`);
    }
  }
  if (issues.length > 0 || year === null || population === null) return { ok: false, line, issues };
  const group = {
    ageBand: categoryOf(cell('age_band')),
    sex: categoryOf(cell('sex')),
    raceEthnicity: categoryOf(cell('race_ethnicity')),
  };
  return {
    ok: true,
    line,
    value: { fips, state: cell('state'), county: cell('county'), year, ...group, population },
  };
}

/** A category as the source names it; an empty cell, and ALL in upper or lower case, is everybody. */
function categoryOf(text: string): string {
  return text === '' || text.toUpperCase() === everybody ? everybody : text;
}

/** The number, or null when the text is not a row of digits that a number holds exactly. */
function wholeNumber(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
