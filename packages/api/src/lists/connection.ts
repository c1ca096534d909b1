import { pageSizeMax } from '@rapport/core/limits.ts';
import {
  decodeCursor,
  encodeCursor,
  pageRequest,
  type ConnectionArguments,
  type SortKeyKind,
} from '@rapport/core/pagination.ts';
import type { Condition } from '@rapport/database/list-reader.ts';

import type { Context } from '../context.ts';

/** An order of a list, and the name under which its cursors know it. */
export interface ListOrder<Field extends string = string> {
  field: Field;
  direction: 'asc' | 'desc';
  /** The type of the field's value. A forged cursor is rejected before it reaches the database. */
  kind: SortKeyKind;
}

/** The order that most lists start with. */
export const newestFirst = { field: 'createdAt', direction: 'desc', kind: 'time' } as const;

/** Which rows of a model a list has, and in what order. */
export interface ListSource<Field extends string = string> {
  where?: readonly Condition<Field>[];
  orderBy: ListOrder<Field>;
  /** The row that the list belongs to, where it is not a list of the jurisdiction. */
  parent?: { field: Field; id: string };
}

/** A list that a connection shows: all of a tenant's rows, or those of one parent. */
export interface ConnectionSource extends ListSource {
  /** Prisma's name of the model. The type of its rows has the same name: by it the fields that nobody asked for are left out. */
  model: string;
  fields: readonly string[];
}

/** The shape that Relay's connection types read. Cursors are written when they are asked for. */
export interface ConnectionPage<R> {
  edges: { node: R; cursor: string }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: () => Promise<number>;
}

class Edge<R extends { id: string }> {
  readonly node: R;
  readonly #list: string;
  readonly #orderField: string;

  constructor(node: R, list: string, orderField: string) {
    this.node = node;
    this.#list = list;
    this.#orderField = orderField;
  }

  get cursor(): string {
    return encodeCursor(this.#list, (this.node as Record<string, unknown>)[this.#orderField], this.node.id);
  }
}

class Page<R extends { id: string }> implements ConnectionPage<R> {
  readonly edges: Edge<R>[];
  readonly totalCount: () => Promise<number>;
  readonly #hasMore: boolean;
  readonly #isBackward: boolean;
  readonly #hasCursor: boolean;

  constructor(
    edges: Edge<R>[],
    hasMore: boolean,
    isBackward: boolean,
    hasCursor: boolean,
    totalCount: () => Promise<number>,
  ) {
    this.edges = edges;
    this.#hasMore = hasMore;
    this.#isBackward = isBackward;
    this.#hasCursor = hasCursor;
    this.totalCount = totalCount;
  }

  get pageInfo(): ConnectionPage<R>['pageInfo'] {
    return {
      hasNextPage: this.#isBackward ? this.#hasCursor : this.#hasMore,
      hasPreviousPage: this.#isBackward ? this.#hasMore : this.#hasCursor,
      startCursor: this.edges[0]?.cursor ?? null,
      endCursor: this.edges.at(-1)?.cursor ?? null,
    };
  }
}

/** How the pages of a list are read that has an order and row ids, wherever its rows come from. */
export interface PageSource<R extends { id: string }> {
  /** The name under which cursors know the list. */
  name: string;
  orderBy: ListOrder;
  /** At most `limit` rows in the order of its field and the id, both in this direction; those behind the place `after`, where it is given. */
  rows(query: {
    direction: 'asc' | 'desc';
    limit: number;
    after: readonly [string | number, string] | undefined;
  }): Promise<R[]>;
  totalCount: () => Promise<number>;
}

/**
 * Reads one page of a list by keyset. Throws a ValidationError for page sizes over the maximum and for cursors of another list.
 */
export async function readPage<R extends { id: string }>(
  args: ConnectionArguments,
  source: PageSource<R>,
): Promise<ConnectionPage<R>> {
  const page = pageRequest(args);
  const { field, direction, kind } = source.orderBy;
  const list = `${source.name}.${field}.${direction}`;
  const after =
    page.cursor === null
      ? undefined
      : decodeCursor(list, page.cursor, kind, page.isBackward ? 'before' : 'after');
  const rows = await source.rows({
    direction: page.isBackward ? (direction === 'asc' ? 'desc' : 'asc') : direction,
    limit: Math.min(page.size, pageSizeMax) + 1,
    after,
  });
  const hasMore = rows.length > page.size;
  const shown = hasMore ? rows.slice(0, page.size) : rows;
  if (page.isBackward) shown.reverse();
  return new Page(
    shown.map((node) => new Edge(node, list, field)),
    hasMore,
    page.isBackward,
    page.cursor !== null,
    source.totalCount,
  );
}

/**
 * Reads one page of a list of a model's rows: one statement for the page, however many parents ask for theirs at the same time. Throws as `readPage` does.
 */
export function readConnection<R extends { id: string }>(
  context: Context,
  source: ConnectionSource,
  args: ConnectionArguments,
): Promise<ConnectionPage<R>> {
  const { model, orderBy, parent } = source;
  const where = source.where ? { where: source.where } : {};
  return readPage<R>(args, {
    name: `${model}.${parent?.field ?? ''}`,
    orderBy,
    async rows({ direction, limit, after }) {
      const query = {
        model,
        // Cursors carry what the list is ordered by.
        fields: [...context.loaders.fieldsToRead(model, source.fields), orderBy.field],
        ...where,
        orderBy: { field: orderBy.field, direction },
        limit,
        ...(after ? { after } : {}),
      } as const;
      const rows = parent
        ? await context.loaders.list({ ...query, parentField: parent.field }, parent.id)
        : await context.database.lists.list(context.session, query);
      return rows as unknown as R[];
    },
    totalCount: parent
      ? () => context.loaders.count({ model, ...where, parentField: parent.field }, parent.id)
      : () => context.database.lists.count(context.session, { model, ...where }),
  });
}
