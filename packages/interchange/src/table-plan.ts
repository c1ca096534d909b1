import { textCharactersMax } from '@rapport/core/limits.ts';
import { screenText } from '@rapport/core/screening/screen-text.ts';

import type { GuessedColumn } from './cell-format-guess.ts';
import { canonicalCell, type CellFormat } from './cell-format.ts';
import { listed } from './csv-header.ts';
import type { CsvFile, CsvRecord } from './csv-reader.ts';
import { plainIdentityIn } from './pseudonym.ts';
import type { RowIssueCode } from './row-result.ts';
import { FileProblem, shortened } from './row-result.ts';
import type { Column, ColumnKind } from './table-column.ts';
import type { FoundColumns } from './table-columns.ts';
import { isColumnGroup, type ColumnGroup, type GroupCount, type TableForm } from './table-form.ts';

/**
 * Computes the value of one field of a row. The function records issues and returns nothing if there are any.
 */
type FieldReader = (record: CsvRecord, refuse: Refuse) => unknown;
export type Refuse = (
  column: string,
  code: RowIssueCode,
  message: string,
  shown: string | null,
  canConfirm?: boolean,
) => undefined;

export interface TablePlan {
  readonly fields: readonly (readonly [key: string, read: FieldReader])[];
  /** The names in the file of columns that have others in the table. */
  readonly columnNames: ReadonlyMap<string, string>;
  readonly ignoredColumns: readonly string[];
}

/** The readers of the fields of a table. Throws a `FileProblem` as `openTable` does. */
export function planTable(
  { columns }: TableForm,
  { header }: Pick<CsvFile, 'header'>,
  found: FoundColumns,
  format: CellFormat,
): TablePlan {
  const fields = Object.entries(columns).map(([key, field]): [string, FieldReader] => {
    if (isColumnGroup(field)) {
      return [key, groupReader(field, found.fields.filter(belongsTo(field)), found, format)];
    }
    if (field.isRequired && found.of(field.name) === undefined) {
      throw missingColumn(field.name, columns, header.names);
    }
    return [key, (record, refuse) => readCell(field, field.name, found, record, refuse, format)];
  });
  const used = new Set(found.fields.map((field) => found.of(field)?.name));
  return {
    fields,
    columnNames: new Map(found.named.map(({ column, field }) => [field, column])),
    ignoredColumns: [...new Set(header.cells)].filter((name) => name !== '' && !used.has(name)),
  };
}

function missingColumn(name: string, columns: TableForm['columns'], header: readonly string[]): FileProblem {
  const needed = Object.values(columns)
    .filter((field): field is Column<unknown> => !isColumnGroup(field) && field.isRequired)
    .map((column) => column.name);
  const message = `The file has no column "${name}". Its columns are ${listed(header)}. The required columns are ${needed.join(', ')}. Name the columns of the file that stand for them.`;
  return new FileProblem('MISSING_COLUMN', message, { column: name });
}

function readCell<Value>(
  column: Column<Value>,
  field: string,
  columns: FoundColumns,
  record: CsvRecord,
  refuse: Refuse,
  format: CellFormat,
): Value | undefined {
  const { name = field, recode } = columns.of(field) ?? {};
  const written = record[name] ?? '';
  const recoded = recode?.(written) ?? written;
  const canonical = canonicalCell(column.kind, recoded, format);
  const cell = canonical.ok ? canonical.value : recoded;
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

function groupReader(
  group: ColumnGroup<unknown>,
  fields: readonly string[],
  columns: FoundColumns,
  format: CellFormat,
): FieldReader {
  const categories = fields.map((field) => {
    const { name = field } = columns.of(field) ?? {};
    const category = group.readCategory(field.slice(group.prefix.length + 1));
    if (category.ok) return { field, name, category: category.text };
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
    for (const { field, category } of categories) {
      const count = readCell(group.column, field, columns, record, refuse, format);
      if (count != null) counts.push({ category, count });
    }
    return group.read(counts);
  };
}

const numberKinds: readonly ColumnKind[] = ['INTEGER', 'DECIMAL', 'MONEY'];
const dateKinds: readonly ColumnKind[] = ['DATE', 'DATE_TIME'];

/** The columns from which the format of the cells is guessed. */
export function guessedColumns(
  table: TableForm,
  columns: FoundColumns,
  { sample }: Pick<CsvFile, 'sample'>,
): GuessedColumn[] {
  return Object.values(table.columns).flatMap((one) => {
    const column = isColumnGroup(one) ? one.column : one;
    const fields = isColumnGroup(one) ? columns.fields.filter(belongsTo(one)) : [column.name];
    const { kind } = column;
    // Any text is readable as a text, so no code in a text is taken for a missing value.
    return fields.flatMap((field) => {
      const found = columns.of(field);
      if (!found) return [];
      return {
        content: numberKinds.includes(kind) ? 'NUMBER' : dateKinds.includes(kind) ? 'DATE' : 'OTHER',
        cells: sample.map((record) => found.recode(record[found.name] ?? '')),
        isReadable: (cell: string, format: CellFormat) => {
          const canonical = canonicalCell(kind, cell, format);
          return canonical.ok && column.read(canonical.value).ok;
        },
      };
    });
  });
}

const belongsTo =
  ({ prefix }: ColumnGroup<unknown>) =>
  (field: string): boolean =>
    field.startsWith(`${prefix}:`);
