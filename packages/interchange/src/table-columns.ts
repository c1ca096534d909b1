import { trimmed } from '@rapport/core/text-forms.ts';

import { listed } from './csv-header.ts';
import type { CsvFile } from './csv-reader.ts';
import { FileProblem, shortened } from './row-result.ts';
import type { Recoding } from './response-mapping.ts';
import type { Column } from './table-column.ts';
import { isColumnGroup, type TableForm } from './table-form.ts';

/** A column of a file that stands for a column of the table under another name. */
export interface NamedColumn {
  /** The name in the header. */
  readonly column: string;
  /** The name of the table's column. */
  readonly field: string;
  /** Replacements before a cell is read. */
  readonly recode?: readonly Recoding[] | null | undefined;
}

/** The columns of a file by the names of the table's columns. */
export interface FoundColumns {
  /** The column of the file, and how a cell is recoded; undefined if the file has none. */
  readonly of: (
    field: string,
  ) => { readonly name: string; readonly recode: (cell: string) => string } | undefined;
  /** The names of the table's columns that the file has. */
  readonly fields: readonly string[];
  /** The columns under other names, as they are read. */
  readonly named: readonly NamedColumn[];
}

/** "Fiscal Year (required)" becomes "fiscal_year". */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*(][^:]*$/, '')
    .trim()
    .replace(/[\s_-]+/g, '_');

/**
 * Finds the columns of a table in a file: those that the caller has named, and those with the same name. A dry
 * run also takes a name that differs only in capital letters, spaces and what is in parentheses.
 *
 * Throws a `FileProblem` with the path in `columns`: MISSING_COLUMN and DUPLICATE_COLUMN for a column that the
 * file lacks or repeats, UNKNOWN_COLUMN for one that the table lacks, and REPEATED_MAPPING.
 */
export function findColumns(
  table: TableForm,
  { header, isTrial }: Pick<CsvFile, 'header' | 'isTrial'>,
  given: readonly NamedColumn[] | null,
): FoundColumns {
  const groups = Object.values(table.columns).filter(isColumnGroup);
  const single = Object.values(table.columns).filter(
    (field): field is Column<unknown> => !isColumnGroup(field),
  );
  const isField = (name: string): boolean =>
    single.some((field) => field.name === name) || groups.some(({ prefix }) => name.startsWith(`${prefix}:`));
  const byField = new Map<string, NamedColumn>();
  const used = new Set<string>();
  const use = (one: NamedColumn): void => {
    byField.set(one.field, one);
    used.add(one.column);
  };
  given?.forEach((one, index) => {
    const at = (part: string) => ({ path: ['columns', String(index), part] });
    header.requireColumn(one.column, at('column').path);
    if (!isField(one.field)) {
      const names = listed([...single.map(({ name }) => name), ...groups.map(({ prefix }) => `${prefix}:…`)]);
      const message = `The table has no column "${shortened(one.field)}". Its columns are ${names}.`;
      throw new FileProblem('UNKNOWN_COLUMN', message, at('field'));
    }
    if (byField.has(one.field) || used.has(one.column)) {
      const message = `The column "${shortened(one.column)}" or its field is named twice.`;
      throw new FileProblem('REPEATED_MAPPING', message, at('column'));
    }
    use(one);
  });
  for (const name of new Set(header.cells)) {
    if (!isField(name) || byField.has(name) || used.has(name)) continue;
    header.requireColumn(name);
    use({ column: name, field: name });
  }
  if (isTrial && given === null) {
    for (const { name: field } of single) {
      const alike = header.names.filter(
        (name) => name.length <= 500 && !used.has(name) && plain(name) === field,
      );
      const [column] = alike;
      if (!byField.has(field) && alike.length === 1 && column !== undefined) use({ column, field });
    }
  }
  const recoders = new Map([...byField].map(([field, { recode }]) => [field, recoder(recode ?? [])]));
  return {
    of: (field) => {
      const found = byField.get(field);
      return found && { name: found.column, recode: recoders.get(field) ?? ((cell) => cell) };
    },
    fields: [...byField.keys()],
    named: [...byField.values()].filter(
      ({ column, field, recode }) => column !== field || (recode ?? []).length > 0,
    ),
  };
}

function recoder(recode: readonly Recoding[]): (cell: string) => string {
  if (recode.length === 0) return (cell) => cell;
  const texts = new Map(recode.map(({ from, to }) => [trimmed(from), to]));
  return (cell) => texts.get(trimmed(cell)) ?? cell;
}
