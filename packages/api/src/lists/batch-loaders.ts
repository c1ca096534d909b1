import type { DatabaseSession } from '@rapport/database/session.ts';
import type { ListReader, NestedListQuery, Row } from '@rapport/database/list-reader.ts';
import DataLoader from 'dataloader';

import { allFields, type FieldsToRead } from './selected-fields.ts';

type NestedList = Omit<NestedListQuery, 'parentIds'>;
type NestedCount = Pick<NestedListQuery, 'model' | 'where' | 'parentField'>;

/** Loads the same field of every row of a list in one statement. There is one loader per field. */
export interface BatchLoaders {
  /** The rows of a parent's list. `R` is the model's row, with the fields that the query names. */
  list<R extends { id: string } = Row>(query: NestedList, parentId: string): Promise<R[]>;
  count(query: NestedCount, parentId: string): Promise<number>;
  /** A row by its id; null if it does not exist or belongs to another tenant. `R` is the model's row, with the fields that are named. */
  byId<R extends { id: string } = Row>(
    model: string,
    fields: readonly string[],
    id: string,
  ): Promise<R | null>;
  /** Any other question that many rows ask at once: `load` gets all their keys. Same `name`, same question. */
  batch<V>(
    name: string,
    key: string,
    load: (keys: readonly string[]) => Promise<Map<string, V>>,
  ): Promise<V | null>;
  /** Which fields of a model's rows the operation shows; all of them until its document is known (plugins/execution.ts). */
  fieldsToRead: FieldsToRead;
  /** Drops what was read: a write has made it old. */
  forget(): void;
}

/** Loaders of one operation: nothing is remembered beyond it. */
export function createBatchLoaders(lists: ListReader, session: DatabaseSession): BatchLoaders {
  const loaders = new Map<string, DataLoader<string, unknown>>();

  function loader<V>(
    name: string,
    load: (keys: readonly string[]) => Promise<Map<string, V>>,
  ): DataLoader<string, V> {
    const known = loaders.get(name);
    if (known) return known as DataLoader<string, V>;
    const made = new DataLoader<string, V>(async (keys) => {
      const found = await load(keys);
      return keys.map((key) => found.get(key) ?? (null as V));
    });
    loaders.set(name, made);
    return made;
  }

  // The list reader answers any model's rows: which type the rows of a model have, only who names the model and its fields can say.
  return {
    list: <R extends { id: string }>(query: NestedList, parentId: string) =>
      loader(`list ${JSON.stringify(query)}`, (parentIds) =>
        lists.nested(session, { ...query, parentIds }),
      ).load(parentId) as Promise<R[]>,
    count: (query, parentId) =>
      loader(`count ${JSON.stringify(query)}`, (parentIds) =>
        lists.nestedCount(session, { ...query, parentIds }),
      ).load(parentId),
    byId: <R extends { id: string }>(model: string, fields: readonly string[], id: string) =>
      loader<Row | null>(`row ${model} ${fields.join()}`, (ids) =>
        lists.byIds(session, model, fields, ids),
      ).load(id) as Promise<R | null>,
    batch: (name, key, load) => loader(`batch ${name}`, load as never).load(key) as never,
    fieldsToRead: allFields,
    forget: () => loaders.clear(),
  };
}
