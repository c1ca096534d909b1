import { justiceCountsTable } from './justice-counts-file.ts';
import { FileProblem } from './row-result.ts';
import { withHead } from './source-head.ts';
import type { NamedColumn } from './table-columns.ts';
import { columnsOf } from './table-form.ts';
import { isWorkbook, readWorkbook, type Sheet } from './workbook-file.ts';

/** A file for Justice Counts as CSV. */
export interface JusticeCountsSource {
  readonly csv: AsyncIterable<Uint8Array>;
  readonly isWorkbook: boolean;
  /** Sheets without figures. */
  readonly ignoredSheets: readonly string[];
  /** The place of a line in the workbook, such as `Sheet "cases_referred", row 5`; null in a CSV file. */
  readonly placeOf: (line: number) => string | null;
}

/**
 * A CSV file as it is, or a workbook with a sheet for each metric as one CSV file. A sheet without the column `metric` has the metric of its name. Lines of the CSV are numbered through
 * all sheets. `columns` are those with other names than in the table. Throws a `FileProblem` for a workbook that cannot be read or has no figures, and for a sheet that lacks the column `year` or `value` or has a column twice.
 */
export async function justiceCountsSource(
  source: AsyncIterable<Uint8Array>,
  columns: readonly NamedColumn[] = [],
): Promise<JusticeCountsSource> {
  const { head, all } = await withHead(source);
  if (!isWorkbook(head)) return { csv: all, isWorkbook: false, ignoredSheets: [], placeOf: () => null };
  const sheets = await readWorkbook(all);
  const metrics = sheets.filter((sheet) => hasFigures(sheet, columns));
  if (metrics.length === 0) {
    const message = 'No sheet of the workbook has the columns year and value in its first row.';
    throw new FileProblem('MISSING_COLUMN', message, { line: 1, column: 'year' });
  }
  const names = new Set(['metric', ...metrics.flatMap((sheet) => headerOf(sheet))]);
  names.delete('');
  const starts: { readonly name: string; readonly before: number }[] = [];
  function* lines(): Generator<string> {
    let before = 0;
    for (const sheet of metrics) {
      starts.push({ name: sheet.name, before });
      const header = headerOf(sheet);
      for (const [index, row] of sheet.rows.entries()) {
        if (before === 0 && index === 0) yield csvLine([...names]);
        else if (index === 0 || row.every((cell) => cell === '')) yield '\n';
        else yield csvLine([...names].map((name) => cellOf(sheet, header, row, name)));
      }
      before += sheet.rows.length;
    }
  }
  const csv = Buffer.from([...lines()].join(''));
  return {
    csv: inOnePart(csv),
    isWorkbook: true,
    ignoredSheets: sheets.filter((sheet) => !metrics.includes(sheet)).map(({ name }) => name),
    placeOf(line) {
      const start = starts.findLast(({ before }) => before < line);
      return start === undefined ? null : `Sheet "${start.name}", row ${line - start.before}`;
    },
  };
}

const knownColumns = new Set(columnsOf(justiceCountsTable).map(({ name }) => name));

/** The names of the columns of a sheet; known ones in the spelling of the table. */
const headerOf = ({ rows: [first = []] }: Sheet): string[] =>
  first.map((cell) => (knownColumns.has(cell.toLowerCase()) ? cell.toLowerCase() : cell));

function hasFigures(sheet: Sheet, columns: readonly NamedColumn[]): boolean {
  const header = headerOf(sheet);
  const isThere = (name: string): boolean =>
    header.includes(name) || columns.some(({ column, field }) => field === name && header.includes(column));
  const missing = ['year', 'value'].filter((name) => !isThere(name));
  if (missing.length === 2) return false;
  const [column] = missing;
  if (column !== undefined) {
    const message = `The sheet "${sheet.name}" has no column "${column}" in its first row. Its columns are ${header.filter((name) => name !== '').join(', ')}.`;
    throw new FileProblem('MISSING_COLUMN', message, { line: 1, column });
  }
  const repeated = header.find((name, index) => name !== '' && header.indexOf(name) !== index);
  if (repeated !== undefined) {
    const message = `The sheet "${sheet.name}" has the column "${repeated}" twice.`;
    throw new FileProblem('DUPLICATE_COLUMN', message, { line: 1, column: repeated });
  }
  return true;
}

function cellOf(
  { name: sheetName }: Sheet,
  header: readonly string[],
  row: readonly string[],
  name: string,
): string {
  const at = header.indexOf(name);
  return at === -1 ? (name === 'metric' ? sheetName : '') : (row[at] ?? '');
}

/** One line in the file, also for cells with line breaks, so that lines can be counted. */
const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replace(/[\r\n]+/g, ' ').replaceAll('"', '""')}"`).join(',')}\n`;

async function* inOnePart(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
