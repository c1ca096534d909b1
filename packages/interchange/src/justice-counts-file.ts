import { figure } from './observation-file.ts';
import {
  choice,
  invalid,
  optional,
  required,
  text,
  valid,
  type Column,
  type ColumnWords,
} from './table-column.ts';
import type { RowProblem, Table } from './table-form.ts';

/**
 * A row of a file for Justice Counts, of both forms: a file for each metric, with a column for the breakdown, and the single page,
 * with a column for the metric. Facts of the forms are in docs/indicators.md.
 */
export interface JusticeCountsLine {
  /** Null in a file that is named after its metric. */
  readonly metric: string | null;
  /** `2022`, or the fiscal year `2022-2023` by the years in which it starts and ends. */
  readonly year: string;
  /** From 1 to 12; null for a year. */
  readonly month: number | null;
  readonly system: string | null;
  readonly agency: string | null;
  readonly breakdownCategory: string | null;
  readonly breakdown: string | null;
  readonly caseSeverity: string | null;
  readonly dispositionType: string | null;
  readonly staffType: string | null;
  readonly gender: string | null;
  readonly raceEthnicity: string | null;
  readonly value: number | 'NOT_REPORTED' | 'NOT_APPLICABLE';
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const namesMax = 200;

function year(words: ColumnWords): Column<string> {
  return required(words, 'INTEGER', (cell) => {
    const [, first = '', second] = /^(\d{4})(?:\s*[-–/]\s*(\d{4}|\d{2}))?$/.exec(cell) ?? [];
    const start = Number(first);
    const isRead = start >= 1900 && start <= 2200;
    const isNext = second === undefined || Number(second) % 100 === (start + 1) % 100;
    if (isRead && isNext) return valid(second === undefined ? first : `${first}-${start + 1}`);
    return invalid('INVALID_YEAR', 'Write a year such as 2025, or a fiscal year such as 2024-2025.');
  });
}

/** A month by its number or its English name. A misspelled name is refused with the month that it may mean. */
function month(words: ColumnWords): Column<number> {
  return required(words, 'INTEGER', (cell) => {
    if (/^(0?[1-9]|1[0-2])$/.test(cell)) return valid(Number(cell));
    const name = cell.toLowerCase().replace(/\.$/, '');
    const found = monthNames.findIndex(
      (one) => one === name || (name.length >= 3 && one.slice(0, 4).startsWith(name)),
    );
    if (found >= 0) return valid(found + 1);
    const near = monthNames.filter((one) => distance(one, name) <= 2);
    const hint =
      near.length === 1
        ? ` Did you mean ${capital(near[0] ?? '')}? Correct the cell, or give a recoding of it in \`format\`.`
        : '';
    return invalid('INVALID_DATE', `Write a month as 1 to 12 or by its English name.${hint}`);
  });
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** The number of letters that differ between two words (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

const notReported = /^(|nr|not[ _-]?reported|missing)$/i;
const notApplicable = /^(n\/?a|not[ _-]?applicable)$/i;

function value(words: ColumnWords): Column<JusticeCountsLine['value']> {
  const { read } = figure(words);
  return {
    // Not a number column: Justice Counts is of the United States, where 1,000 is a thousand.
    ...required(words, 'TEXT', read),
    read: (cell) => {
      if (notReported.test(cell)) return valid('NOT_REPORTED');
      if (notApplicable.test(cell)) return valid('NOT_APPLICABLE');
      return read(cell);
    },
  };
}

const named = (name: string, description: string, example: string): Column<string | null> =>
  optional(text({ name, description, example }, namesMax), null);

/** The columns in which a file of one metric has its breakdown, and the dimensions of indicators that they are. */
const breakdownDimensions = {
  caseSeverity: 'CASE_SEVERITY',
  dispositionType: 'DISPOSITION_TYPE',
  staffType: 'STAFF_TYPE',
  gender: 'SEX',
  raceEthnicity: 'RACE_ETHNICITY',
} as const;
type BreakdownColumn = keyof typeof breakdownDimensions;

/** The breakdown of a row: its dimension and group. Nulls for a total. */
export function breakdownOf(line: JusticeCountsLine): { dimension: string | null; group: string | null } {
  const total = { dimension: null, group: null };
  const own = (Object.keys(breakdownDimensions) as BreakdownColumn[]).find((column) => line[column] !== null);
  const group = own === undefined ? line.breakdown : line[own];
  if (group === null || /^(all|total)$/i.test(group)) return total;
  if (own !== undefined) return { dimension: breakdownDimensions[own], group };
  const category = (line.breakdownCategory ?? '').toLowerCase().replace(/[^a-z]+/g, '_');
  const dimension = categories.get(category) ?? (line.breakdownCategory ?? '').toUpperCase();
  return { dimension, group };
}

const categories = new Map<string, string>([
  ['case_severity', 'CASE_SEVERITY'],
  ['case_severity_type', 'CASE_SEVERITY'],
  ['severity', 'CASE_SEVERITY'],
  ['disposition_type', 'DISPOSITION_TYPE'],
  ['staff_type', 'STAFF_TYPE'],
  ['gender', 'SEX'],
  ['biological_sex', 'SEX'],
  ['sex', 'SEX'],
  ['race_ethnicity', 'RACE_ETHNICITY'],
]);

/** The metric of a file from its name: "cases_disposed_by_type.csv" has cases_disposed. */
export function metricOfFileName(fileName: string): string {
  return metricName(fileName.replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]+$/i, ''));
}

/** A metric without its breakdown, in the spelling of Justice Counts. */
export function metricName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/_by_.*$/, '');
}

