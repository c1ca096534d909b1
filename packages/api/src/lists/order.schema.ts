import type { SortKeyKind } from '@rapport/core/pagination.ts';

import { builder } from '../builder.ts';
import type { ListOrder } from './connection.ts';

export const SortDirection = builder.enumType('SortDirection', {
  description: 'Which end of an ordering comes first.',
  values: {
    ASCENDING: { description: 'Smallest, earliest or first in the alphabet.', value: 'asc' },
    DESCENDING: { description: 'Largest, latest or last in the alphabet.', value: 'desc' },
  } as const,
});

/** A field that a list can be ordered by: its name in the model, what it holds, and words for the contract. Not null, and with an index. */
export interface OrderChoice {
  value: string;
  kind: SortKeyKind;
  description: string;
}

/**
 * The input type by which a list is ordered (`<name>Order` with `<name>OrderField`), and the reader of its values: `order(args.orderBy)` is the order that was asked for,
 * or else the list's own.
 */
export function orderInput<const Choices extends Readonly<Record<string, OrderChoice>>>(
  name: string,
  plural: string,
  otherwise: ListOrder,
  choices: Choices,
) {
  const kinds = new Map(Object.values(choices).map(({ value, kind }) => [value, kind]));
  const OrderField = builder.enumType(`${name}OrderField`, {
    description: `What a list of ${plural} can be ordered by.`,
    values: choices,
  });
  const type = builder.inputType(`${name}Order`, {
    description: `How to order a list of ${plural}.`,
    fields: (t) => ({
      field: t.field({ type: OrderField, required: true, description: 'What to order by.' }),
      direction: t.field({ type: SortDirection, required: true, description: 'Which end comes first.' }),
    }),
  });
  const order = (given: { field: string; direction: 'asc' | 'desc' } | null | undefined): ListOrder => {
    const kind = given ? kinds.get(given.field) : undefined;
    return given && kind ? { field: given.field, direction: given.direction, kind } : otherwise;
  };
  return { type, order };
}
