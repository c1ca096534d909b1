import type { GroupResult } from '@rapport/core/demographic-group.ts';

import type { RowIssueCode } from './row-result.ts';
import type { Column } from './table-column.ts';

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

export function isColumnGroup(field: object): field is ColumnGroup<unknown> {
  return 'prefix' in field;
}

/** The columns of a table in its order. A group has the column of its template. */
export function columnsOf({ columns }: TableForm): Column<unknown>[] {
  return Object.values(columns).map((field) => (isColumnGroup(field) ? field.column : field));
}
