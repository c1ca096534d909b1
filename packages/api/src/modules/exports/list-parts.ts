import type { Action } from '@rapport/core/permissions.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import type { Cell } from '@rapport/interchange/csv-writer.ts';

import { attendanceParts } from '../activities/attendance-export.service.ts';

/** A column of an exported list that is not a column of its rows. */
export interface ListPart {
  readonly name: string;
  readonly description: string;
  /** The action that it needs besides that of the list. */
  readonly action: Action;
  /** The cells of some rows by id, with one statement. A row without one has an empty cell. */
  readonly read: (session: DatabaseSession, ids: readonly string[]) => Promise<ReadonlyMap<string, Cell>>;
}

/** The additional columns of lists, by the name of the list. */
const parts: Readonly<Record<string, readonly ListPart[]>> = { activities: attendanceParts };

export const partsOf = (list: string): readonly ListPart[] => parts[list] ?? [];
