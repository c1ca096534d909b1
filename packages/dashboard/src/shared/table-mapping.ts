import type { TableColumnInput } from '@rapport/client/generated/hooks.ts';

import { columnFor } from './csv-header.ts';
import { recodings } from './file-format.ts';

/** The column of the file for a column of the template; '' for none. */
export interface FieldReading {
  readonly column: string;
  /** One per line: "text of a cell => text to read". */
  readonly recode: string;
}

/** By the name of the column of the template. */
export type TableMapping = Readonly<Record<string, FieldReading>>;

/** The mapping by the names of the columns: "Received on" is received_on. Each column is used once. */
export function guessedMapping(fields: readonly string[], columns: readonly string[]): TableMapping {
  const plain = new Map(columns.map((column) => [plainName(column), column]));
  return Object.fromEntries(
    fields.map((field) => [
      field,
      { column: columnFor(field, columns) || (plain.get(plainName(field)) ?? ''), recode: '' },
    ]),
  );
}

const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** The columns to send: those with another name than in the template, and those with replacements. */
export function columnsInput(mapping: TableMapping): TableColumnInput[] {
  return Object.entries(mapping).flatMap(([field, { column, recode }]) => {
    const replaced = recodings(recode);
    if (column === '' || (column === field && replaced.length === 0)) return [];
    return [{ field, column, ...(replaced.length === 0 ? {} : { recode: replaced }) }];
  });
}
