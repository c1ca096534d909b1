import type { Action } from '@rapport/core/permissions.ts';
import type { ConnectionArguments } from '@rapport/core/pagination.ts';
import type { Condition } from '@rapport/database/list-reader.ts';

import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { asType, valueOf, type TypeRef } from '../contract/seam.ts';
import type { ColumnOf, ModelName, RowOf } from '../tables/columns.ts';
import type { AnyTable } from '../tables/table.ts';
import { connectionTypes } from './connection.schema.ts';
import { newestFirst, readConnection, type ConnectionSource, type ListOrder } from './connection.ts';
import type { Filter } from './filter.schema.ts';
import { findNode, nodeAction } from './node.schema.ts';
import type { Order } from './order.schema.ts';
import { registerRootList } from './root-lists.ts';

interface ListOptions<Column extends string> {
  description: string;
  filter?: Filter<Column>;
  /** The orders that a reader can choose. */
  order?: Order<Column>;
  /** The order of a list that offers none; by default that of `order`, or the newest first. */
  orderBy?: ListOrder<Column>;
  /** The action that shows the list; by default, the one that shows rows of the type. */
  action?: Action;
  /** True if a reader without that action still sees the row that the list is under. */
  isNullable?: boolean;
  /** Conditions that every row of the list meets, besides its filter. */
  where?: (context: Context) => readonly Condition<Column>[];
}

/** The lists of a type's rows and the lookup of one: each takes one statement, however many parents ask at the same time. */
export function listsOf<M extends ModelName>(type: TypeRef<RowOf<M>>, table: AnyTable & { model: M }) {
  const { model, typeName, noun } = table;
  const actionOf = (own?: Action): Action => {
    const action = own ?? nodeAction(typeName);
    if (!action) throw new Error(`A list of ${typeName} needs an action that shows it`);
    return action;
  };
  const [connection, edge] = connectionTypes(type, typeName);

  const field = (options: ListOptions<ColumnOf<M>>, parentColumn?: ColumnOf<M>) => {
    const { filter, order, description } = options;
    const argument = (input: object, words: string) =>
      builder.args((t) => ({ one: t.field({ type: asType(input), description: words }) })).one;
    return {
      type,
      action: actionOf(options.action),
      ...(options.isNullable === true ? { nullable: true } : {}),
      description,
      // A list under a row reads the row's id alone.
      ...(parentColumn === undefined ? {} : { extensions: { columns: [] } }),
      args: {
        ...(filter ? { filter: argument(filter.type, 'Which rows to list.') } : {}),
        ...(order ? { orderBy: argument(order.type, 'The order of the list.') } : {}),
      },
      resolve: (parent: unknown, args: ConnectionArguments, context: Context) => {
        const asked = valueOf(args, 'orderBy');
        const own = options.orderBy ?? order?.otherwise ?? newestFirst;
        const source: ConnectionSource = {
          model,
          fields: table.columns,
          where: [
            ...(options.where?.(context) ?? []),
            ...(filter?.where(valueOf(args, 'filter') as object | null | undefined, context) ?? []),
          ],
          orderBy: asked && order ? order.order(asked) : own,
          ...(parentColumn === undefined
            ? {}
            : { parent: { field: parentColumn, id: valueOf(parent, 'id') as string } }),
        };
        return readConnection<RowOf<M>>(context, source, args);
      },
    };
  };

  return {
    /** The types of a page of the list, for fields that read it in another way. */
    connection,
    edge,
    /** A list of the jurisdiction's rows, as a field of the query. */
    query: (name: string, options: ListOptions<ColumnOf<M>>) => {
      registerRootList({
        name,
        model,
        typeName,
        description: options.description,
        action: actionOf(options.action),
        filter: options.filter ?? null,
        order: options.orderBy ?? options.order?.otherwise ?? newestFirst,
        where: options.where ?? (() => []),
      });
      return builder.queryField(name, (t) => t.connection(field(options), connection, edge));
    },
    /** A list of the rows of another type's row: those whose `column` names it. */
    under: <Parent>(
      parent: TypeRef<Parent>,
      name: string,
      column: ColumnOf<M>,
      options: ListOptions<ColumnOf<M>>,
    ) =>
      builder.objectField(
        parent,
        name,
        (t) => t.connection(field(options, column) as never, connection, edge) as never,
      ),
    /** One row by its global id, as a field of the query. */
    lookup: (
      name: string,
      description = `One ${noun} by its global id; null if it does not exist for you.`,
    ) =>
      builder.queryField(name, (t) =>
        t.field({
          type: asType(type),
          nullable: true,
          action: actionOf(),
          description,
          args: { id: t.arg.id({ required: true, description: `The global id of the ${noun}.` }) },
          resolve: (_root, { id }, context) => findNode(context, typeName, id) as never,
        }),
      ),
  };
}
