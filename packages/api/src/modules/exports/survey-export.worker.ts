import type { PrismaClient } from '@rapport/database/client.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { exportFileName } from '@rapport/interchange/export-file.ts';
import { jsonFile, manifestFile } from '@rapport/interchange/manifest.ts';
import { codebookMarkdown } from '@rapport/interchange/codebook-page.ts';
import { ddiCodebook } from '@rapport/interchange/ddi-codebook.ts';
import { surveyDataPackage } from '@rapport/interchange/survey-data-package.ts';
import { surveyFileForms, surveyTableFile } from '@rapport/interchange/survey-table-file.ts';

import type { JobLease } from '../../jobs/job.lease.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import type { RowOf } from '../../tables/columns.ts';
import { softwareVersion } from '../../software-version.ts';
import { releaseCertificate, weightedCertificates } from '../surveys/survey-release.service.ts';
import { exportDay, writeExport, type ExportFiles } from './export-files.worker.ts';
import { loadExportedSurvey, openSurveyTable, type OpenedTable } from './survey-export-table.worker.ts';

/**
 * Writes the responses of survey versions to the object store: the table in each format, its codebook for programs, archives and people, the certificates of releases with identified
 * rows, and last the manifest. All rows come from one transaction and go through files on disk. An attempt that was killed leaves no export, and the next one writes all files again.
 */
export async function runSurveyExport(dependencies: WorkerDependencies, lease: JobLease): Promise<void> {
  const { database } = dependencies;
  const { job } = lease;
  const { surveyExport, survey, day } = await inTenant(database, job.jurisdictionId, async () => {
    const found = await database.prisma.surveyExport.findFirstOrThrow({ where: { jobId: job.id } });
    return {
      surveyExport: found,
      survey: await loadExportedSurvey(database, job.jurisdictionId, found),
      day: await exportDay(dependencies, lease),
    };
  });
  const { title } = survey.definition.survey;
  const [only, ...others] = survey.versions;
  const number = others.length === 0 ? (only?.number ?? null) : null;
  const nameOf = (content: string): string => exportFileName(title, number, day, content);
  let rowsDone = 0;
  const owner = {
    reference: { surveyExportId: surveyExport.id },
    entityType: 'SurveyExport' as const,
    id: surveyExport.id,
    rowsDone: () => rowsDone,
    setExpiry: (prisma: PrismaClient, expiresAt: Date) =>
      prisma.surveyExport.updateMany({
        where: { id: surveyExport.id },
        data: { expiresAt, version: { increment: 1 } },
      }),
  };
  await writeExport(dependencies, lease, owner, async (written) => {
    const opened = await inTenant(database, job.jurisdictionId, async (session) => {
      const passes = surveyExport.formats.length + (surveyExport.form === 'DEIDENTIFIED' ? 1 : 0);
      const table = await openSurveyTable(session, survey, surveyExport, {
        createdAt: dependencies.now(),
        tables: surveyExport.formats.length,
        progress: (rows, total) => {
          rowsDone += rows;
          return lease.progress(rowsDone, Math.max(total * passes, rowsDone));
        },
      });
      for (const format of surveyExport.formats) {
        const { contentType, format: extension } = surveyFileForms[format];
        await written.putTable(nameOf(`responses.${extension}`), contentType, async (into) => {
          await into(surveyTableFile(table.open(), format));
          return table.rowCount;
        });
      }
      return table;
    });
    await putCodebooks(dependencies, written, surveyExport, opened, nameOf);
    if (surveyExport.form === 'IDENTIFIED') {
      for (const version of survey.versions) {
        const certificate = await inTenant(database, job.jurisdictionId, () =>
          releaseCertificate(database.prisma, version.id),
        );
        const content = others.length === 0 ? 'release.json' : `v${version.number}-release.json`;
        if (certificate !== null)
          await written.put(nameOf(content), 'application/json', Buffer.from(certificate));
        const weighted = await inTenant(database, job.jurisdictionId, () =>
          weightedCertificates(database.prisma, version.id),
        );
        for (const { number, content: proof } of weighted) {
          const name = content.replace('release.json', `weights-${number}-release.json`);
          await written.put(nameOf(name), 'application/json', Buffer.from(proof));
        }
      }
    }
    const manifest = manifestFile({
      exportId: surveyExport.id,
      createdAt: dependencies.now(),
      softwareVersion,
      warning: opened.codebook.warning,
      survey: survey.definition.survey,
      surveyVersions: survey.versions,
      form: surveyExport.form,
      ...(opened.codebook.deidentification === null
        ? {}
        : { deidentification: opened.codebook.deidentification }),
      rowCount: opened.rowCount,
      columnCount: opened.codebook.columns.length,
      files: [...written.files],
    });
    await written.put(nameOf('manifest.json'), 'application/json', manifest);
  });
}

async function putCodebooks(
  { now }: WorkerDependencies,
  written: ExportFiles,
  { id: exportId, formats }: RowOf<'SurveyExport'>,
  { codebook, savVariables }: OpenedTable,
  nameOf: (content: string) => string,
): Promise<void> {
  const createdAt = now();
  const tables = formats.flatMap((format, index) => {
    const file = written.files[index];
    return file === undefined ? [] : [{ ...file, ...surveyFileForms[format] }];
  });
  const codebookPackage = surveyDataPackage({
    codebook,
    exportId,
    createdAt,
    files: tables,
    savVariables: formats.includes('SAV') ? savVariables : [],
  });
  await written.put(nameOf('datapackage.json'), 'application/json', jsonFile(codebookPackage));
  const ddi = ddiCodebook({ codebook, exportId, createdAt, softwareVersion, files: tables });
  await written.put(nameOf('ddi.xml'), 'application/xml', ddi);
  const page = Buffer.from(codebookMarkdown(codebook));
  await written.put(nameOf('codebook.md'), 'text/markdown; charset=utf-8', page);
}
