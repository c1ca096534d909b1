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
  if (found > 0 || second === undefined) return found;
  return isSecondHeader(names, second) || isLegacyQualtrics(names, second) ? 1 : 0;
}

/** Old exports of Qualtrics name their columns V1, V2 and so on, and say in the next row what these are. */
function isLegacyQualtrics(names: readonly string[], cells: readonly string[]): boolean {
  return names[0] === 'V1' && names[1] === 'V2' && /^Response ?ID$/i.test(trimmed(cells[0] ?? ''));
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

/**
 * Finds the column of a survey tool by its name, also before a wording ("id. Response ID" of LimeSurvey), or by the
 * wording of a column that old Qualtrics files call V1, V2.
 */
export function toolColumn(
  names: readonly string[],
  wordingOf: (column: string) => readonly string[],
): (name: string) => string | undefined {
  return (name) =>
    names.includes(name)
      ? name
      : names.find(
          (one) =>
            one.startsWith(`${name}. `) ||
            (/^V\d+$/.test(one) && wordingOf(one)[0]?.toLowerCase() === name.toLowerCase()),
        );
}

/**
 * The conditions by which the exports of some tools tell finished responses from others. A form of REDCap without
 * columns of answers does not matter, unless there are no columns of answers at all.
 */
export function statusConditions(
  { names }: Pick<CsvHeader, 'names'>,
  wordingOf: (column: string) => readonly string[],
  isAnswer?: (column: string) => boolean,
): KeptRows[] {
  const has = (name: string) => names.includes(name);
  const find = toolColumn(names, wordingOf);
  const conditions: KeptRows[] = [];
  // Qualtrics. Finished is 1 or True, and Status is 0 or "IP Address" for real responses.
  const [finished, status, response] = [find('Finished'), find('Status'), find('ResponseId')];
  if (finished !== undefined && (response !== undefined || has('Progress')))
    conditions.push({ column: finished, values: ['1', 'true'] });
  if (status !== undefined && response !== undefined) {
    const values = ['0', 'IP Address', 'Imported', '4', 'Offline', '16'];
    conditions.push({ column: status, values });
  }
  // KoboToolbox. Most projects do not validate, and leave the column empty.
  if (has('_validation_status') && has('_uuid')) {
    const values = ['', 'Approved', 'validation_status_approved', 'On Hold', 'validation_status_on_hold'];
    conditions.push({ column: '_validation_status', values });
  }
  // LimeSurvey.
  const submitted = find('submitdate');
  if (
    submitted !== undefined &&
    ['lastpage', 'startlanguage', 'seed'].some((name) => find(name) !== undefined)
  )
    conditions.push({ column: submitted, values: [] });
  // REDCap. 2 is complete.
  if (isRedcap(names, isAnswer !== undefined)) {
    const forms = redcapForms(names);
    const answered = forms.filter(({ columns }) => isAnswer !== undefined && columns.some(isAnswer));
    for (const { column } of answered.length > 0 ? answered : forms)
      conditions.push({ column, values: ['2', 'complete'] });
  }
  return conditions;
}

/**
 * Whether a header is that of a REDCap export: the first column is the record, and each form ends with its status. In a
 * file of responses, the first column can have any name.
 */
export function isRedcap(names: readonly string[], hasResponses: boolean): boolean {
  if (names.some((name) => /^redcap_(event_name|repeat_instrument|survey_identifier)$/.test(name)))
    return true;
  if (!names.some((name) => name.endsWith('_complete'))) return false;
  const isRaw = names.every((name) => /^[a-z][a-z0-9_]*$/.test(name));
  return names[0] === 'record_id' || (hasResponses && isRaw && names.at(-1)?.endsWith('_complete') === true);
}

/** The forms of a REDCap export: the column of the status, and the columns before it. */
function redcapForms(names: readonly string[]): { column: string; columns: readonly string[] }[] {
  let start = 0;
  return names.flatMap((column, index) => {
    if (!column.endsWith('_complete')) return [];
    const columns = names.slice(start, index);
    start = index + 1;
    return [{ column, columns }];
  });
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
  const message = `${unfinished} of ${rows} rows are unfinished, rejected or previews, according to ${columns}. Say with keepRows which rows count; an empty list keeps all. A dry run proposes this.`;
  return new FileProblem('UNFINISHED_ROWS', message);
}