function problemsOf(line: JusticeCountsLine): RowProblem[] {
  const columns = (Object.keys(breakdownDimensions) as BreakdownColumn[]).filter((one) => line[one] !== null);
  const problem = (column: string, message: string): RowProblem => ({
    column,
    code: 'INVALID_GROUP',
    message,
  });
  if (columns.length > 1 || (columns.length === 1 && line.breakdown !== null))
    return [problem('breakdown', 'A row has one breakdown, and this one has several.')];
  if (line.breakdown !== null && !/^(all|total)$/i.test(line.breakdown) && line.breakdownCategory === null)
    return [problem('breakdown_category', 'Name the category of the breakdown.')];
  if (line.year.includes('-') && line.month !== null)
    return [
      {
        column: 'year',
        code: 'INVALID_YEAR',
        message: 'A month belongs to a calendar year. Write the year of the month.',
      },
    ];
  return [];
}

export const justiceCountsTable: Table<JusticeCountsLine> = {
  name: 'justice_counts',
  columns: {
    metric: named(
      'metric',
      'The name of the metric. Without this column, the file is named after it.',
      'cases_referred',
    ),
    year: year({
      name: 'year',
      description: 'The calendar year, or the fiscal year by the years in which it starts and ends.',
      example: '2025',
    }),
    month: optional(
      month({ name: 'month', description: 'The month; empty for a whole year.', example: 'January' }),
      null,
    ),
    system: optional(
      choice({ name: 'system', description: 'The part of the justice system.', example: 'PROSECUTION' }, [
        'PROSECUTION',
      ]),
      null,
    ),
    agency: named('agency', 'The agency. A file has one.', 'Elm County District Attorney'),
    breakdownCategory: named('breakdown_category', 'The category of the breakdown.', 'Case Severity'),
    breakdown: named('breakdown', 'The group; empty, All or Total for the total.', 'Felony'),
    caseSeverity: named('case_severity', 'The severity of cases.', 'Felony'),
    dispositionType: named('disposition_type', 'The type of disposition.', 'Dismissal'),
    staffType: named('staff_type', 'The type of staff.', 'Legal Staff'),
    gender: named('gender', 'The gender.', 'Female'),
    raceEthnicity: named('race/ethnicity', 'The race and ethnicity.', 'Black'),
    value: value({
      name: 'value',
      description: 'The number. An empty cell means that it is not reported; N/A, that it does not apply.',
      example: '1,234',
    }),
  },
  key: [
    'metric',
    'year',
    'month',
    'breakdownCategory',
    'breakdown',
    'caseSeverity',
    'dispositionType',
    'staffType',
    'gender',
    'raceEthnicity',
  ],
  check: problemsOf,
  examples: [
    { metric: 'cases_referred', year: '2020', month: 'January', value: '120' },
    {
      metric: 'cases_referred',
      year: '2020',
      month: 'January',
      breakdown_category: 'Case Severity',
      breakdown: 'Felony',
      value: '120',
    },
  ],
};
