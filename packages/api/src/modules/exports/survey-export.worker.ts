import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { exportRetentionDays } from '@rapport/core/limits.ts';
import type { SurveyExport } from '@rapport/database/generated/prisma/client.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { writeCsv, type Cell } from '@rapport/interchange/csv-writer.ts';
import { describeFile, jsonFile, manifestFile, type ManifestFile } from '@rapport/interchange/manifest.ts';
import { codebookMarkdown, surveyCodebook } from '@rapport/interchange/survey-codebook.ts';
import { surveyColumns, surveyRow } from '@rapport/interchange/survey-columns.ts';
import type { SurveyVersionDefinition } from '@rapport/interchange/survey-definition.ts';

import { recordAuditAs } from '../../audit.ts';
import type { JobLease } from '../../jobs/job.lease.ts';
import { finishJob } from '../../jobs/job.outcome.ts';
import { withTemporaryFile } from '../../jobs/temporary-file.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { countResponses } from '../surveys/response.service.ts';
import { createScaleScorer } from '../surveys/scale.scorer.ts';
import { loadSurveyVersion } from '../surveys/survey-definition.ts';
import { surveyResponses } from './survey-responses.cursor.ts';

const csvType = 'text/csv; charset=utf-8';
const dayMilliseconds = 86_400_000;
/** The software that wrote the files, for the manifest. */
const softwareVersion = 'rapport 0.1.0';

/**
 * Writes the responses of a version to the object store: the table, its codebook for programs and for people, and last the manifest. The rows come from one transaction
 * and go through a file on disk. An attempt that was killed leaves no export, and the next one writes all files again.
 */
export async function runSurveyExport(dependencies: WorkerDependencies, lease: JobLease): Promise<void> {
  const { database, exports: store, now } = dependencies;
  const { job } = lease;
  const { surveyExport, definition } = await inTenant(database, job.jurisdictionId, async () => {
    const found = await database.prisma.surveyExport.findFirstOrThrow({ where: { jobId: job.id } });
    const version = await loadSurveyVersion(database.prisma, found.surveyVersionId, found.language);
    if (!version) throw new Error(`Export ${found.id} has no survey version`);
    return { surveyExport: found, definition: version.definition };
  });
  // Each attempt has its own keys, so that an attempt that was taken over and goes on cannot change the files of the one that finished.
  const keyOf = (name: string): string => `${job.jurisdictionId}/${surveyExport.id}/${job.attempts}/${name}`;
  const codebook = surveyCodebook(definition);

  const files: ManifestFile[] = [];
  const table = await withTemporaryFile(async (path) => {
    const written = await writeTable(dependencies, lease, definition, path);
    await store.write(keyOf(written.name), createReadStream(path), written.contentType);
    return written;
  });
  files.push(table);
  const put = async (name: string, contentType: string, content: Buffer): Promise<void> => {
    await store.write(keyOf(name), content, contentType);
    files.push(describeFile(name, contentType, content));
  };
  await put('codebook.json', 'application/json', jsonFile(codebook));
  await put('codebook.md', 'text/markdown; charset=utf-8', Buffer.from(codebookMarkdown(codebook)));
  const manifest = manifestFile({
    exportId: surveyExport.id,
    createdAt: now(),
    softwareVersion,
    survey: definition.survey,
    surveyVersion: definition.version,
    rowCount: table.rows ?? 0,
    columnCount: codebook.columns.length,
    files: [...files],
  });
  await put('manifest.json', 'application/json', manifest);
  await recordExport(dependencies, lease, surveyExport, files, keyOf);
}

/** Writes the table to a file on disk, with constant memory. */
async function writeTable(
  { database }: WorkerDependencies,
  lease: JobLease,
  definition: SurveyVersionDefinition,
  path: string,
): Promise<ManifestFile> {
  const columns = surveyColumns(definition);
  const scoresOf = createScaleScorer(definition);
  return inTenant(database, lease.job.jurisdictionId, async (session) => {
    const expected = await countResponses({ database }, definition.version.id);
    async function* rows(): AsyncGenerator<Cell[]> {
      let rowsDone = 0;
      for await (const batch of surveyResponses(session, definition)) {
        for (const response of batch)
          yield surveyRow(columns, { ...response, scaleScores: scoresOf(response) });
        rowsDone += batch.length;
        await lease.progress(rowsDone, Math.max(expected, rowsDone));
      }
    }
    const output = writeCsv({
      columns: columns.map((column) => column.name),
      rows: rows(),
      byteOrderMark: true,
    });
    await pipeline(output.body, createWriteStream(path));
    const { rows: rowCount, bytes, sha256 } = output.summary();
    return { name: 'responses.csv', contentType: csvType, bytes, rows: rowCount, sha256 };
  });
}

/** Records the files and the end of the job in one transaction, so that an export has either all of its files or none. */
async function recordExport(
  { database, now }: WorkerDependencies,
  { job }: JobLease,
  surveyExport: SurveyExport,
  files: readonly ManifestFile[],
  keyOf: (name: string) => string,
): Promise<void> {
  const { prisma } = database;
  const { jurisdictionId } = surveyExport;
  const rowCount = files[0]?.rows ?? 0;
  await inTenant(database, jurisdictionId, (session) =>
    session.write(async () => {
      // This is first, so that an attempt that was taken over ends here.
      await finishJob(database, job, { rowsDone: rowCount, problem: null, now: now() });
      await prisma.exportFile.createMany({
        data: files.map(({ bytes, ...file }, position) => ({
          ...file,
          bytes: BigInt(bytes),
          surveyExportId: surveyExport.id,
          position,
          objectKey: keyOf(file.name),
        })),
      });
      const expiresAt = new Date(now().getTime() + exportRetentionDays * dayMilliseconds);
      await prisma.surveyExport.updateMany({
        where: { id: surveyExport.id },
        data: { expiresAt, version: { increment: 1 } },
      });
      await recordAuditAs(
        prisma,
        { jurisdictionId, actorKind: 'WORKER', actorSubject: job.createdBySubject, requestId: job.id },
        {
          action: 'export.completed',
          entityType: 'SurveyExport',
          entityId: surveyExport.id,
          detail: { rows: rowCount, files: files.map((file) => file.name) },
        },
      );
    }),
  );
}
