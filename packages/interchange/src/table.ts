import type { GroupResult } from '@rapport/core/demographic-group.ts';
import { textCharactersMax } from '@rapport/core/limits.ts';
import { screenText } from '@rapport/core/screening/screen-text.ts';

import { canonicalCell, type CellFormat } from './cell-format.ts';
import type { CsvHeader } from './csv-header.ts';
import type { CsvFile, CsvOptions, CsvRecord } from './csv-reader.ts';
import { openCsv } from './csv-reader.ts';
import { plainIdentityIn } from './pseudonym.ts';
import type { RowIssue, RowIssueCode, RowResult } from './row-result.ts';
import { FileProblem, shortened } from './row-result.ts';
import type { Column, ColumnKind } from './table-column.ts';

/** The number of people of one group, and its column. */
export interface GroupCount {
  /** The text after the colon in the column's name. */
  readonly category: string;
  readonly count: number;
}

/**
 * Columns that a file can have any number of, one per group of people: `prefix:category`. Empty cells mean
 * nothing.
 */
export interface ColumnGroup<Value> {
  readonly prefix: string;
  /** The column for one group, as in the template. Its name is `prefix:category`. */
  readonly column: Column<number | null>;
  /** The one spelling of a group's name, or the reason why a text cannot name a group. */
  readonly readCategory: (category: string) => GroupResult;
  readonly read: (counts: readonly GroupCount[]) => Value;
}

/** The issue of a row whose cells are all valid. */
export interface RowProblem {
  readonly column: string;
  readonly code: RowIssueCode;
  readonly message: string;
}

/** The format of a table's file, regardless of the type of its rows. */
export interface TableForm {
  /** The name of such a file, such as "programs". */
  readonly name: string;
  readonly columns: Readonly<Record<string, Column<unknown> | ColumnGroup<unknown>>>;
  /**
   * Rows for the template, by column name. They are invented and labeled as such. Other columns are empty.
   */
  readonly examples: readonly Readonly<Record<string, string>>[];
}

/** A file of rows. The reader and the template are both made from this description. */
export interface Table<Row> extends TableForm {
  readonly columns: { readonly [Key in keyof Row]: Column<Row[Key]> | ColumnGroup<Row[Key]> };
  /** The key that distinguishes a row from every other row. Empty values are equal. */
  readonly key: readonly (keyof Row & string)[];
  /** The conditions between the cells of a row. */
  readonly check?: (row: Row) => readonly RowProblem[];
}

/** An open file. Dispose of it, or read `rows` to the end. */
export interface TableFile<Row>
  extends AsyncDisposable, Pick<CsvFile, 'delimiter' | 'selection' | 'skipped'> {
  readonly ignoredColumns: readonly string[];
  /**
   * The rows in the file's order, for one pass. A faulty row is returned as all of its issues. A repeated key
   * is an issue that names both lines. For this, all keys are kept in memory, which is the only memory that
   * grows with the file.
   */
  readonly rows: AsyncGenerator<RowResult<Row>>;
}

/**
 * Opens a CSV file with the columns of a table, in any order. Throws a `FileProblem` if the file cannot be
 * read (see `openCsv`), lacks a required column (MISSING_COLUMN) or has a group column without a category
 * name (INVALID_COLUMN_NAME).
 */
export async function openTable<Row>(
  source: AsyncIterable<Uint8Array>,
  table: Table<Row>,
  { format = {}, ...options }: CsvOptions & { readonly format?: CellFormat } = {},
): Promise<TableFile<Row>> {
  const file = await openCsv(source, options);
  try {
    const plan = planTable(table, file.header, format);
    const { delimiter, selection, skipped } = file;
    return {
      delimiter,
      selection,
      skipped,
      ignoredColumns: plan.ignoredColumns,
      rows: readRows(file.rows, table, plan),
      [Symbol.asyncDispose]: () => file[Symbol.asyncDispose](),
    };
  } catch (error) {
    await file[Symbol.asyncDispose]();
    throw error;
  }
}

function isColumnGroup(field: object): field is ColumnGroup<unknown> {
  return 'prefix' in field;
}

/** The columns of a table in its order. A group has the column of its template. */
export function columnsOf({ columns }: TableForm): Column<unknown>[] {
  return Object.values(columns).map((field) => (isColumnGroup(field) ? field.column : field));
}

/**
 * Computes the value of one field of a row. The function records issues and returns nothing if there are any.
 */
