import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

/** A number is written unchanged. Text is protected from being read as a formula. Null is an empty cell. */
export type Cell = string | number | null;

export interface CsvSummary {
  /** Rows written, without the header. */
  readonly rows: number;
  readonly columns: number;
  readonly bytes: number;
  /** The SHA-256 of the bytes written, in hexadecimal. */
  readonly sha256: string;
}

export interface CsvOutput {
  /** The file's bytes. Rows are requested while the stream is read. */
  readonly body: Readable;
  /** The summary of the file. Throws until `body` was read to its end. */
  summary(): CsvSummary;
}

export interface CsvWriterOptions {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
  /** Begin with the byte order mark. Without it, Excel reads the file in a local encoding. */
  readonly byteOrderMark?: boolean;
}

const blockCharacters = 64 * 1024;
const byteOrderMark = '\ufeff';

/**
 * Writes rows as CSV (RFC 4180: comma, CRLF, doubled quotes) in UTF-8, in constant memory. A failure of
 * `rows`, a row of another width than the header, and a number that is not finite destroy `body` with the
 * error.
 */
export function writeCsv(options: CsvWriterOptions): CsvOutput {
  const hash = createHash('sha256');
  let rows = 0;
  let bytes = 0;
  let sha256: string | null = null;

  function digested(text: string): Buffer {
    const block = Buffer.from(text);
    hash.update(block);
    bytes += block.length;
    return block;
  }

  async function* blocks(): AsyncGenerator<Buffer> {
    let text = (options.byteOrderMark === true ? byteOrderMark : '') + csvLine(options.columns);
    for await (const row of options.rows) {
      if (row.length !== options.columns.length) {
        throw new RangeError(`A row has ${row.length} cells, but the header has ${options.columns.length}.`);
      }
      text += csvLine(row);
      rows += 1;
      if (text.length < blockCharacters) continue;
      yield digested(text);
      text = '';
    }
    if (text !== '') yield digested(text);
    sha256 = hash.digest('hex');
  }

  return {
    body: Readable.from(blocks(), { objectMode: false }),
    summary() {
      if (sha256 === null) throw new Error('The file was not written to its end.');
      return { rows, columns: options.columns.length, bytes, sha256 };
    },
  };
}

/** A small CSV file as text, in the format of `writeCsv`. */
export function csvText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map(csvLine).join('');
}

/**
 * Text that a spreadsheet shows and does not run: text that begins like a formula gets a leading apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function guardedText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function csvLine(row: readonly Cell[]): string {
  const line = row.map(csvCell).join(',');
  // Otherwise a row with one empty cell would look like no row.
  return `${line === '' ? '""' : line}\r\n`;
}

/** A number without the noise of binary fractions: 0.1 + 0.2 is 0.3. Whole numbers are exact. */
function numberText(number: number): string {
  return Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(15)));
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError(`${cell} cannot be written to a file.`);
    return numberText(cell);
  }
  const text = guardedText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
