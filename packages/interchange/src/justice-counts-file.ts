import { justiceCountsProblems } from './justice-counts-breakdown.ts';
import type { JusticeCountsLine } from './justice-counts-line.ts';
import { didYouMean, nearestName } from './nearest-name.ts';
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
import type { Table } from './table-form.ts';

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
    const near = nearestName(name, monthNames);
    const hint = near === null ? '' : ` ${didYouMean(near)}`;
    return invalid('INVALID_DATE', `Write a month as 1 to 12 or by its English name.${hint}`);
  });
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
  check: justiceCountsProblems,
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
