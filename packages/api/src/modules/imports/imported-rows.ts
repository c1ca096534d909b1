import type { Statement } from '@rapport/database/session.ts';

import { recordAuditEvents } from '../../audit.ts';
import type { RowTarget } from './dataset.importer.ts';

/** Records that rows came from a file: an event for each, as for a row that was entered by hand. One statement. */
export function recordImported(
  { prisma, datasetImport, importedBySubject }: RowTarget,
  action: string,
  entityType: string,
  entityIds: readonly string[],
): Promise<void> {
  const actor = {
    jurisdictionId: datasetImport.jurisdictionId,
    actorKind: 'WORKER' as const,
    actorSubject: importedBySubject,
    requestId: datasetImport.jobId,
  };
  const detail = { datasetImportId: datasetImport.id };
  return recordAuditEvents(
    prisma,
    actor,
    entityIds.map((entityId) => ({ action, entityType, entityId, detail })),
  );
}

/** The columns of values, in the order of their names: for `unnest`. */
export const columnsOf = <T>(values: readonly T[], ...names: readonly (keyof T)[]): unknown[][] =>
  names.map((name) => values.map((value) => value[name]));

/**
 * Inserts the rows of a file with one statement, which returns their ids, and records an event for each. Throws where fewer were inserted, because what they name was removed
 * in the meantime; the next attempt names it.
 */
export async function insertImported(
  target: RowTarget,
  count: number,
  statement: Statement,
  [action, entityType]: readonly [action: string, entityType: string],
): Promise<void> {
  const { rows } = await target.session.query(statement);
  requireAllWritten(rows.length, count);
  const ids = (rows as { id: string }[]).map(({ id }) => id);
  await recordImported(target, action, entityType, ids);
}

/** Ends the attempt where rows were not written because what they name was removed in the meantime; the next attempt names it. */
export function requireAllWritten(written: number, expected: number): void {
  if (written !== expected) throw new Error(`Only ${written} of ${expected} rows of an import were written`);
}
