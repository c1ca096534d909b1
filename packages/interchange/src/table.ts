import { individualIn } from '@rapport/core/individual.ts';

import type { CsvOptions, CsvRecord } from './csv-reader.ts';
import { openCsv } from './csv-reader.ts';
import { plainIdentityIn } from './pseudonym.ts';
import type { RowIssue, RowIssueCode, RowResult } from './row-result.ts';
import { FileProblem, shortened } from './row-result.ts';
import type { Column, ColumnKind } from './table-column.ts';

/** A number of one group of people, and the column that it stands in. */
export interface GroupCount {
  /** What stands behind the colon in the column's name. */
  readonly category: string;
  readonly count: number;
}

/** Columns that a file may have any number of, one a group of people: `prefix:category`. Empty cells say nothing. */
export interface ColumnGroup<Value> {
  readonly prefix: string;
  /** The column for one group, as the template has it; its name is `prefix:category`. */
  readonly column: Column<number | null>;
  /** Why a text cannot name a group, as a sentence; null where it can. */
  readonly categoryIssue: (category: string) => string | null;
  readonly read: (counts: readonly GroupCount[]) => Value;
}

/** What is wrong with a row whose cells are all good. */
export interface RowProblem {
  readonly column: string;
  readonly code: RowIssueCode;
  readonly message: string;
}

/** What a file of a table looks like, whatever its rows are read into. */
export interface TableForm {
  /** What a file of it is called, such as "programs". */
  readonly name: string;
  readonly columns: Readonly<Record<string, Column<unknown> | ColumnGroup<unknown>>>;
  /** Rows for the template, by column name: invented, and saying so. Columns that are not named are empty. */
  readonly examples: readonly Readonly<Record<string, string>>[];
}

/** A file of rows: the one description that its reader and its template are made of. */
export interface Table<Row> extends TableForm {
  readonly columns: { readonly [Key in keyof Row]: Column<Row[Key]> | ColumnGroup<Row[Key]> };
  /** What together tells one row from every other; nothing is equal to nothing. */
  readonly key: readonly (keyof Row & string)[];
  /** What must hold between the cells of a row. */
  readonly check?: (row: Row) => readonly RowProblem[];
}

/** An open file. Dispose of it, or read `rows` to the end. */
export interface TableFile<Row> extends AsyncDisposable {
  readonly ignoredColumns: readonly string[];
  /**
   * The rows in the file's order, once; a row with anything wrong comes as all of its issues. A row whose key an earlier row has is an
   * issue naming both lines: keys are remembered, which is the one thing whose memory grows with the file.
   */
  readonly rows: AsyncGenerator<RowResult<Row>>;
}

/**
 * Opens a CSV file with the columns of a table, in any order. Throws a `FileProblem` when the file cannot be read (see `openCsv`), lacks a required
 * column (MISSING_COLUMN) or has a column of a group whose category has no name (INVALID_COLUMN_NAME).
 */
