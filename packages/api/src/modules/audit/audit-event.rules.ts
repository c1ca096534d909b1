import { isAllowed, type Actor } from '@rapport/core/actor.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import * as z from 'zod';

import { seesAllConflicts } from '../conflicts/conflict.rules.ts';

/** One detail of an audit event. */
export interface AuditDetail {
  name: string;
  /** Null if the event says that there was no value. */
  value: string | null;
}

const detailSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

/** Details that count the rows of a file or the people of a cohort. These numbers are rounded or hidden for everyone who cannot read the rows. */
const rowCounts: ReadonlySet<string> = new Set(['rows', 'rowsRead', 'rowsImported', 'rowsDone', 'people']);

/** True if an actor may see the details that count the rows of files. */
export function seesRowCounts(actor: Actor): boolean {
  return isAllowed(actor, 'response.read');
}

/**
 * The details of an event as pairs, by name; the items of a list are joined by ", ". `hasRowCounts` includes the numbers of rows of files. Throws if the detail is not an object of such
 * values.
 */
export function auditDetails(detail: unknown, hasRowCounts: boolean): AuditDetail[] {
  return Object.entries(detailSchema.parse(detail))
    .filter(([name]) => hasRowCounts || !rowCounts.has(name))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => ({
      name,
      value: value === null ? null : Array.isArray(value) ? value.join(', ') : String(value),
    }));
}

/**
 * Events that reveal that there is a conflict of interest, and whose: disclosed, resolved, removed or read. Only people who see every disclosure may see them, so that an administrator
 * does not learn from the audit trail what only reviewers may know.
 */
const conflictEvents = { entityType: 'ConflictDisclosure', readAction: 'conflictDisclosure.read' } as const;

/** True if an actor may see an event. */
export function seesEvent(actor: Actor, event: { entityType: string; action: string }): boolean {
  const { entityType, readAction } = conflictEvents;
  return seesAllConflicts(actor) || (event.entityType !== entityType && event.action !== readAction);
}

/** The conditions of the events that an actor may see: `seesEvent` for a list. */
export function seenEvents(actor: Actor): Condition<'entityType' | 'action'>[] {
  if (seesAllConflicts(actor)) return [];
  return [
    { field: 'entityType', is: 'notEqual', value: conflictEvents.entityType },
    { field: 'action', is: 'notEqual', value: conflictEvents.readAction },
  ];
}
