import { trimmed } from '@rapport/core/text-forms.ts';

import type { CsvHeader } from './csv-header.ts';
import { FileProblem } from './row-result.ts';

/** The rows of a file that are records: those in which a column has one of these values, or any value. */
export interface KeptRows {
  readonly column: string;
  /** Compared without upper and lower case; empty for every row in which the cell is not empty. */
  readonly values: readonly string[];
}

/** The rows that are not records: the caller's choice, or what is found. */
export interface RowSelection {
  /** Rows after the header that are not records; absent if the caller has not decided. */
  readonly skipRows?: number;
  /** Every condition must hold; absent if the caller has not decided. */
  readonly keepRows?: readonly KeptRows[];
}

/** Rows after the header that can describe the columns. */
export const extraHeaderRowsMax = 3;

/**
 * The number of rows after the header that describe the columns: rows of wording before a row of JSON from
 * Qualtrics, a row of HXL tags, and the second header row of SurveyMonkey. 0 if the first rows are ordinary.
 */
export function extraHeaderRows(names: readonly string[], rows: readonly (readonly string[])[]): number {
  const isEvery = (cells: readonly string[], is: (cell: string) => boolean): boolean => {
    const filled = cells.map((cell) => trimmed(cell)).filter((cell) => cell !== '');
    return filled.length > 0 && filled.every(is);
  };
  const describes = (cells: readonly string[]): boolean =>
    isEvery(cells, (cell) => /^\{\s*"ImportId"/.test(cell)) ||
    isEvery(cells, (cell) => /^#[a-z][a-z0-9_]*(\s*\+[a-z][a-z0-9_]*)*$/i.test(cell));
  const found = rows.findLastIndex(describes) + 1;
  const [second] = rows;
  return found === 0 && second !== undefined && isSecondHeader(names, second) ? 1 : found;
}

/** SurveyMonkey writes options and "Response" under the names, and nothing under the number of the respondent. */
function isSecondHeader(names: readonly string[], cells: readonly string[]): boolean {
  const respondent = names.indexOf('Respondent ID');
  if (respondent === -1 || trimmed(cells[respondent] ?? '') !== '') return false;
  return (
    cells.some((cell) => /^(open-ended )?response$/i.test(trimmed(cell))) ||
    names.some((name, index) => name === '' && trimmed(cells[index] ?? '') !== '')
  );
}

/**
 * The names of columns. A column without a name is an option of the question before it if the next row says
 * which one: "What matters? - Courts".
 */
export function nameByWording(
  names: readonly string[],
  [wording = []]: readonly (readonly string[])[],
): readonly string[] {
  let question = '';
  return names.map((name, index) => {
    if (name !== '') question = name;
    const option = trimmed(wording[index] ?? '');
    return name !== '' || question === '' || option === '' ? name : `${question} - ${option}`;
  });
}

/** The conditions by which the exports of some tools tell finished responses from others. */
export function statusConditions({ names }: CsvHeader): KeptRows[] {
  const has = (name: string) => names.includes(name);
  const conditions: KeptRows[] = [];
  // Qualtrics. Finished is 1 or True, and Status is 0 or "IP Address" for real responses.
  if (has('Finished') && (has('ResponseId') || has('Progress')))
    conditions.push({ column: 'Finished', values: ['1', 'true'] });
  if (has('Status') && has('ResponseId')) {
    conditions.push({ column: 'Status', values: ['0', 'IP Address', 'Imported', '4', 'Offline', '16'] });
  }
  // LimeSurvey.
  if (has('submitdate') && (has('lastpage') || has('startlanguage') || has('seed')))
    conditions.push({ column: 'submitdate', values: [] });
  // REDCap. 2 is complete.
  if (names[0] === 'record_id' || has('redcap_event_name')) {
    for (const column of names.filter((name) => name.endsWith('_complete')))
      conditions.push({ column, values: ['2', 'complete'] });
  }
  return conditions;
}

/** Whether a row meets every condition. */
export function meetsAll(
  conditions: readonly KeptRows[],
): (record: Readonly<Record<string, string>>) => boolean {
  const checks = conditions.map(({ column, values }) => {
    const allowed = new Set(values.map((value) => trimmed(value).toLowerCase()));
    return (record: Readonly<Record<string, string>>): boolean => {
      const cell = trimmed(record[column] ?? '').toLowerCase();
      return allowed.size === 0 ? cell !== '' : allowed.has(cell);
    };
  });
  return (record) => checks.every((holds) => holds(record));
}

/** A file with extra header rows that the caller has not mentioned. */
export function unmentionedHeaderRows(line: number, count: number): FileProblem {
  const rows =
    count === 1 ? 'The row after the header describes' : `The ${count} rows after the header describe`;
  const message = `${rows} the columns and ${count === 1 ? 'is not a record' : 'are not records'}. Set skipRows to ${count}, or to 0 if they are records. A dry run proposes this.`;
  return new FileProblem('EXTRA_HEADER_ROWS', message, { line });
}

/** A file with unfinished rows that the caller has not mentioned. */
export function unmentionedUnfinishedRows(
  unfinished: number,
  rows: number,
  conditions: readonly KeptRows[],
): FileProblem {
  const columns = conditions.map(({ column }) => `"${column}"`).join(' and ');
  const message = `${unfinished} of ${rows} rows are unfinished or previews, according to ${columns}. Say with keepRows which rows count; an empty list keeps all. A dry run proposes this.`;
  return new FileProblem('UNFINISHED_ROWS', message);
}
