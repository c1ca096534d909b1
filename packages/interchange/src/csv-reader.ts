import { pipeline } from 'node:stream';
import type { CsvError } from 'csv-parse';
import { parse } from 'csv-parse';
import type { TextEncoding } from './csv-bytes.ts';
import { checkedUtf8 } from './csv-bytes.ts';
import { LineIndex } from './line-index.ts';
import type { RowIssue, RowResult } from './row-result.ts';
import { FileProblem, shortened } from './row-result.ts';

/** One row by column name. A row has every column of the header. */
export type CsvRecord = Readonly<Record<string, string>>;

export interface CsvOptions {
  readonly delimiter?: ',' | ';' | '\t';
  readonly encoding?: TextEncoding;
  readonly columnsMax?: number;
  /** In UTF-16 code units; a longer cell is an issue of its row. */
  readonly cellLengthMax?: number;
  /** A longer row is a problem of the file: nearly always a quote that was never closed. */
  readonly rowBytesMax?: number;
}

/** An open file. Dispose of it, or read `rows` to the end, or the source stays open. */
export interface CsvFile extends AsyncDisposable {
  /** Column names, trimmed, in the file's order. */
  readonly header: readonly string[];
  /**
   * The rows in order, once. Rows without any content are skipped. A row with too few or too many cells, or with a cell that is
   * too long, comes as issues. Throws a `FileProblem` when the file cannot be read on, perhaps before rows ahead of the problem, and at
   * the end when there were no rows.
   */
  readonly rows: AsyncGenerator<RowResult<CsvRecord>>;
}

interface ParsedRow {
  readonly record: readonly string[];
  /** `bytes`: the offset at which the row ends. */
  readonly info: { readonly bytes: number };
}

type PhysicalRow = { readonly line: number; readonly cells: readonly string[] };
type Limits = Required<Omit<CsvOptions, 'delimiter' | 'encoding'>>;

const defaultLimits: Limits = { columnsMax: 2_000, cellLengthMax: 32_767, rowBytesMax: 4 * 1024 * 1024 };

/**
 * Opens a CSV file (RFC 4180; CRLF, LF or CR; strict UTF-8 with or without its mark, or Windows-1252 when told so) and reads its header. Memory stays constant
 * and the source is read no faster than the rows are taken.
 *
 * Throws a `FileProblem` for an empty file, another encoding, another delimiter than the given one, and a header with empty or
 * repeated names or too many columns. Errors of the source itself are thrown as they are.
 */
export async function openCsv(
  source: AsyncIterable<Uint8Array>,
  { delimiter = ',', encoding = 'UTF_8', ...givenLimits }: CsvOptions = {},
): Promise<CsvFile> {
  const limits = { ...defaultLimits, ...givenLimits };
  const physicalRows = parseRows(source, delimiter, encoding, limits);
  try {
    const first = await physicalRows.next();
    if (first.done === true) throw new FileProblem('EMPTY_FILE', 'The file is empty.');
    const header = readHeader(first.value, delimiter, limits);
    return {
      header,
      rows: readRows(physicalRows, header, limits),
      async [Symbol.asyncDispose]() {
        await physicalRows.return(undefined);
      },
    };
  } catch (error) {
    await physicalRows.return(undefined);
    throw error;
  }
}

async function* readRows(
  physicalRows: AsyncGenerator<PhysicalRow, undefined>,
  header: readonly string[],
  limits: Limits,
): AsyncGenerator<RowResult<CsvRecord>> {
  let isEmpty = true;
  for await (const { line, cells } of physicalRows) {
    isEmpty = false;
    const issues = rowIssues(line, cells, header, limits);
    yield issues.length > 0
      ? { ok: false, line, issues }
      : { ok: true, line, value: toRecord(header, cells) };
  }
  if (isEmpty) throw new FileProblem('EMPTY_FILE', 'The file has a header and no rows.');
}

/** Every row with content, the header included, with the line on which it begins. */
async function* parseRows(
  source: AsyncIterable<Uint8Array>,
  delimiter: string,
  encoding: TextEncoding,
  { rowBytesMax }: Limits,
): AsyncGenerator<PhysicalRow, undefined> {
  const lines = new LineIndex();
  let lastRowEnd = 0;
  const parser = parse({
    delimiter,
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    on_record(cells, { bytes }) {
      lastRowEnd = bytes;
      return cells;
    },
  });

  // The parser limits the length of cells but not their number, so a row is measured by what was fed since the last one ended.
  async function* feed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
    for await (const piece of checkedUtf8(bytes, encoding, lines)) {
      const unfinishedRowBytes = lines.bytes - piece.length - parser.writableLength - lastRowEnd;
      if (unfinishedRowBytes > rowBytesMax) throw rowTooLong(lines.lineAt(lastRowEnd), rowBytesMax);
      yield piece;
    }
  }

  let failure: Error | null = null;
  pipeline(source, feed, parser, (error) => {
    failure = error ?? null;
  });

  const parsedRows: AsyncIterable<ParsedRow> = parser;
  let line = 1;
  try {
    for await (const { record: cells, info } of parsedRows) {
      const begins = line;
      line = lines.passTo(info.bytes);
      if (cells.every((cell) => cell.trim() === '')) continue;
      yield { line: begins, cells };
    }
    return undefined;
  } catch (error) {
    throw quoteProblem(failure ?? error, lines);
  }
}

