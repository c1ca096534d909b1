import type { FieldMap, FieldRef, InputFieldMap, InputFieldRef, ObjectRef } from '@pothos/core';

import type { SchemaTypes } from '../builder.ts';

/**
 * The seam between code that is derived at run time and Pothos, whose types require every name and type of a
 * field as a literal. All casts of the contract are here. The names and types that they cover are checked
 * elsewhere: columns, filters and orders by the Prisma schema, inputs by zod, and all of it by the printed
 * schema.
 */
export type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;
export type FieldBuilder<Row> = PothosSchemaTypes.ObjectFieldBuilder<Types, Row>;
export type InputFieldBuilder = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;
export type Field<Value> = FieldRef<Types, Value>;
export type TypeRef<Row> = ObjectRef<Types, Row>;

/** A type of the contract as a value: a scalar's name, a reference, or a list of one of them. */
export type ContractType = string | object | readonly [string | object];

/** Represents any type if only its place in a signature matters. */
export const asType = (type: ContractType): 'String' => type as 'String';

export const inputFields = (fields: Readonly<Record<string, InputFieldRef<Types, unknown>>>): InputFieldMap =>
  fields;

export const outputFields = (fields: Readonly<Record<string, unknown>>): FieldMap => fields as FieldMap;

/** The values of a row or payload that is only known by its key. */
export const valueOf = (row: unknown, key: string): unknown => (row as Record<string, unknown>)[key];

/** Any model, for parameters where Pothos requires the name of one. */
export const modelNamed = (model: string): 'Program' => model as 'Program';
