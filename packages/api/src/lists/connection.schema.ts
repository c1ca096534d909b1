import type { ObjectRef } from '@pothos/core';

import { builder, type SchemaTypes } from '../builder.ts';

/** The types whose lists are connections of readConnection. */
export const listedTypeNames = new Set<string>();

/** The connection and edge types of the rows of a model, which readConnection reads. */
export function connectionTypes<R extends { id: string }>(
  type: ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, R>,
  name: string,
) {
  listedTypeNames.add(name);
  return pageTypes(type, name);
}

/** The connection and edge types of a type, described; make them once, beside it. */
export function pageTypes<R extends { id: string }>(
  type: ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, R>,
  name: string,
) {
  const edge = builder.edgeObject({
    type,
    name: `${name}Edge`,
    description: `A row of a list of ${name}, with its cursor.`,
    nodeNullable: false,
  });
  const connection = builder.connectionObject(
    { type, name: `${name}Connection`, description: `A page of a list of ${name}.`, edgesNullable: false },
    edge,
  );
  return [connection, edge] as const;
}
