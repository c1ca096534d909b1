import type {
  DatasetImportQuery,
  DateFormat,
  DecimalMark,
  Delimiter,
  FileFormatInput,
} from '@rapport/client/generated/hooks.ts';

import { isOneOf } from './labels.ts';

type ProposedFormat = NonNullable<NonNullable<DatasetImportQuery['datasetImport']>['proposal']>['format'];

export const delimiters: Record<Delimiter, string> = {
  COMMA: 'Comma ,',
  SEMICOLON: 'Semicolon ;',
  TAB: 'Tab',
  PIPE: 'Vertical bar |',
};
export const decimalMarks: Record<DecimalMark, string> = {
  POINT: 'Point: 1,234.5',
  COMMA: 'Comma: 1.234,5',
};
export const dateFormats: Record<DateFormat, string> = {
  YEAR_MONTH_DAY: 'Year, month, day: 2026-03-31',
  MONTH_DAY_YEAR: 'Month, day, year: 3/31/2026',
  DAY_MONTH_YEAR: 'Day, month, year: 31/3/2026',
};

/** A condition for the rows that count. No values: every row in which the cell is not empty. */
export interface Condition {
  readonly column: string;
  /** One per line. An empty first line stands for an empty cell. */
  readonly values: string;
}

/** How a file is written, as the fields of an import have it. '' is not declared. */
export interface FileFormat {
  readonly delimiter: string;
  readonly skipRows: string;
  readonly keepRows: readonly Condition[];
  readonly decimalMark: string;
  readonly dateFormat: string;
  readonly timeZone: string;
  /** One per line. */
  readonly missingCodes: string;
}

export const undeclared: FileFormat = {
  delimiter: '',
  skipRows: '',
  keepRows: [],
  decimalMark: '',
  dateFormat: '',
  timeZone: '',
  missingCodes: '',
};

/** The format that a dry run proposes. */
export const formatOf = (format: ProposedFormat): FileFormat => ({
  delimiter: format.delimiter ?? '',
  skipRows: format.skipRows == null ? '' : String(format.skipRows),
  keepRows: (format.keepRows ?? []).map(({ column, values }) => ({ column, values: values.join('\n') })),
  decimalMark: format.decimalMark ?? '',
  dateFormat: format.dateFormat ?? '',
  timeZone: format.timeZone ?? '',
  missingCodes: (format.missingCodes ?? []).join('\n'),
});

/** The format to send. */
export function formatInput(format: FileFormat): FileFormatInput {
  const { delimiter, skipRows, keepRows, decimalMark, dateFormat, timeZone, missingCodes } = format;
  const conditions = keepRows.filter(({ column }) => column !== '');
  const codes = linesOf(missingCodes);
  return {
    ...(isOneOf(delimiters, delimiter) ? { delimiter } : {}),
    ...(/^\d+$/.test(skipRows) ? { skipRows: Number(skipRows) } : {}),
    ...(conditions.length === 0
      ? {}
      : { keepRows: conditions.map(({ column, values }) => ({ column, values: valuesOf(values) })) }),
    ...(isOneOf(decimalMarks, decimalMark) ? { decimalMark } : {}),
    ...(isOneOf(dateFormats, dateFormat) ? { dateFormat } : {}),
    ...(timeZone.trim() === '' ? {} : { timeZone: timeZone.trim() }),
    ...(codes.length === 0 ? {} : { missingCodes: codes }),
  };
}

const arrow = '=>';

/** The problems of a format and of replacements that the fields can show before they are sent. */
export function formatProblems(skipRows: string, recodes: readonly (readonly [string, string])[]): string[] {
  const skip = /^\d*$/.test(skipRows) ? [] : ['Rows to skip: enter a whole number.'];
  const recode = recodes.flatMap(([name, text]) =>
    linesOf(text)
      .filter((line) => !line.includes(arrow))
      .map((line) => `${name}: write "${line}" as "text of a cell ${arrow} text to read".`),
  );
  return [...skip, ...recode];
}

/** Replacements as the field has them: one per line. */
export const recodeText = (recode: readonly { from: string; to: string }[]): string =>
  recode.map(({ from, to }) => `${from} ${arrow} ${to}`.trim()).join('\n');

export function recodings(text: string): { from: string; to: string }[] {
  return linesOf(text).flatMap((line) => {
    const at = line.indexOf(arrow);
    return at === -1 ? [] : [{ from: line.slice(0, at).trim(), to: line.slice(at + arrow.length).trim() }];
  });
}

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function valuesOf(text: string): string[] {
  const values = linesOf(text);
  return text.startsWith('\n') && values.length > 0 ? ['', ...values] : values;
}
