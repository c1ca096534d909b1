import { recordAuditEvents } from '../../audit.ts';
import type { RowTarget } from './dataset.importer.ts';

/** Records that rows came from a file: an event for each, as for a row that was entered by hand; one statement. */
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
