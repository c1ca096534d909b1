import { pipeline } from 'node:stream';
import type { CsvError } from 'csv-parse';
import { parse } from 'csv-parse';
import type { TextEncoding } from './csv-bytes.ts';
import { checkedUtf8 } from './csv-bytes.ts';
import { readHeader } from './csv-header.ts';
import { LineIndex } from './line-index.ts';
import type { RowIssue, RowResult } from './row-result.ts';
import { FileProblem, shortened } from './row-result.ts';

/** One row by column name. A row has every column of the header. */
export type CsvRecord = Readonly<Record<string, string>>;

export interface CsvOptions {
  readonly delimiter?: ',' | ';' | '\t';
  readonly encoding?: TextEncoding;
  readonly columnsMax?: number;
  /** In UTF-16 code units. A longer cell is an issue of its row. */
  readonly cellLengthMax?: number;
  /** A longer row is a problem of the file, nearly always because a quote was never closed. */
  readonly rowBytesMax?: number;
}

/** An open file. Dispose of it, or read `rows` to the end. Otherwise the source stays open. */
export interface CsvFile extends AsyncDisposable {
  /** Column names, trimmed, in the file's order. */
  readonly header: readonly string[];
  /**
   * The rows in order, for one pass. Empty rows are skipped. A row with too few or too many cells, or with
   * too long a cell, is returned as issues. Throws a `FileProblem` if the rest of the file cannot be read,
   * possibly before rows ahead of the problem, and at the end if there were no rows.
   */
  readonly rows: AsyncGenerator<RowResult<CsvRecord>>;
}

interface ParsedRow {
  readonly record: readonly string[];
  /** `bytes`: the offset at the end of the row. */
  readonly info: { readonly bytes: number };
}

type PhysicalRow = { readonly line: number; readonly cells: readonly string[] };
type Limits = Required<Omit<CsvOptions, 'delimiter' | 'encoding'>>;

const defaultLimits: Limits = { columnsMax: 2_000, cellLengthMax: 32_767, rowBytesMax: 4 * 1024 * 1024 };

/**
 * Opens a CSV file and reads its header. The format is RFC 4180 with CRLF, LF or CR. The encoding is strict
 * UTF-8 with or without its byte order mark, or Windows-1252 if requested. Memory use is constant, and the
 * source is read no faster than the rows are consumed.
 *
 * Throws a `FileProblem` for an empty file, another encoding, another delimiter than the given one, and a
 * header with empty or repeated names or too many columns. Errors of the source are passed on unchanged.
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
    const header = readHeader(first.value, delimiter, limits.columnsMax);
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
  if (isEmpty) throw new FileProblem('EMPTY_FILE', 'The file has a header but no rows.');
}

/** Every row with content, including the header, with the line on which it begins. */
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

  // The parser limits the length of cells but not their number. So the size of a row is measured by the bytes
  // since the end of the last row.
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

function rowIssues(
  line: number,
  cells: readonly string[],
  header: readonly string[],
  { cellLengthMax }: Limits,
): RowIssue[] {
  const counts = `The row has ${cells.length} cells, but the header has ${header.length}.`;
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
      message: `The cell has ${cell.length} characters, but at most ${cellLengthMax} are allowed.`,
      value: shortened(cell),
    });
  }
  return issues;
}

function toRecord(header: readonly string[], cells: readonly string[]): CsvRecord {
  // Without a prototype, a column can have any name ("constructor", "__proto__").
  const record: Record<string, string> = Object.create(null) as Record<string, string>;
  for (let index = 0; index < header.length; index += 1) record[header[index] ?? ''] = cells[index] ?? '';
  return record;
}

function quoteProblem(error: unknown, lines: LineIndex): unknown {
  if (!isCsvError(error)) return error;
  // The parser's own offset is the start of the cell with the quote.
  const line = lines.lineAt(Number(error.bytes));
  const place = `column ${Number(error.column) + 1} on line ${line}`;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const message = `The quote that opens in ${place} is never closed.`;
    return new FileProblem('QUOTE_NOT_CLOSED', message, { line });
  }
  const message = `There is a single quote character in ${place}. Write "" for a quote inside a quoted cell.`;
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
    `The row that begins on line ${line} is longer than ${rowBytesMax} bytes. Check for a quote that is never closed.`,
    { line },
  );
}
