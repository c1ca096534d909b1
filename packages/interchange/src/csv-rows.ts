import { pipeline } from 'node:stream';
import type { CsvError } from 'csv-parse';
import { parse } from 'csv-parse';

import type { TextEncoding } from './csv-bytes.ts';
import { checkedUtf8 } from './csv-bytes.ts';
import { LineIndex } from './line-index.ts';
import { FileProblem } from './row-result.ts';

interface ParsedRow {
  readonly record: readonly string[];
  /** `bytes`: the offset at the end of the row. */
  readonly info: { readonly bytes: number };
}

/** A row of a file with the line on which it begins. */
export interface PhysicalRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Every row with content, including the header, with the line on which it begins. */
export async function* parseRows(
  source: AsyncIterable<Uint8Array>,
  delimiter: string,
  encoding: TextEncoding,
  rowBytesMax: number,
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
