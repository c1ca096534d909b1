import type { PrismaClient } from '@rapport/database/client.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { writeCsv, type Cell, type CsvSummary } from '@rapport/interchange/csv-writer.ts';
import { exportFileName } from '@rapport/interchange/export-file.ts';
import { jsonFile, manifestFile } from '@rapport/interchange/manifest.ts';
import { codebookMarkdown, surveyCodebook } from '@rapport/interchange/survey-codebook.ts';
import { surveyColumns, surveyRow } from '@rapport/interchange/survey-columns.ts';
import type { SurveyVersionDefinition } from '@rapport/interchange/survey-definition.ts';
import type { Readable } from 'node:stream';

import type { JobLease } from '../../jobs/job.lease.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { countResponses } from '../surveys/response.service.ts';
import { createScaleScorer } from '../surveys/scale.scorer.ts';
import { loadSurveyVersion } from '../surveys/survey-definition.ts';
import { softwareVersion } from '../../software-version.ts';
import { releaseCertificate } from '../surveys/survey-release.service.ts';
import { exportDay, writeExport } from './export-files.worker.ts';
import { surveyResponses } from './survey-responses.cursor.ts';

/**
 * Writes the responses of a version to the object store: the table, its codebook for programs and for people, the certificate of its release if it is frozen, and last the manifest. The rows come from one transaction
 * and go through a file on disk. An attempt that was killed leaves no export, and the next one writes all files again.
 */
export async function runSurveyExport(dependencies: WorkerDependencies, lease: JobLease): Promise<void> {
  const { database, now } = dependencies;
  const { job } = lease;
  const { surveyExport, definition, day } = await inTenant(database, job.jurisdictionId, async () => {
    const found = await database.prisma.surveyExport.findFirstOrThrow({ where: { jobId: job.id } });
    const version = await loadSurveyVersion(database.prisma, found.surveyVersionId, found.language);
    if (!version) throw new Error(`Export ${found.id} has no survey version`);
    const today = await exportDay(dependencies, lease);
    return { surveyExport: found, definition: version.definition, day: today };
  });
  const { survey, version } = definition;
  const nameOf = (content: string): string => exportFileName(survey.title, version.number, day, content);
  const codebook = surveyCodebook(definition);
  const owner = {
    reference: { surveyExportId: surveyExport.id },
    entityType: 'SurveyExport' as const,
    id: surveyExport.id,
    setExpiry: (prisma: PrismaClient, expiresAt: Date) =>
      prisma.surveyExport.updateMany({
        where: { id: surveyExport.id },
        data: { expiresAt, version: { increment: 1 } },
      }),
  };
  await writeExport(dependencies, lease, owner, async (written) => {
    const table = await written.putTable(nameOf('responses.csv'), (into) =>
      writeTable(dependencies, lease, definition, into),
    );
    await written.put(nameOf('codebook.json'), 'application/json', jsonFile(codebook));
    const markdown = Buffer.from(codebookMarkdown(codebook));
    await written.put(nameOf('codebook.md'), 'text/markdown; charset=utf-8', markdown);
    const certificate = await inTenant(database, job.jurisdictionId, () =>
      releaseCertificate(database.prisma, surveyExport.surveyVersionId),
    );
    if (certificate !== null)
      await written.put(nameOf('release.json'), 'application/json', Buffer.from(certificate));
    const manifest = manifestFile({
      exportId: surveyExport.id,
      createdAt: now(),
      softwareVersion,
      survey,
      surveyVersion: version,
      rowCount: table.rows ?? 0,
      columnCount: codebook.columns.length,
      files: [...written.files],
    });
    await written.put(nameOf('manifest.json'), 'application/json', manifest);
  });
}

async function writeTable(
  { database }: WorkerDependencies,
  lease: JobLease,
  definition: SurveyVersionDefinition,
  into: (body: Readable) => Promise<void>,
): Promise<CsvSummary> {
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
    await into(output.body);
    return output.summary();
  });
}
