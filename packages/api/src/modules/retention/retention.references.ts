/** A column that refers to a row of another table. */
export interface ForeignKey {
  table: string;
  column: string;
}

/** The rows of some tables that name a removed record. */
export const rowsBy = (column: string, ...tables: readonly string[]): string[] =>
  tables.map((table) => `${table} where ${column} = any($1::uuid[])`);

/** The rows of a part that name a removed record, after the rows of some tables that name the part. */
export const rowsOfPart = (column: string, part: string, ...tables: readonly string[]): string[] => [
  ...tables.map(
    (table) =>
      `${table} where ${part}_id in (select part.id from ${part} part where part.${column} = any($1::uuid[]))`,
  ),
  ...rowsBy(column, part),
];

/** Columns of some tables that name a record. */
export const keysOf = (column: string, ...tables: readonly string[]): ForeignKey[] =>
  tables.map((table) => ({ table, column }));