export async function openTable<Row>(
  source: AsyncIterable<Uint8Array>,
  table: Table<Row>,
  options: CsvOptions = {},
): Promise<TableFile<Row>> {
  const file = await openCsv(source, options);
  try {
    const plan = planTable(table, file.header);
    return {
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

/** The columns of a table in its order; of a group, the one that its template has. */
export function columnsOf({ columns }: TableForm): Column<unknown>[] {
  return Object.values(columns).map((field) => (isColumnGroup(field) ? field.column : field));
}

/** How one field of a row gets its value: a function that notes what is wrong and returns nothing then. */
type FieldReader = (record: CsvRecord, refuse: Refuse) => unknown;
type Refuse = (column: string, code: RowIssueCode, message: string, shown: string | null) => undefined;

interface TablePlan {
  readonly fields: readonly (readonly [key: string, read: FieldReader])[];
  readonly ignoredColumns: readonly string[];
}

function planTable({ columns }: TableForm, header: readonly string[]): TablePlan {
  const used = new Set<string>();
  const names = new Set(header);
  const fields = Object.entries(columns).map(([key, field]): [string, FieldReader] => {
    if (isColumnGroup(field)) {
      const own = header.filter((name) => name.startsWith(`${field.prefix}:`));
      own.forEach((name) => used.add(name));
      return [key, groupReader(field, own)];
    }
    if (names.has(field.name)) used.add(field.name);
    else if (field.isRequired) throw missingColumn(field.name, columns);
    return [key, (record, refuse) => readCell(field, field.name, record, refuse)];
  });
  return { fields, ignoredColumns: header.filter((name) => !used.has(name)) };
}

function missingColumn(name: string, columns: TableForm['columns']): FileProblem {
  const needed = Object.values(columns)
    .filter((field): field is Column<unknown> => !isColumnGroup(field) && field.isRequired)
    .map((column) => column.name);
  const message = `The file has no column "${name}". It needs ${needed.join(', ')}.`;
  return new FileProblem('MISSING_COLUMN', message, { column: name });
}

function readCell<Value>(
  column: Column<Value>,
  name: string,
  record: CsvRecord,
  refuse: Refuse,
): Value | undefined {
  const cell = (record[name] ?? '').trim();
  const result = column.read(cell);
  return result.ok ? result.value : refuse(name, result.code, result.message, shownCell(column.kind, cell));
}

/** What an issue may show of a cell: it is kept, and read by more people than the file. Null where it may show nothing. */
function shownCell(kind: ColumnKind, cell: string): string | null {
  const isName = kind === 'CODE' && plainIdentityIn(cell) !== null;
  return isName || individualIn(cell) !== null ? null : shortened(cell);
}

function groupReader(group: ColumnGroup<unknown>, names: readonly string[]): FieldReader {
  const categories = names.map((name) => {
    const category = name.slice(group.prefix.length + 1);
    const issue = group.categoryIssue(category);
    if (issue === null) return { name, category };
    const message = `The column "${shortened(name)}" names no group. ${issue}`;
    throw new FileProblem('INVALID_COLUMN_NAME', message, { column: shortened(name) });
  });
  return (record, refuse) => {
    const counts: GroupCount[] = [];
    for (const { name, category } of categories) {
      const count = readCell(group.column, name, record, refuse);
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
    // A cell that could not be read is told as such, and like no other.
    if (!keyValues.includes(undefined)) {
      const key = keyValues.join('\0');
      const earlierLine = lineOfKey.get(key);
      if (earlierLine === undefined) lineOfKey.set(key, line);
      else issues.push(duplicate(line, earlierLine, keyColumns));
    }
    if (issues.length === 0) issues.push(...(table.check?.(value) ?? []).map((one) => ({ line, ...one })));
    yield issues.length > 0 ? { ok: false, line, issues } : { ok: true, line, value };
  }
}

function duplicate(line: number, earlierLine: number, key: readonly string[]): RowIssue {
  const [column = null] = key;
  const what = key.length === 1 ? key.join('') : `${key.slice(0, -1).join(', ')} and ${key.at(-1) ?? ''}`;
  const message = `The ${what} of line ${line} ${key.length === 1 ? 'is' : 'are'} also on line ${earlierLine}.`;
  return { line, column, code: 'DUPLICATE_ROW', message };
}

/** The row, of which only those fields can be used that no issue is about. */
function readRow<Row>(line: number, record: CsvRecord, plan: TablePlan, issues: RowIssue[]): Row {
  const refuse: Refuse = (column, code, message, shown) => {
    issues.push({ line, column, code, message, ...(shown === null ? {} : { value: shown }) });
    return undefined;
  };
  // An object made key by key: that its keys and values are those of the row is what the type of `Table.columns` says.
  return Object.fromEntries(plan.fields.map(([key, read]) => [key, read(record, refuse)])) as Row;
}
