import { NotFoundError } from '@rapport/core/errors.ts';
import { decodeGlobalId } from '@rapport/core/ids.ts';
import * as z from 'zod';

/** Turns the global id of one type into its row id. Anything else is answered as an id that does not exist. */
export function globalId(typeName: string, label: string) {
  return z
    .string()
    .transform((text, parsing) => {
      const decoded = decodeGlobalId(text);
      if (decoded?.typeName === typeName) return decoded.id;
      parsing.addIssue({
        code: 'custom',
        message: `This is not the id of ${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}.`,
      });
      return z.NEVER;
    })
    .meta({ graphql: 'ID' });
}

/** The row id of a global id in a query's argument; null for anything that is no such id. */
export function rowId(typeName: string, text: string): string | null {
  const decoded = decodeGlobalId(text);
  return decoded?.typeName === typeName ? decoded.id : null;
}

/** Returns what was found, or throws the NotFoundError that a foreign id gets too. */
export function found<T>(value: T | null, what: string, path: readonly (string | number)[]): T {
  if (value === null) throw new NotFoundError(what, path);
  return value;
}
