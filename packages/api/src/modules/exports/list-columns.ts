import { isAllowed, type Actor } from '@rapport/core/actor.ts';
import { encodeGlobalId } from '@rapport/core/ids.ts';
import { databaseName, type Row } from '@rapport/database/list-reader.ts';
import type { Cell } from '@rapport/interchange/csv-writer.ts';
import * as z from 'zod';

import { dayText } from '../../days.ts';
import type { RootList } from '../../lists/root-lists.ts';
import { shownFields } from '../../lists/shown-fields.ts';
import { columnOf } from '../../tables/columns.ts';
import { partsOf } from './list-parts.ts';

/** A column of an exported list, as it is stored with the export. */
export const listColumnSchema = z.object({
  /** In the header of the file. */
  name: z.string(),
  column: z.string(),
  description: z.string(),
  /** The type whose global id is written; null for a value. */
  idOf: z.string().nullable(),
  /** True for a column of `partsOf` the list. */
  isPart: z.boolean(),
});
export type ListColumn = z.output<typeof listColumnSchema>;

/** The columns of a list that a person can read: the id, what its rows refer to, and their values, in the order of the contract. */
export function listColumns(list: RootList, actor: Actor): ListColumn[] {
  const id = { name: 'id', column: 'id', description: 'Global id.', idOf: list.typeName, isPart: false };
  const columns = shownFields(list.typeName)
    .filter(({ action }) => action === null || isAllowed(actor, action))
    .map(({ column, description, refersTo }) => ({
      name: databaseName(column),
      column,
      description,
      idOf: refersTo,
      isPart: false,
    }));
  const parts = partsOf(list.name)
    .filter(({ action }) => isAllowed(actor, action))
    .map(({ name, description }) => ({ name, column: name, description, idOf: null, isPart: true }));
  return [id, ...columns.filter(({ column }) => column !== 'id'), ...parts];
}

/** The cell of a row in a column. Days are YYYY-MM-DD, times ISO 8601 in UTC; the items of a list are separated by semicolons. */
export function listCell(model: string, { column, idOf }: ListColumn, row: Row): Cell {
  const value = row[column];
  if (value === null || value === undefined) return null;
  if (idOf !== null) return typeof value === 'string' ? encodeGlobalId(idOf, value) : null;
  const { type } = columnOf(model, column);
  const isDay = 'scalar' in type && type.scalar === 'Date';
  return Array.isArray(value)
    ? value.map((item) => String(cellOf(item, isDay) ?? '')).join(';')
    : cellOf(value, isDay);
}

function cellOf(value: unknown, isDay: boolean): Cell {
  if (value instanceof Date) return isDay ? dayText(value) : value.toISOString();
  switch (typeof value) {
    case 'number':
    case 'string':
      return value;
    case 'bigint':
      // Cents and bytes fit. A larger number stays exact as text.
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      return value === null || value === undefined ? null : JSON.stringify(value);
  }
}
