import { createReadStream } from 'node:fs';

import type { DatabaseSession } from '@rapport/database/session.ts';
import type { DatasetImport, Upload } from '@rapport/database/generated/prisma/client.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { FileProblem } from '@rapport/interchange/row-result.ts';

import { recordAuditAs } from '../../audit.ts';
import type { JobLease } from '../../jobs/job.lease.ts';
import { finishJob, type JobProblem } from '../../jobs/job.outcome.ts';
import { withTemporaryFile } from '../../jobs/temporary-file.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { createImporter } from './dataset.importers.ts';
import type { DatasetImporter, RowTarget } from './dataset.importer.ts';
import { download, ImportRefused } from './dataset-download.ts';
import { createIssueList, goodRowsInBatches, type IssueList } from './import-issues.ts';

/** The number of rows that are checked and written together. */
const batchRows = 500;

type Import = DatasetImport & { upload: Upload; jurisdiction: { timeZone: string } };

/** The result of a first reading of the file. */
interface Findings {
  rowsRead: number;
  issues: IssueList;
  ignoredColumns: readonly string[];
  problem: JobProblem | null;
}

/**
 * Reads an uploaded file into the database: all of it in one transaction, or none. The file is read once to find every problem and, if it has
 * none and this is not a dry run, once more to write it.
 */
export async function runDatasetImport(dependencies: WorkerDependencies, lease: JobLease): Promise<void> {
  const { database, uploads } = dependencies;
  const { job } = lease;
  const tenant = <T>(work: (session: DatabaseSession) => Promise<T>): Promise<T> =>
    inTenant(database, job.jurisdictionId, work);
  const datasetImport = await tenant(() =>
    database.prisma.datasetImport.findFirstOrThrow({
      where: { jobId: job.id },
      include: { upload: true, jurisdiction: { select: { timeZone: true } } },
    }),
  );

  await withTemporaryFile(async (path) => {
    const fileSha256 = await download(uploads, datasetImport.upload, path).catch((error: unknown) => {
      if (error instanceof ImportRefused) return error;
      throw error;
    });
    if (fileSha256 instanceof ImportRefused)
      return recordWithoutRows(dependencies, lease, datasetImport, emptyFindings(fileSha256.problem));
    const importer = await tenant(() => createImporter(database, datasetImport));
    const findings = await inspect(dependencies, lease, datasetImport, importer, path);
    const known = findings.problem
      ? null
      : await tenant(() => earlierImport(dependencies, datasetImport, fileSha256));
    const problem = findings.problem ?? known ?? rowsProblem(findings);
    if (problem) return recordWithoutRows(dependencies, lease, datasetImport, { ...findings, problem });
    if (datasetImport.isDryRun) return recordWithoutRows(dependencies, lease, datasetImport, findings);
    try {
      await write(dependencies, lease, datasetImport, importer, path, { findings, fileSha256 });
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      error.issues.forEach(findings.issues.add);
      await recordWithoutRows(dependencies, lease, datasetImport, { ...findings, problem: error.problem });
    }
  });
}

function emptyFindings(problem: JobProblem): Findings {
  return { rowsRead: 0, issues: createIssueList(), ignoredColumns: [], problem };
}

function rowTarget(
  { database, now }: WorkerDependencies,
  { job }: JobLease,
  datasetImport: Import,
  session: DatabaseSession,
): RowTarget {
  const { prisma } = database;
  const { timeZone } = datasetImport.jurisdiction;
  return { session, prisma, datasetImport, importedBySubject: job.createdBySubject, now: now(), timeZone };
}

/** Reads the whole file without writing: counts its rows and finds every problem. */
async function inspect(
  dependencies: WorkerDependencies,
  lease: JobLease,
  datasetImport: Import,
  importer: DatasetImporter<unknown>,
  path: string,
): Promise<Findings> {
  const issues = createIssueList();
  let rowsRead = 0;
  let ignoredColumns: readonly string[] = [];
  try {
    const file = await importer.open(createReadStream(path));
    ignoredColumns = file.ignoredColumns;
    for await (const batch of goodRowsInBatches(file.rows, batchRows, issues)) {
      rowsRead = batch.rowsRead;
      const conflicts = await inTenant(dependencies.database, datasetImport.jurisdictionId, (session) =>
        importer.conflicts(rowTarget(dependencies, lease, datasetImport, session), batch.rows),
      );
      conflicts.forEach(issues.add);
      await lease.progress(0, null);
    }
    const warnings = await inTenant(dependencies.database, datasetImport.jurisdictionId, (session) =>
      Promise.resolve(importer.warnings?.(rowTarget(dependencies, lease, datasetImport, session)) ?? []),
    );
    warnings.forEach(issues.add);
    return { rowsRead, issues, ignoredColumns, problem: null };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    issues.add({ line: error.line, column: error.column, code: error.code, message: error.message });
    return { rowsRead, issues, ignoredColumns, problem: { code: error.code, message: error.message } };
  }
}

