import type { Condition } from '@rapport/database/list-reader.ts';

import { rowId } from '../ids.ts';

/** What a filter by a global id lets through. What is no id of that type is answered as the id of an absent row: by no rows. */
export function refersTo(field: string, typeName: string, globalId: string): Condition {
  const id = rowId(typeName, globalId);
  return id === null ? { field, is: 'oneOf', value: [] } : { field, is: 'equal', value: id };
}
