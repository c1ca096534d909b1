import type { Readable } from 'node:stream';

import { isOfNumbers } from '@rapport/core/survey/definition.ts';

import { guardedText, writeCsv, type Cell } from './csv-writer.ts';
import { writeParquet, type ParquetColumn } from './parquet-writer.ts';
import { writeSav } from './sav-writer.ts';
import { missingCode, surveyRow, type ScoredSurveyResponse, type SurveyColumn } from './survey-columns.ts';
import type { SurveySav } from './survey-sav.ts';
import { writeXlsx } from './xlsx-writer.ts';

export const surveyFormats = ['CSV', 'XLSX', 'PARQUET', 'SAV'] as const;
export type SurveyFormat = (typeof surveyFormats)[number];

const unchanged = (text: string): string => text;

/** How each format is stored and described. */
export const surveyFileForms = {
  CSV: { format: 'csv', contentType: 'text/csv; charset=utf-8', textOf: guardedText },
  XLSX: {
    format: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    textOf: guardedText,
  },
  PARQUET: { format: 'parquet', contentType: 'application/vnd.apache.parquet', textOf: unchanged },
  SAV: { format: 'sav', contentType: 'application/x-spss-sav', textOf: unchanged },
} as const satisfies Record<SurveyFormat, unknown>;

export interface SurveyTable {
  readonly title: string;
  /** The warning about its rows. */
  readonly warning: string;
  readonly createdAt: Date;
  readonly columns: readonly SurveyColumn[];
  readonly sav: SurveySav;
  /** The number of rows, if it is known before they are read. */
  readonly rowCount: number | null;
  readonly rows: AsyncIterable<ScoredSurveyResponse>;
}

/** The responses of a survey in one format. The rows are read while the stream is, in constant memory. */
export function surveyTableFile(table: SurveyTable, format: SurveyFormat): Readable {
  const { title, warning, createdAt, columns, sav, rowCount, rows } = table;
  const names = columns.map(({ name }) => name);
  const rowsAs = <T>(row: (response: ScoredSurveyResponse) => T): AsyncIterable<T> => mapped(rows, row);
  switch (format) {
    case 'CSV':
      return writeCsv({
        columns: names,
        rows: rowsAs((response) => surveyRow(columns, response)),
        byteOrderMark: true,
      }).body;
    case 'XLSX':
      return writeXlsx({
        sheet: 'Responses',
        columns: names,
        rows: rowsAs((response) => surveyRow(columns, response)),
      });
    case 'PARQUET':
      return writeParquet({
        columns: columns.map(parquetColumn),
        rows: rowsAs((response) => typedRow(columns, response)),
        metadata: { title, warning, createdAt: createdAt.toISOString() },
      });
    case 'SAV':
      return writeSav({
        label: title,
        createdAt,
        documents: [warning],
        multipleResponses: sav.multipleResponses,
        caseCount: rowCount,
        variables: sav.variables,
        rows: rowsAs(sav.rowOf),
      });
  }
}

async function* mapped<From, To>(rows: AsyncIterable<From>, to: (row: From) => To): AsyncGenerator<To> {
  for await (const row of rows) yield to(row);
}

function parquetColumn(column: SurveyColumn): ParquetColumn {
  return { name: column.name, type: parquetType(column), isRequired: false };
}

function parquetType(column: SurveyColumn): ParquetColumn['type'] {
  switch (column.kind) {
    case 'VERSION':
    case 'CHOICE':
    case 'RANK':
      return 'integer';
    case 'SCALE':
      return 'number';
    case 'ANSWER':
      return isOfNumbers(column.question.kind)
        ? 'number'
        : column.question.kind === 'DATE'
          ? 'date'
          : 'string';
    case 'RESPONDENT_KEY':
    case 'SUBMITTED_AT':
    case 'LABEL':
    case 'MISSING':
      return 'string';
  }
}

/** The cells of a response with one type in each column: a code of a missing answer is not among numbers and dates. */
function typedRow(columns: readonly SurveyColumn[], response: ScoredSurveyResponse): Cell[] {
  return surveyRow(columns, response).map((cell, index) => {
    const column = columns[index];
    if (cell === null || column === undefined) return null;
    if (parquetType(column) !== 'number' && parquetType(column) !== 'date') {
      return parquetType(column) === 'string' ? String(cell) : cell;
    }
    if (column.kind !== 'ANSWER') return cell;
    return missingCode(column.question, response.answers.get(column.question.code)) === null ? cell : null;
  });
}
