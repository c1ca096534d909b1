import type { SortKeyKind } from '@rapport/core/pagination.ts';

import { builder } from '../builder.ts';
import { columnOf, type ColumnOf, type ModelName } from '../tables/columns.ts';
import type { AnyTable } from '../tables/table.ts';
import type { ListOrder } from './connection.ts';

const SortDirection = builder.enumType('SortDirection', {
  description: 'The direction of an order.',
  values: {
    ASCENDING: { description: 'Smallest, earliest or first in the alphabet.', value: 'asc' },
    DESCENDING: { description: 'Largest, latest or last in the alphabet.', value: 'desc' },
  } as const,
});

/** The kind of value that a cursor has for a column. */
function kindOf(model: string, name: string): SortKeyKind {
  const { type, isNullable } = columnOf(model, name);
  if (isNullable) throw new Error(`${model}.${name} may be empty, so no list can be ordered by it`);
  if ('enum' in type || type.scalar === 'String') return 'text';
  return type.scalar === 'Date' || type.scalar === 'DateTime' ? 'time' : 'number';
}

/** The order of a list by a column that is never empty, with an index. */
export function orderBy<M extends ModelName, const Column extends ColumnOf<M>>(
  table: AnyTable & { model: M },
  field: Column,
  direction: 'asc' | 'desc',
): ListOrder<Column> {
  return { field, direction, kind: kindOf(table.model, field) };
}

export interface Order<Column extends string = string> {
  type: object;
  /** The order of a list where none is asked for. */
  otherwise: ListOrder<Column>;
  order(given: unknown): ListOrder<Column>;
}

/**
 * The input by which a list is ordered, `<Type>Order` with `<Type>OrderField`. `choices` names the columns that it can be ordered by, as the contract calls them, with their descriptions;
 * `otherwise` is the order where none is asked for.
 */
export function orderOf<M extends ModelName>(
  table: AnyTable & { model: M },
  otherwise: ListOrder<NoInfer<ColumnOf<M>>>,
  choices: Readonly<Record<string, readonly [column: NoInfer<ColumnOf<M>>, description: string]>>,
): Order<ColumnOf<M>> {
  const OrderField = builder.enumType(`${table.typeName}OrderField`, {
    description: `The orders of a list of ${table.plural}.`,
    values: Object.fromEntries(
      Object.entries(choices).map(([name, [value, description]]) => [name, { value, description }]),
    ),
  });
  const type = builder.inputType(`${table.typeName}Order`, {
    description: `The order of a list of ${table.plural}.`,
    fields: (t) => ({
      field: t.field({ type: OrderField, required: true, description: 'The field to order by.' }),
      direction: t.field({ type: SortDirection, required: true, description: 'The direction of the order.' }),
    }),
  });
  const order: Order<ColumnOf<M>>['order'] = (given) => {
    // The enums of the input are the columns and directions themselves.
    const asked = given as { field: ColumnOf<M>; direction: 'asc' | 'desc' } | null | undefined;
    return asked ? { ...asked, kind: kindOf(table.model, asked.field) } : otherwise;
  };
  return { type, otherwise, order };
}
