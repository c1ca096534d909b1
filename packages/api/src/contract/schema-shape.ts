import * as z from 'zod';

import type { Screening } from '../input-rules.ts';

/** Metadata of a schema: its place in the contract. */
interface InputMeta {
  description?: string | undefined;
  /** The name of its type: a scalar, an enum, or the input type of an object. */
  graphql?: string;
  /** A limit that the checks do not express, as a sentence. */
  limits?: string;
  /** For an object: exactly one of its fields is given. */
  isOneOf?: boolean;
  /** For a text: whether it is screened. */
  screening?: Screening;
}

export type Schema = z.core.$ZodType;

export const metaOf = (schema: Schema): InputMeta => z.globalRegistry.get(schema) ?? {};

/** The schema inside one wrapper, or the schema itself if it has no wrapper. */
export function unwrapped(schema: Schema): Schema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default') return def.innerType;
  return def.type === 'pipe' ? def.in : schema;
}

/** The schema inside all wrappers, which make a value optional or transform it. */
export function innerOf(schema: Schema): Schema {
  const inner = unwrapped(schema);
  return inner === schema ? schema : innerOf(inner);
}