function rowsProblem({ issues, rowsRead }: Findings): JobProblem | null {
  if (issues.count === 0) return null;
  const message = `Nothing was imported: ${issues.count} ${issues.count === 1 ? 'issue' : 'issues'} in ${rowsRead} rows.`;
  return { code: 'ROWS_REFUSED', message };
}

/** Refuses a file that was already imported for the same purpose, by any person and under any name. */
async function earlierImport(
  { database }: WorkerDependencies,
  datasetImport: Import,
  fileSha256: string,
): Promise<JobProblem | null> {
  const { kind, surveyVersionId } = datasetImport;
  const earlier = await database.prisma.datasetImport.findFirst({
    where: { kind, surveyVersionId, fileSha256 },
  });
  return earlier
    ? {
        code: 'FILE_ALREADY_IMPORTED',
        message: `This file was already imported on ${earlier.createdAt.toISOString()}.`,
      }
    : null;
}

/** Writes every row and the outcome in one transaction. */
async function write(
  dependencies: WorkerDependencies,
  lease: JobLease,
  datasetImport: Import,
  importer: DatasetImporter<unknown>,
  path: string,
  { findings, fileSha256 }: { findings: Findings; fileSha256: string },
): Promise<void> {
  const { database } = dependencies;
  await inTenant(database, datasetImport.jurisdictionId, (session) =>
    session.write(async () => {
      const target = rowTarget(dependencies, lease, datasetImport, session);
      const refusal = await importer.refusal?.(target);
      if (refusal) throw new ImportRefused(refusal);
      const issues = createIssueList();
      const file = await importer.open(createReadStream(path));
      let rowsImported = 0;
      for await (const batch of goodRowsInBatches(file.rows, batchRows, issues)) {
        if (batch.rows.length === 0) continue;
        const conflicts = await importer.conflicts(target, batch.rows);
        const [conflict] = conflicts;
        if (conflict) throw new ImportRefused({ code: 'ROWS_REFUSED', message: conflict.message }, conflicts);
        await importer.write(target, batch.rows);
        // A session keeps the plans that check foreign keys. A plan made while the table was small would read all of it for each row.
        await session.query({ text: 'discard plans' });
        rowsImported += batch.rows.length;
        await lease.progress(rowsImported, findings.rowsRead);
      }
      const objection = await importer.settle?.(target);
      if (objection) throw new ImportRefused(objection);
      // Populations replace each other, so the same file can be imported again after another one.
      const isOnce = datasetImport.kind !== 'POPULATIONS';
      const sha256 = isOnce ? fileSha256 : null;
      await recordOutcome(dependencies, lease, datasetImport, {
        ...findings,
        rowsImported,
        fileSha256: sha256,
      });
    }),
  );
}

/** Ends an import that writes no rows: a dry run, or a refused one. */
function recordWithoutRows(
  dependencies: WorkerDependencies,
  lease: JobLease,
  datasetImport: Import,
  findings: Findings,
): Promise<void> {
  return inTenant(dependencies.database, datasetImport.jurisdictionId, (session) =>
    session.write(() =>
      recordOutcome(dependencies, lease, datasetImport, { ...findings, rowsImported: 0, fileSha256: null }),
    ),
  );
}

async function recordOutcome(
  { database, now }: WorkerDependencies,
  { job }: JobLease,
  datasetImport: Import,
  outcome: Findings & { rowsImported: number; fileSha256: string | null },
): Promise<void> {
  const { prisma } = database;
  const { jurisdictionId, id: datasetImportId } = datasetImport;
  const { rowsRead, rowsImported, issues, problem, fileSha256 } = outcome;
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
      fileSha256,
      version: { increment: 1 },
    },
  });
  await finishJob(database, job, { rowsDone: rowsRead, problem, now: now() });
  await recordAuditAs(
    prisma,
    { jurisdictionId, actorKind: 'WORKER', actorSubject: job.createdBySubject, requestId: job.id },
    {
      action: problem ? 'import.failed' : datasetImport.isDryRun ? 'import.checked' : 'import.completed',
      entityType: 'DatasetImport',
      entityId: datasetImportId,
      detail: {
        rowsRead,
        rowsImported,
        issueCount: issues.count,
        warningCount: issues.warningCount,
        problem: problem?.code ?? null,
      },
    },
  );
}
