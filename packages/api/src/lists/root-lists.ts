import type { Action } from '@rapport/core/permissions.ts';
import type { Condition } from '@rapport/database/list-reader.ts';

import type { Context } from '../context.ts';
import type { ListOrder } from './connection.ts';
import type { Filter } from './filter.schema.ts';

/** A list of the query, for everything that treats all lists alike, such as exports. */
export interface RootList {
  /** Its field of the query. */
  readonly name: string;
  readonly model: string;
  /** The type of its rows. */
  readonly typeName: string;
  readonly description: string;
  readonly action: Action;
  readonly filter: Filter | null;
  readonly order: ListOrder;
  /** Conditions that every row of the list meets, besides its filter. */
  readonly where: (context: Context) => readonly Condition[];
}

const lists = new Map<string, RootList>();

/** Registers a list, when it is declared as a field of the query. */
export function registerRootList(list: RootList): void {
  lists.set(list.name, list);
}

/** Every list of the query, by name. Modules that are loaded later add theirs. */
export const rootLists = (): readonly RootList[] =>
  [...lists.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