function readHeader({ line, cells }: PhysicalRow, delimiter: string, { columnsMax }: Limits): string[] {
  const header = cells.map((cell) => cell.trim());
  const onlyName = header.length === 1 ? (header[0] ?? '') : '';
  const likelyDelimiter = [',', ';', '\t'].find(
    (candidate) => candidate !== delimiter && onlyName.includes(candidate),
  );
  if (likelyDelimiter !== undefined) {
    throw new FileProblem(
      'WRONG_DELIMITER',
      `Columns must be separated by ${delimiterName(delimiter)}; this file seems to use ${delimiterName(likelyDelimiter)}.`,
      { line },
    );
  }
  if (header.length > columnsMax) {
    throw new FileProblem(
      'TOO_MANY_COLUMNS',
      `The file has ${header.length} columns; at most ${columnsMax} are allowed.`,
      { line },
    );
  }

  const seen = new Set<string>();
  header.forEach((name, index) => {
    if (name === '') {
      throw new FileProblem('EMPTY_COLUMN_NAME', `Column ${index + 1} has no name in the header.`, { line });
    }
    if (seen.has(name)) {
      const column = shortened(name);
      throw new FileProblem('DUPLICATE_COLUMN', `The header names the column "${column}" twice.`, {
        line,
        column,
      });
    }
    seen.add(name);
  });
  return header;
}

function rowIssues(
  line: number,
  cells: readonly string[],
  header: readonly string[],
  { cellLengthMax }: Limits,
): RowIssue[] {
  const counts = `The row has ${cells.length} cells; the header has ${header.length}.`;
  const firstMissing = header[cells.length];
  if (firstMissing !== undefined) {
    return [{ line, column: firstMissing, code: 'MISSING_CELLS', message: counts }];
  }
  const firstExtra = cells[header.length];
  if (firstExtra !== undefined) {
    const value = shortened(firstExtra);
    return [{ line, column: null, code: 'EXTRA_CELLS', message: counts, value }];
  }

  const issues: RowIssue[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? '';
    if (cell.length <= cellLengthMax) continue;
    issues.push({
      line,
      column: header[index] ?? null,
      code: 'CELL_TOO_LONG',
      message: `The cell has ${cell.length} characters; at most ${cellLengthMax} are allowed.`,
      value: shortened(cell),
    });
  }
  return issues;
}

function toRecord(header: readonly string[], cells: readonly string[]): CsvRecord {
  // Without a prototype, a column may bear any name ("constructor", "__proto__").
  const record: Record<string, string> = Object.create(null) as Record<string, string>;
  for (let index = 0; index < header.length; index += 1) record[header[index] ?? ''] = cells[index] ?? '';
  return record;
}

function quoteProblem(error: unknown, lines: LineIndex): unknown {
  if (!isCsvError(error)) return error;
  // The parser's own offset: where the cell with the quote begins.
  const line = lines.lineAt(Number(error.bytes));
  const place = `column ${Number(error.column) + 1} on line ${line}`;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const message = `The quote that opens in ${place} is never closed.`;
    return new FileProblem('QUOTE_NOT_CLOSED', message, { line });
  }
  const message = `There is a lone quote in ${place}: write "" for a quote inside a quoted cell.`;
  return new FileProblem('MISPLACED_QUOTE', message, { line });
}

const quoteErrorCodes = new Set([
  'CSV_QUOTE_NOT_CLOSED',
  'CSV_INVALID_CLOSING_QUOTE',
  'INVALID_OPENING_QUOTE',
]);

function isCsvError(error: unknown): error is CsvError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    quoteErrorCodes.has(error.code)
  );
}

function rowTooLong(line: number, rowBytesMax: number): FileProblem {
  return new FileProblem(
    'ROW_TOO_LONG',
    `The row that begins on line ${line} is longer than ${rowBytesMax} bytes; is a quote in it never closed?`,
    { line },
  );
}

function delimiterName(delimiter: string): string {
  return delimiter === ',' ? 'a comma' : delimiter === ';' ? 'a semicolon' : 'a tab';
}
