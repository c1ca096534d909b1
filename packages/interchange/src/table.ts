import { guessCellFormat } from './cell-format-guess.ts';
import type { CellFormat } from './cell-format.ts';
import type { CsvFile, CsvOptions, CsvRecord } from './csv-reader.ts';
import { openCsv } from './csv-reader.ts';
import type { RowIssue, RowResult } from './row-result.ts';
import { findColumns, type NamedColumn } from './table-columns.ts';
import { isColumnGroup, type Table } from './table-form.ts';
import { guessedColumns, planTable, type Refuse, type TablePlan } from './table-plan.ts';

/** An open file. Dispose of it, or read `rows` to the end. */
export interface TableFile<Row>
  extends AsyncDisposable, Pick<CsvFile, 'delimiter' | 'selection' | 'skipped'> {
  readonly ignoredColumns: readonly string[];
  /** The format of the cells: as declared, and in a dry run also as recognized. */
  readonly format: CellFormat;
  /** The columns of the file that have other names than those of the table. */
  readonly columns: readonly NamedColumn[];
  /**
   * The rows in the file's order, for one pass. A faulty row is returned as all of its issues. A repeated key
   * is an issue that names both lines. For this, all keys are kept in memory, which is the only memory that
   * grows with the file.
   */
  readonly rows: AsyncGenerator<RowResult<Row>>;
}

export interface TableOptions extends CsvOptions {
  readonly format?: CellFormat;
  /** Columns under other names than those of the table; null if the caller has not named any. */
  readonly columns?: readonly NamedColumn[] | null;
}

/**
 * Opens a CSV file with the columns of a table, in any order. Throws a `FileProblem` if the file cannot be
 * read (see `openCsv`), lacks a required column (MISSING_COLUMN) or has a group column without a category
 * name (INVALID_COLUMN_NAME). Throws the problems of `findColumns` if `columns` do not fit.
 */
export async function openTable<Row>(
  source: AsyncIterable<Uint8Array>,
  table: Table<Row>,
  { format: declared = {}, columns: given = null, ...options }: TableOptions = {},
): Promise<TableFile<Row>> {
  const file = await openCsv(source, options);
  try {
    const columns = findColumns(table, file, given);
    const format = file.isTrial ? guessCellFormat(guessedColumns(table, columns, file), declared) : declared;
    const plan = planTable(table, file, columns, format);
    const { delimiter, selection, skipped } = file;
    return {
      delimiter,
      selection,
      skipped,
      format,
      columns: columns.named,
      ignoredColumns: plan.ignoredColumns,
      rows: readRows(file.rows, table, plan),
      [Symbol.asyncDispose]: () => file[Symbol.asyncDispose](),
    };
  } catch (error) {
    await file[Symbol.asyncDispose]();
    throw error;
  }
}

async function* readRows<Row>(
  rows: AsyncIterable<RowResult<CsvRecord>>,
  table: Table<Row>,
  plan: TablePlan,
): AsyncGenerator<RowResult<Row>> {
  const inFile = (name: string): string => plan.columnNames.get(name) ?? name;
  const lineOfKey = new Map<string, number>();
  const keyColumns = table.key.map((key) => {
    const field = table.columns[key];
    return isColumnGroup(field) ? field.prefix : inFile(field.name);
  });
  for await (const row of rows) {
    if (!row.ok) {
      yield row;
      continue;
    }
    const { line, value: record } = row;
    const issues: RowIssue[] = [];
    const value = readRow<Row>(line, record, plan, issues);
    const keyValues: unknown[] = table.key.map((name) => value[name]);
    // A row with an unreadable key cell is reported for that cell, and never as a duplicate.
    if (!keyValues.includes(undefined)) {
      const key = keyValues.join('\0');
      const earlierLine = lineOfKey.get(key);
      if (earlierLine === undefined) lineOfKey.set(key, line);
      else issues.push(duplicate(line, earlierLine, keyColumns));
    }
    const isValid = (): boolean => issues.every(({ canConfirm }) => canConfirm);
    if (isValid()) {
      const problems = table.check?.(value) ?? [];
      issues.push(...problems.map((one) => ({ line, ...one, column: inFile(one.column) })));
    }
    if (!isValid()) yield { ok: false, line, issues };
    else yield { ok: true, line, value, ...(issues.length > 0 ? { warnings: issues } : {}) };
  }
}

function duplicate(line: number, earlierLine: number, key: readonly string[]): RowIssue {
  const [column = null] = key;
  const what = key.length === 1 ? key.join('') : `${key.slice(0, -1).join(', ')} and ${key.at(-1) ?? ''}`;
  const message = `The ${what} of line ${line} ${key.length === 1 ? 'is' : 'are'} also on line ${earlierLine}.`;
  return { line, column, code: 'DUPLICATE_ROW', message };
}

/** The row. Only fields without issues can be used. */
function readRow<Row>(line: number, record: CsvRecord, plan: TablePlan, issues: RowIssue[]): Row {
  const refuse: Refuse = (column, code, message, shown, canConfirm = false) => {
    const value = shown === null ? {} : { value: shown };
    issues.push({ line, column, code, message, ...value, ...(canConfirm ? { canConfirm } : {}) });
    return undefined;
  };
  // The object is built key by key. The type of `Table.columns` guarantees that its keys and values are those
  // of the row.
  return Object.fromEntries(plan.fields.map(([key, read]) => [key, read(record, refuse)])) as Row;
}
