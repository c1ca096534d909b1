import type { DatasetImport, Upload } from '@rapport/database/generated/prisma/client.ts';
import { inTenant } from '@rapport/database/tenant.ts';

import { recordAuditAs } from '../../audit.ts';
import type { JobLease } from '../../jobs/job.lease.ts';
import { finishJob, type JobProblem } from '../../jobs/job.outcome.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { createIssueList, type IssueList } from './import-issues.ts';
import type { ImportProposal } from './import-proposal.ts';

export type Import = DatasetImport & { upload: Upload; jurisdiction: { timeZone: string } };

/** The result of a first reading of the file. */
export interface Findings {
  rowsRead: number;
  /** Rows that are not records. */
  rowsSkipped: number;
  /** Rows that were imported before and are passed over. */
  rowsKnown: number;
  issues: IssueList;
  ignoredColumns: readonly string[];
  /** The format and mapping as they were read; null if the file could not be opened. */
  proposal: ImportProposal | null;
  /** Of the rows, in any order. */
  contentSha256: string;
  problem: JobProblem | null;
}

/** The end of an import. A hash is null if nothing was imported, or if the file can be imported again. */
interface Outcome extends Omit<Findings, 'contentSha256'> {
  rowsImported: number;
  fileSha256: string | null;
  contentSha256: string | null;
}

/** The findings of a file that was not read. */
export function emptyFindings(problem: JobProblem | null): Findings {
  return {
    rowsRead: 0,
    rowsSkipped: 0,
    rowsKnown: 0,
    issues: createIssueList(),
    ignoredColumns: [],
    proposal: null,
    contentSha256: '',
    problem,
  };
}

/** Ends an import that writes no rows: a dry run, or a refused one. */
export function recordWithoutRows(
  dependencies: WorkerDependencies,
  lease: JobLease,
  datasetImport: Import,
  findings: Findings,
): Promise<void> {
  return inTenant(dependencies.database, datasetImport.jurisdictionId, (session) =>
    session.write(() =>
      recordOutcome(dependencies, lease, datasetImport, {
        ...findings,
        rowsImported: 0,
        fileSha256: null,
        contentSha256: null,
      }),
    ),
  );
}

/** Records the end of an import in the transaction of its rows. */
export async function recordOutcome(
  { database, now }: WorkerDependencies,
  { job }: JobLease,
  datasetImport: Import,
  outcome: Outcome,
): Promise<void> {
  const { prisma } = database;
  const { jurisdictionId, id: datasetImportId } = datasetImport;
  const { rowsRead, rowsImported, issues, problem, fileSha256, contentSha256 } = outcome;
  await prisma.importIssue.createMany({
    data: issues.inOrder().map((issue, position) => ({
      jurisdictionId,
      datasetImportId,
      position,
      line: issue.line,
      columnName: issue.column,
      severity: issue.severity ?? 'ERROR',
      code: issue.code,
      message: issue.message,
      value: issue.value ?? null,
    })),
  });
  await prisma.datasetImport.updateMany({
    where: { id: datasetImportId },
    data: {
      rowsRead,
      rowsImported,
      issueCount: issues.count,
      warningCount: issues.warningCount,
      ignoredColumns: [...outcome.ignoredColumns],
      rowsSkipped: outcome.rowsSkipped,
      rowsKnown: outcome.rowsKnown,
      ...(outcome.proposal ? { proposal: { ...outcome.proposal } } : {}),
      fileSha256,
      contentSha256,
      version: { increment: 1 },
    },
  });
  await finishJob(database, job, { rowsDone: rowsRead, problem, now: now() });
  const actor = {
    jurisdictionId,
    actorKind: 'WORKER',
    actorSubject: job.createdBySubject,
    requestId: job.id,
  } as const;
  const entity = { entityType: 'DatasetImport', entityId: datasetImportId };
  const { confirmationReason: reason } = datasetImport;
  if (reason !== null && rowsImported > 0 && issues.confirmedCount > 0) {
    const detail = { mutation: 'importDataset', reason, findings: issues.confirmedCount };
    await recordAuditAs(prisma, actor, { action: 'text.confirmed', ...entity, detail });
  }
  await recordAuditAs(prisma, actor, {
    action: problem ? 'import.failed' : datasetImport.isDryRun ? 'import.checked' : 'import.completed',
    ...entity,
    detail: {
      rowsRead,
      rowsImported,
      issueCount: issues.count,
      warningCount: issues.warningCount,
      problem: problem?.code ?? null,
    },
  });
}

/** The SHA-256 of an upload as it was first read, which is now for a new one. */
export function hashOfFirstReading(
  { database }: WorkerDependencies,
  { id, jurisdictionId }: Upload,
  sha256: string,
): Promise<string | null> {
  const { prisma } = database;
  return inTenant(database, jurisdictionId, (session) =>
    session.write(async () => {
      await prisma.upload.updateMany({ where: { id, sha256: null }, data: { sha256 } });
      const upload = await prisma.upload.findFirstOrThrow({ where: { id } });
      return upload.sha256;
    }),
  );
}
