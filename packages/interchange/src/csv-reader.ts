import { trimmed } from '@rapport/core/text-forms.ts';

import type { TextEncoding } from './csv-bytes.ts';
import { delimiters, detectDelimiter, type Delimiter } from './csv-delimiter.ts';
import { readHeader, refuseOtherDelimiter, type CsvHeader } from './csv-header.ts';
import { parseRows, type PhysicalRow } from './csv-rows.ts';
import { refuseOtherFormats } from './file-signature.ts';
import type { RowIssue, RowResult } from './row-result.ts';
import { FileProblem, shortened } from './row-result.ts';
import {
  extraHeaderRows,
  extraHeaderRowsMax,
  meetsAll,
  nameByWording,
  statusConditions,
  unmentionedHeaderRows,
  unmentionedUnfinishedRows,
  type RowSelection,
} from './row-selection.ts';

import { take, withHead } from './source-head.ts';

/** One row by column name. A row has every column of the header whose name is unique. */
export type CsvRecord = Readonly<Record<string, string>>;

export interface CsvOptions extends RowSelection {
  /** Detected if absent. */
  readonly delimiter?: Delimiter | undefined;
  readonly encoding?: TextEncoding;
  /**
   * True for a dry run: what the caller has not decided about the rows is taken from what is found. Otherwise a
   * file that needs a decision is refused.
   */
  readonly isTrial?: boolean;
  /** Whether a column has answers. Files with several forms need only the forms with such columns to be complete. */
  readonly isAnswer?: (column: string) => boolean;
  readonly columnsMax?: number;
  /** In UTF-16 code units. A longer cell is an issue of its row. */
  readonly cellLengthMax?: number;
  /** A longer row is a problem of the file, nearly always because a quote was never closed. */
  readonly rowBytesMax?: number;
}

/** An open file. Dispose of it, or read `rows` to the end. Otherwise the source stays open. */
export interface CsvFile extends AsyncDisposable {
  readonly header: CsvHeader;
  readonly delimiter: Delimiter;
  readonly isTrial: boolean;
  /** The selection of rows, as it is applied. */
  readonly selection: Required<RowSelection>;
  /** The texts about a column in the skipped rows after the header. */
  readonly wordingOf: (column: string) => readonly string[];
  /** The first rows of a dry run, from which a mapping is guessed; otherwise none. */
  readonly sample: readonly CsvRecord[];
  /** Rows with content that are not records so far: they describe the columns, repeat the header, or are not kept. */
  readonly skipped: { readonly count: number };
  /**
   * The rows in order, for one pass. Empty rows are skipped. A row with too few or too many cells, or with
   * too long a cell, is returned as issues. Throws a `FileProblem` if the rest of the file cannot be read,
   * possibly before rows ahead of the problem, and at the end if there were no rows.
   */
  readonly rows: AsyncGenerator<RowResult<CsvRecord>>;
}

type Limits = Required<Pick<CsvOptions, 'columnsMax' | 'cellLengthMax' | 'rowBytesMax'>>;

/** The rows from which a dry run guesses. */
const sampleRows = 100;

const defaultLimits: Limits = { columnsMax: 2_000, cellLengthMax: 32_767, rowBytesMax: 4 * 1024 * 1024 };

/**
 * Opens a CSV file and reads its header. The format is RFC 4180 with CRLF, LF or CR, and any of the
 * `delimiters`. The encoding is strict UTF-8 with or without its byte order mark, or Windows-1252 if requested.
 * Memory use is constant, and the source is read no faster than the rows are consumed.
 *
 * Throws a `FileProblem` for an empty file, another format or encoding, and another delimiter than the given
 * one. Also for a header with too many columns, and a column in `keepRows` that the file lacks. Errors of the source are
 * passed on unchanged.
 */