type FieldReader = (record: CsvRecord, refuse: Refuse) => unknown;
type Refuse = (
  column: string,
  code: RowIssueCode,
  message: string,
  shown: string | null,
  canConfirm?: boolean,
) => undefined;

interface TablePlan {
  readonly fields: readonly (readonly [key: string, read: FieldReader])[];
  readonly ignoredColumns: readonly string[];
}

function planTable({ columns }: TableForm, header: CsvHeader, format: CellFormat): TablePlan {
  const used = new Set<string>();
  const names = new Set(header.cells);
  const fields = Object.entries(columns).map(([key, field]): [string, FieldReader] => {
    if (isColumnGroup(field)) {
      const own = [...names].filter((name) => name.startsWith(`${field.prefix}:`));
      own.forEach((name) => header.requireColumn(name));
      own.forEach((name) => used.add(name));
      return [key, groupReader(field, own, format)];
    }
    if (names.has(field.name)) {
      header.requireColumn(field.name);
      used.add(field.name);
    } else if (field.isRequired) throw missingColumn(field.name, columns);
    return [key, (record, refuse) => readCell(field, field.name, record, refuse, format)];
  });
  return { fields, ignoredColumns: [...names].filter((name) => name !== '' && !used.has(name)) };
}

function missingColumn(name: string, columns: TableForm['columns']): FileProblem {
  const needed = Object.values(columns)
    .filter((field): field is Column<unknown> => !isColumnGroup(field) && field.isRequired)
    .map((column) => column.name);
  const message = `The file has no column "${name}". The required columns are ${needed.join(', ')}.`;
  return new FileProblem('MISSING_COLUMN', message, { column: name });
}

function readCell<Value>(
  column: Column<Value>,
  name: string,
  record: CsvRecord,
  refuse: Refuse,
  format: CellFormat,
): Value | undefined {
  const written = record[name] ?? '';
  const canonical = canonicalCell(column.kind, written, format);
  const cell = canonical.ok ? canonical.value : written;
  const result = canonical.ok ? column.read(cell) : canonical;
  if (!result.ok) return refuse(name, result.code, result.message, shownCell(column.kind, cell));
  if (result.warning) refuse(name, result.warning.code, result.warning.message, null, true);
  return result.value;
}

/**
 * The part of a cell that an issue can show. An issue is stored and read by more people than the file. Null
 * if it must not show anything. Nothing else reads a cell that is too long for any text.
 */
function shownCell(kind: ColumnKind, cell: string): string | null {
  if (cell.length > textCharactersMax) return null;
  const isName = kind === 'CODE' && plainIdentityIn(cell) !== null;
  if (isName) return null;
  return screenText(cell).some(({ kind: found }) => found !== 'UNNAMED_NUMBER') ? null : shortened(cell);
}

function groupReader(group: ColumnGroup<unknown>, names: readonly string[], format: CellFormat): FieldReader {
  const categories = names.map((name) => {
    const category = group.readCategory(name.slice(group.prefix.length + 1));
    if (category.ok) return { name, category: category.text };
    const message = `The column "${shortened(name)}" does not name a group. ${category.message}`;
    throw new FileProblem('INVALID_COLUMN_NAME', message, { column: shortened(name) });
  });
  for (const [index, { name, category }] of categories.entries()) {
    const earlier = categories.slice(0, index).find((one) => one.category === category);
    if (!earlier) continue;
    const message = `The columns "${shortened(earlier.name)}" and "${shortened(name)}" name the same group.`;
    throw new FileProblem('DUPLICATE_COLUMN', message, { column: shortened(name) });
  }
  return (record, refuse) => {
    const counts: GroupCount[] = [];
    for (const { name, category } of categories) {
      const count = readCell(group.column, name, record, refuse, format);
      if (count != null) counts.push({ category, count });
    }
    return group.read(counts);
  };
}

async function* readRows<Row>(
  rows: AsyncIterable<RowResult<CsvRecord>>,
  table: Table<Row>,
  plan: TablePlan,
): AsyncGenerator<RowResult<Row>> {
  const lineOfKey = new Map<string, number>();
  const keyColumns = table.key.map((key) => {
    const field = table.columns[key];
    return isColumnGroup(field) ? field.prefix : field.name;
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
    if (isValid()) issues.push(...(table.check?.(value) ?? []).map((one) => ({ line, ...one })));
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
