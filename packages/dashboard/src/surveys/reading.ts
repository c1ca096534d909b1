import type {
  ChoiceText,
  DatasetImportQuery,
  DateFormat,
  DecimalMark,
  Delimiter,
  FileFormatInput,
  ResponseMappingInput,
} from '@rapport/client/generated/hooks.ts';

import { isOneOf, labelOf } from '../shared/labels.ts';
import { columnFor } from './csv-header.ts';

type Proposal = NonNullable<NonNullable<DatasetImportQuery['datasetImport']>['proposal']>;

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

export const choiceTexts: Record<ChoiceText, string> = { CODES: 'Codes', LABELS: 'Labels' };

/** A condition for the rows that count. No values: every row in which the cell is not empty. */
export interface Condition {
  readonly column: string;
  /** One per line. An empty first line stands for an empty cell. */
  readonly values: string;
}

/** The columns of a question; '' for no column. */
export interface QuestionReading {
  readonly column: string;
  readonly separator: string;
  /** The column of each choice, by its code. Used in place of `column` if one is set. */
  readonly choiceColumns: Readonly<Record<string, string>>;
  /** One per line: "text of a cell => text to read". */
  readonly recode: string;
  /** Whether cells have codes or labels. */
  readonly choiceText: string;
}

/** How a file is read, as the fields of the import page have it. '' is not declared. */
export interface Reading {
  readonly delimiter: string;
  readonly skipRows: string;
  readonly keepRows: readonly Condition[];
  readonly decimalMark: string;
  readonly dateFormat: string;
  readonly timeZone: string;
  /** One per line. */
  readonly missingCodes: string;
  readonly respondentKey: string;
  /** Further columns of the key, one per line. */
  readonly respondentKeyParts: string;
  readonly submittedAt: string;
  /** By question code. */
  readonly questions: Readonly<Record<string, QuestionReading>>;
}

export const noColumns: QuestionReading = {
  column: '',
  separator: '',
  choiceColumns: {},
  recode: '',
  choiceText: '',
};
const arrow = '=>';

/** The reading by the names of the columns alone, before the API has checked the file. */
export function readingByNames(codes: readonly string[], columns: readonly string[]): Reading {
  return {
    delimiter: '',
    skipRows: '',
    keepRows: [],
    decimalMark: '',
    dateFormat: '',
    timeZone: '',
    missingCodes: '',
    respondentKey: columnFor('respondent_key', columns),
    respondentKeyParts: '',
    submittedAt: columnFor('submitted_at', columns),
    questions: Object.fromEntries(
      codes.map((code) => [code, { ...noColumns, column: columnFor(code, columns) }]),
    ),
  };
}

/** The reading that a dry run proposes. */
export function readingOf({ format, mapping }: Proposal): Reading {
  return {
    delimiter: format.delimiter ?? '',
    skipRows: format.skipRows == null ? '' : String(format.skipRows),
    keepRows: (format.keepRows ?? []).map(({ column, values }) => ({ column, values: values.join('\n') })),
    decimalMark: format.decimalMark ?? '',
    dateFormat: format.dateFormat ?? '',
    timeZone: format.timeZone ?? '',
    missingCodes: (format.missingCodes ?? []).join('\n'),
    respondentKey: mapping?.respondentKey ?? '',
    respondentKeyParts: (mapping?.respondentKeyParts ?? []).join('\n'),
    submittedAt: mapping?.submittedAt ?? '',
    questions: Object.fromEntries(
      (mapping?.questions ?? []).map(
        ({ questionCode, column, separator, choiceColumns, recode, choiceText }) => [
          questionCode,
          {
            column: column ?? '',
            separator: separator ?? '',
            choiceColumns: Object.fromEntries(
              (choiceColumns ?? []).map((choice) => [choice.choiceCode, choice.column]),
            ),
            recode: (recode ?? []).map(({ from, to }) => `${from} ${arrow} ${to}`.trim()).join('\n'),
            choiceText: choiceText ?? '',
          },
        ],
      ),
    ),
  };
}

/** The format to send. */
export function formatInput(reading: Reading): FileFormatInput {
  const { delimiter, skipRows, keepRows, decimalMark, dateFormat, timeZone, missingCodes } = reading;
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

/** The mapping to send: the questions that have a column. */
export function mappingInput(reading: Reading): ResponseMappingInput {
  const { respondentKey, submittedAt, questions } = reading;
  const parts = linesOf(reading.respondentKeyParts);
  return {
    ...(respondentKey === '' ? {} : { respondentKey }),
    ...(parts.length === 0 ? {} : { respondentKeyParts: parts }),
    ...(submittedAt === '' ? {} : { submittedAt }),
    questions: Object.entries(questions).flatMap(([questionCode, { column, separator, ...more }]) => {
      const recode = recodings(more.recode);
      const choiceColumns = Object.entries(more.choiceColumns)
        .filter(([, name]) => name !== '')
        .map(([choiceCode, name]) => ({ choiceCode, column: name }));
      if (column === '' && choiceColumns.length === 0) return [];
      return [
        {
          questionCode,
          ...(choiceColumns.length > 0 ? { choiceColumns } : { column }),
          ...(separator === '' || choiceColumns.length > 0 ? {} : { separator }),
          ...(recode.length === 0 ? {} : { recode }),
          ...(isOneOf(choiceTexts, more.choiceText) ? { choiceText: more.choiceText } : {}),
        },
      ];
    }),
  };
}

/** The problems of a reading that the fields can show before it is sent. */
export function problemsOf(reading: Reading): string[] {
  const skip = /^\d*$/.test(reading.skipRows) ? [] : ['Rows to skip: enter a whole number.'];
  const recode = Object.entries(reading.questions).flatMap(([code, question]) =>
    linesOf(question.recode)
      .filter((line) => !line.includes(arrow))
      .map((line) => `${labelOf(code)}: write "${line}" as "text of a cell ${arrow} text to read".`),
  );
  const noQuestion = mappingInput(reading).questions.length === 0 ? ['Choose a column for a question.'] : [];
  return [...skip, ...recode, ...noQuestion];
}

function recodings(text: string): { from: string; to: string }[] {
  return linesOf(text).flatMap((line) => {
    const at = line.indexOf(arrow);
    return at === -1 ? [] : [{ from: line.slice(0, at).trim(), to: line.slice(at + arrow.length).trim() }];
  });
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function valuesOf(text: string): string[] {
  const values = linesOf(text);
  return text.startsWith('\n') && values.length > 0 ? ['', ...values] : values;
}