export async function openCsv(
  source: AsyncIterable<Uint8Array>,
  {
    delimiter: given,
    encoding = 'UTF_8',
    skipRows,
    keepRows,
    isTrial = false,
    isAnswer,
    ...limitsGiven
  }: CsvOptions = {},
): Promise<CsvFile> {
  const limits = { ...defaultLimits, ...limitsGiven };
  const { head, isComplete, all, close } = await withHead(source);
  const sample = new TextDecoder(encoding === 'UTF_8' ? 'utf-8' : 'windows-1252').decode(head);
  const detected = detectDelimiter(sample, isComplete);
  const delimiter = given ?? detected.delimiter;
  const physicalRows = parseRows(all, delimiters[delimiter], encoding, limits.rowBytesMax);
  try {
    refuseOtherFormats(head);
    if (detected.isDeclared) await physicalRows.next();
    const first = await physicalRows.next();
    if (first.done === true) throw new FileProblem('EMPTY_FILE', 'The file is empty.');
    const names = first.value.cells.map((cell) => trimmed(cell));
    if (given !== undefined) refuseOtherDelimiter(names, given, first.value.line);
    const next = await take(physicalRows, Math.max(isTrial ? sampleRows : extraHeaderRowsMax, skipRows ?? 0));
    const found = extraHeaderRows(
      names,
      next.slice(0, extraHeaderRowsMax).map(({ cells }) => cells),
    );
    if (skipRows === undefined && found > 0 && !isTrial) {
      throw unmentionedHeaderRows(next[0]?.line ?? 0, found);
    }
    const wordings = next.slice(0, skipRows ?? found).map(({ cells }) => cells);
    const header = readHeader(first.value.line, nameByWording(names, wordings), limits.columnsMax);
    keepRows?.forEach(({ column }, index) =>
      header.requireColumn(column, ['keepRows', String(index), 'column']),
    );
    const wordingOf = (column: string): string[] => {
      const index = header.cells.indexOf(column);
      return wordings.map((cells) => trimmed(cells[index] ?? '')).filter((text) => text !== '');
    };
    const status = keepRows === undefined ? statusConditions(header, wordingOf, isAnswer) : [];
    const selection = {
      skipRows: skipRows ?? found,
      keepRows: keepRows ?? (isTrial ? status : []),
    };
    const skipped = { count: 0 };
    const reading = { header, names, limits, selection, skipped, status: isTrial ? [] : status };
    return {
      header,
      delimiter,
      isTrial,
      selection,
      wordingOf,
      sample: isTrial ? sampleOf(next, reading) : [],
      skipped,
      rows: readRows(chained(next, physicalRows), reading),
      async [Symbol.asyncDispose]() {
        await physicalRows.return(undefined);
      },
    };
  } catch (error) {
    await physicalRows.return(undefined);
    await close();
    throw error;
  }
}

/** The records among the first rows. */
function sampleOf(rows: readonly PhysicalRow[], { header, names, selection }: Reading): CsvRecord[] {
  return rows
    .slice(selection.skipRows)
    .filter(({ cells }) => !repeatsHeader(cells, names))
    .map(({ cells }) => toRecord(header, cells))
    .filter(meetsAll(selection.keepRows));
}

async function* chained<T>(first: readonly T[], rest: AsyncGenerator<T, undefined>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}

interface Reading {
  header: CsvHeader;
  /** The names as the header has them. */
  names: readonly string[];
  limits: Limits;
  selection: Required<RowSelection>;
  skipped: { count: number };
  /** Conditions of finished rows that the caller has not mentioned. */
  status: Required<RowSelection>['keepRows'];
}

async function* readRows(
  physicalRows: AsyncGenerator<PhysicalRow>,
  { header, names, limits, selection, skipped, status }: Reading,
): AsyncGenerator<RowResult<CsvRecord>> {
  const isKept = meetsAll(selection.keepRows);
  const isFinished = meetsAll(status);
  let position = 0;
  let rows = 0;
  let unfinished = 0;
  for await (const { line, cells } of physicalRows) {
    position += 1;
    const record = toRecord(header, cells);
    if (position <= selection.skipRows || repeatsHeader(cells, names) || !isKept(record)) {
      skipped.count += 1;
      continue;
    }
    rows += 1;
    if (!isFinished(record)) unfinished += 1;
    const issues = rowIssues(line, cells, header.cells, limits);
    yield issues.length > 0 ? { ok: false, line, issues } : { ok: true, line, value: record };
  }
  if (unfinished > 0) throw unmentionedUnfinishedRows(unfinished, rows, status);
  if (rows > 0) return;
  const others = skipped.count === 0 ? '' : ` ${skipped.count} rows are not records.`;
  throw new FileProblem('EMPTY_FILE', `The file has a header but no rows.${others}`);
}

/** Whether a row is the header again, as where files were joined. */
function repeatsHeader(cells: readonly string[], names: readonly string[]): boolean {
  return (
    cells.length === names.length &&
    cells.length > 1 &&
    cells.every((cell, index) => trimmed(cell) === names[index])
  );
}

function rowIssues(
  line: number,
  cells: readonly string[],
  header: readonly string[],
  { cellLengthMax }: Limits,
): RowIssue[] {
  const counts = `The row has ${cells.length} cells, but the header has ${header.length}.`;
  // Columns without a name at the end of the header have no cells in some files.
  const firstMissing = header.slice(cells.length).find((name) => name !== '');
  if (firstMissing !== undefined) {
    return [{ line, column: firstMissing, code: 'MISSING_CELLS', message: counts }];
  }
  // Some programs end every row with empty cells.
  const firstExtra = cells.slice(header.length).find((cell) => trimmed(cell) !== '');
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
      column: header[index] || null,
      code: 'CELL_TOO_LONG',
      message: `The cell has ${cell.length} characters, but at most ${cellLengthMax} are allowed.`,
      value: shortened(cell),
    });
  }
  return issues;
}

function toRecord({ columns }: CsvHeader, cells: readonly string[]): CsvRecord {
  // Without a prototype, a column can have any name ("constructor", "__proto__").
  const record: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const { name, index } of columns) record[name] = cells[index] ?? '';
  return record;
}
