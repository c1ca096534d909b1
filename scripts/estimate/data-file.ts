/** The rows of a CSV file for a method, read with the reader of imports. */
import { createReadStream } from 'node:fs';

import { openCsv, type CsvRecord } from '@rapport/interchange/csv-reader.ts';
import { FileProblem, shortened } from '@rapport/interchange/row-result.ts';
import {
  refuse,
  type RefusalPlace,
  type Refused,
  type Result,
} from '@rapport/statistics/statistical.result.ts';

import { parseNumber } from './options.ts';

/** A refusal of data on its way to a method. */
export class RefusalError extends Error {
  override readonly name = 'RefusalError';
  readonly refused: Refused;

  constructor(refused: Refused) {
    super(refused.reason);
    this.refused = refused;
  }
}

/** The value, or a `RefusalError`. */
export function valueOf<T>(outcome: Result<T>): T {
  if (!outcome.ok) throw new RefusalError(outcome);
  return outcome.value;
}

export interface DataRow {
  /** The line of the file, from 1. The header is on line 1. */
  readonly line: number;
  readonly record: CsvRecord;
}

/** The rows of a file, of which each column is read as a method asks for it. */
export interface DataFile {
  readonly rows: readonly DataRow[];
  /** Numbers of a column. Refuses an empty cell. */
  readonly numbers: (column: string) => number[];
  /** Numbers of a column, null for a missing value. */
  readonly numbersOrMissing: (column: string) => (number | null)[];
  /** Texts of a column. Refuses an empty cell. */
  readonly texts: (column: string) => string[];
  /** Texts of a column, null for a missing value. */
  readonly textsOrMissing: (column: string) => (string | null)[];
  /** The file with the rows at these positions only. */
  readonly select: (positions: readonly number[]) => DataFile;
  /**
   * A refusal whose `index` is a position in these rows gets the line of the file instead. `columns` has the
   * file's names of a method's arguments, such as `{ weight: 'w' }`.
   */
  readonly located: <T>(outcome: Result<T>, columns?: Readonly<Record<string, string | null>>) => Result<T>;
}

/** Cells that stand for a missing value, as R and many exports write them. */
const missing = new Set(['', 'NA', 'N/A', 'NaN', '.']);

/** Reads a whole file; `-` reads the standard input. Throws a `RefusalError` for a file that cannot be used. */
export async function readDataFile(
  path: string,
  encoding: 'UTF_8' | 'WINDOWS_1252' = 'UTF_8',
): Promise<DataFile> {
  const rows: DataRow[] = [];
  try {
    const source = path === '-' ? process.stdin : createReadStream(path);
    // Without these two, the reader would ask what to do with rows that only exports of survey tools have.
    await using csv = await openCsv(source, { skipRows: 0, keepRows: [], encoding });
    for await (const row of csv.rows) {
      if (!row.ok) {
        const [issue] = row.issues;
        throw new RefusalError(
          refuse(
            'UNREADABLE_FILE',
            issue?.message ?? 'The row cannot be read.',
            place(row.line, issue?.column),
          ),
        );
      }
      rows.push({ line: row.line, record: row.value });
    }
    return dataFile(rows, (name) => requireColumn(csv.header, name));
  } catch (error) {
    throw asRefusal(error, path);
  }
}

function requireColumn(header: { requireColumn: (name: string) => void }, name: string): void {
  try {
    header.requireColumn(name);
  } catch (error) {
    throw asRefusal(error, name);
  }
}

function place(row: number | null, column: string | null | undefined): RefusalPlace {
  return { ...(row === null ? {} : { row }), ...(column === null || column === undefined ? {} : { column }) };
}

function asRefusal(error: unknown, path: string): unknown {
  if (error instanceof FileProblem) {
    const code =
      error.code === 'EMPTY_FILE'
        ? 'EMPTY_DATA'
        : error.code === 'MISSING_COLUMN' || error.code === 'DUPLICATE_COLUMN'
          ? 'UNKNOWN_COLUMN'
          : 'UNREADABLE_FILE';
    return new RefusalError(refuse(code, error.message, place(error.line, error.column)));
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return new RefusalError(refuse('UNREADABLE_FILE', `The file "${path}" cannot be read (${error.code}).`));
  }
  return error;
}

function dataFile(rows: readonly DataRow[], requireName: (name: string) => void): DataFile {
  const cells = <T>(column: string, read: (cell: string, line: number) => T): T[] => {
    requireName(column);
    return rows.map(({ record, line }) => read((record[column] ?? '').trim(), line));
  };
  const present =
    <T>(column: string, read: (cell: string, line: number) => T) =>
    (cell: string, line: number): T => {
      if (!missing.has(cell)) return read(cell, line);
      const message = `The column "${column}" has no value on line ${line}.`;
      throw new RefusalError(refuse('MISSING_VALUE', message, { row: line, column }));
    };
  const toNumber =
    (column: string) =>
    (cell: string, line: number): number => {
      const value = parseNumber(cell);
      if (value !== null) return value;
      const message = `The column "${column}" has the text "${shortened(cell)}" on line ${line}, where a number is needed.`;
      throw new RefusalError(refuse('NOT_A_NUMBER', message, { row: line, column }));
    };
  const optionalCell =
    <T>(read: (cell: string, line: number) => T) =>
    (cell: string, line: number): T | null =>
      missing.has(cell) ? null : read(cell, line);
  return {
    rows,
    numbers: (column) => cells(column, present(column, toNumber(column))),
    numbersOrMissing: (column) => cells(column, optionalCell(toNumber(column))),
    texts: (column) =>
      cells(
        column,
        present(column, (cell) => cell),
      ),
    textsOrMissing: (column) =>
      cells(
        column,
        optionalCell((cell) => cell),
      ),
    select: (positions) =>
      dataFile(
        positions.flatMap((position) => rows[position] ?? []),
        requireName,
      ),
    located: (outcome, columns = {}) => {
      if (outcome.ok) return outcome;
      const { index, column, ...rest } = outcome.place;
      const line = index === undefined ? null : (rows[index]?.line ?? null);
      const name = column === undefined ? undefined : (columns[column] ?? column);
      const reason =
        line === null ? outcome.reason : `${outcome.reason} The row is on line ${line} of the file.`;
      return { ...outcome, reason, place: { ...rest, ...place(line, name) } };
    },
  };
}
