import type { Operation } from '@rapport/database/operation.ts';
import type { Condition, ListReader, NestedListQuery, Row } from '@rapport/database/list-reader.ts';
import DataLoader from 'dataloader';

import { allFields, type SelectedFields } from './selected-fields.ts';

type NestedList = Omit<NestedListQuery, 'parentIds'>;
type NestedCount = Pick<NestedListQuery, 'model' | 'where' | 'parentField'>;

/** Gathers what the rows of a list ask for one by one, so that it takes one statement: one loader a question. */
export interface BatchLoaders {
  list(query: NestedList, parentId: string): Promise<Row[]>;
  count(query: NestedCount, parentId: string): Promise<number>;
  byId(model: string, fields: readonly string[], id: string): Promise<Row | null>;
  /** Any other question that many rows ask at once: `load` gets all their keys. Same `name`, same question. */
  batch<V>(
    name: string,
    key: string,
    load: (keys: readonly string[]) => Promise<Map<string, V>>,
  ): Promise<V | null>;
  /** Which fields of a model's rows the operation shows; all of them until its document is known (plugins/execution.ts). */
  selected: SelectedFields;
  /** Drops what was read: a write has made it old. */
  forget(): void;
}

/** Loaders of one operation: nothing is remembered beyond it. */
export function createBatchLoaders(lists: ListReader, operation: Operation): BatchLoaders {
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

  return {
    list: (query, parentId) =>
      loader(`list ${JSON.stringify(query)}`, (parentIds) =>
        lists.nested(operation, { ...query, parentIds }),
      ).load(parentId),
    count: (query, parentId) =>
      loader(`count ${JSON.stringify(query)}`, (parentIds) =>
        lists.nestedCount(operation, { ...query, parentIds }),
      ).load(parentId),
    byId: (model, fields, id) =>
      loader<Row | null>(`row ${model} ${fields.join()}`, (ids) =>
        lists.byIds(operation, model, fields, ids),
      ).load(id),
    batch: (name, key, load) => loader(`batch ${name}`, load as never).load(key) as never,
    selected: allFields,
    forget: () => loaders.clear(),
  };
}

export type { Condition, Row };
