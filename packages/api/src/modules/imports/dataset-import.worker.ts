import { createReadStream } from 'node:fs';

import type { DatabaseSession } from '@rapport/database/session.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { FileProblem } from '@rapport/interchange/row-result.ts';

import type { JobLease } from '../../jobs/job.lease.ts';
import type { JobProblem } from '../../jobs/job.outcome.ts';
import { withTemporaryFile } from '../../jobs/temporary-file.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { createImporter } from './dataset.importers.ts';
import type { DatasetImporter, OpenDataset, RowTarget } from './dataset.importer.ts';
import { createContentHash } from './content-hash.ts';
import { mappingSchema } from './response-mapping.input.ts';
import { download, ImportRefused } from './dataset-download.ts';
import { fileOptions, formatAsRead } from './file-options.ts';
import {
  emptyFindings,
  recordOutcome,
  recordWithoutRows,
  type Findings,
  type Import,
} from './dataset-import-outcome.service.ts';
import { areTextsConfirmed, createIssueList, goodRowsInBatches, type IssueRecord } from './import-issues.ts';

/** The number of rows that are checked and written together, unless their importer says otherwise. */
const batchRows = 500;

/**
 * Reads an uploaded file into the database: all of it in one transaction, or none. The file is read once to find every problem and, if it has
 * none and this is not a dry run, once more to write it.
 */
export async function runDatasetImport(dependencies: WorkerDependencies, lease: JobLease): Promise<void> {
  const { database } = dependencies;
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
    const fileSha256 = await download(dependencies, datasetImport.upload, path).catch((error: unknown) => {
      if (error instanceof ImportRefused) return error;
      throw error;
    });
    if (fileSha256 instanceof ImportRefused)
      return recordWithoutRows(dependencies, lease, datasetImport, emptyFindings(fileSha256.problem));
    const importer = await tenant(() => createImporter(database, datasetImport));
    const findings = await inspect(dependencies, lease, datasetImport, importer, path);
    const known = findings.problem
      ? null
      : await tenant(() => earlierImport(dependencies, datasetImport, fileSha256, findings));
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
  const content = createContentHash();
  const { timeZone } = datasetImport.jurisdiction;
  let findings: Omit<Findings, 'problem' | 'contentSha256'> = emptyFindings(null);
  let skipped = { count: 0 };
  const found = (problem: JobProblem | null): Findings => ({
    ...findings,
    issues,
    rowsSkipped: skipped.count,
    contentSha256: content.digest(),
    problem,
  });
  try {
    const options = fileOptions(datasetImport, timeZone, dependencies.now());
    const file = await importer.open(createReadStream(path), options);
    ({ skipped } = file);
    const proposal = {
      format: formatAsRead(datasetImport, timeZone, file),
      mapping: file.mapping ? mappingSchema.parse(file.mapping) : null,
    };
    findings = { ...findings, ignoredColumns: file.ignoredColumns, proposal };
    for await (const batch of goodRowsInBatches(
      file.rows,
      importer.batchRows ?? batchRows,
      issues,
      areTextsConfirmed(datasetImport),
    )) {
      batch.rows.forEach(({ value }) => content.add(value));
      const conflicts = await inTenant(dependencies.database, datasetImport.jurisdictionId, (session) =>
        importer.conflicts(rowTarget(dependencies, lease, datasetImport, session), batch.rows),
      );
      const { others, knownLines } = settleKnown(datasetImport, namedInFile(file, conflicts));
      others.forEach(issues.add);
      const rowsKnown = findings.rowsKnown + knownLines.size;
      findings = { ...findings, rowsRead: batch.rowsRead, rowsKnown };
      await lease.progress(0, null);
    }
    const warnings = await inTenant(dependencies.database, datasetImport.jurisdictionId, (session) =>
      Promise.resolve(importer.warnings?.(rowTarget(dependencies, lease, datasetImport, session)) ?? []),
    );
    warnings.forEach(issues.add);
    return found(null);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    issues.add({ line: error.line, column: error.column, code: error.code, message: error.message });
    return found({ code: error.code, message: error.message });
  }
}

/** Conflicts with the names of columns as the file has them. */
function namedInFile({ columns = [] }: Pick<OpenDataset<unknown>, 'columns'>, conflicts: IssueRecord[]) {
  const names = new Map<string | null, string>(columns.map(({ column, field }) => [field, column]));
  return conflicts.map((conflict) => ({
    ...conflict,
    column: names.get(conflict.column) ?? conflict.column,
  }));
}

/** The code of conflicts of rows that were imported before. */
const knownCode = 'ALREADY_IMPORTED';

/** The lines of known rows, if the import passes over them, and the other conflicts. */
function settleKnown(
  { onlyNew }: Import,
  conflicts: readonly IssueRecord[],
): { others: IssueRecord[]; knownLines: ReadonlySet<number | null> } {
  const isKnown = ({ code }: IssueRecord): boolean => onlyNew && code === knownCode;
  const knownLines = new Set(conflicts.filter(isKnown).map(({ line }) => line));
  return { others: conflicts.filter(({ line }) => !knownLines.has(line)), knownLines };
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
  { contentSha256 }: Findings,
): Promise<JobProblem | null> {
  const { kind, surveyVersionId, recidivismCohortId } = datasetImport;
  const earlier = await database.prisma.datasetImport.findFirst({
    where: { kind, surveyVersionId, recidivismCohortId, OR: [{ fileSha256 }, { contentSha256 }] },
  });
  return earlier
    ? {
        code: 'FILE_ALREADY_IMPORTED',
        message: `${earlier.fileSha256 === fileSha256 ? 'This file' : 'A file with the same rows'} was already imported on ${earlier.createdAt.toISOString()}.`,
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
      const options = fileOptions(datasetImport, target.timeZone, target.now);
      const file = await importer.open(createReadStream(path), options);
      let rowsImported = 0;
      let rowsKnown = 0;
      for await (const batch of goodRowsInBatches(
        file.rows,
        importer.batchRows ?? batchRows,
        issues,
        areTextsConfirmed(datasetImport),
      )) {
        if (batch.rows.length === 0) continue;
        const { others, knownLines } = settleKnown(
          datasetImport,
          namedInFile(file, await importer.conflicts(target, batch.rows)),
        );
        const [conflict] = others;
        if (conflict) throw new ImportRefused({ code: 'ROWS_REFUSED', message: conflict.message }, others);
        rowsKnown += knownLines.size;
        const rows = batch.rows.filter(({ line }) => !knownLines.has(line));
        if (rows.length > 0) await importer.write(target, rows);
        // A session keeps the plans that check foreign keys. A plan made while the table was small would read all of it for each row.
        await session.query({ text: 'discard plans' });
        rowsImported += rows.length;
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
        rowsKnown,
        fileSha256: sha256,
        contentSha256: isOnce ? findings.contentSha256 : null,
      });
    }),
  );
}
