import type { PrismaClient } from '@rapport/database/client.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { exportFileName } from '@rapport/interchange/export-file.ts';
import { codebookFile, tableFile, tableFormats } from '@rapport/interchange/table-file.ts';
import * as z from 'zod';

import type { JobLease } from '../../jobs/job.lease.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import type { RowOf } from '../../tables/columns.ts';
import { publishedTable, recordTableExport } from '../comparison-tables/published-table.service.ts';
import { exportDay, writeExport } from './export-files.worker.ts';

const figuresSchema = z.object({
  comparisonTableId: z.string(),
  formats: z.array(z.enum(tableFormats)),
});

/** Writes a frozen comparison to the object store: a file for each format, and last the codebook. */
export async function runTableExport(
  dependencies: WorkerDependencies,
  lease: JobLease,
  { id, figures }: RowOf<'ListExport'>,
): Promise<void> {
  const { database, now } = dependencies;
  const { jurisdictionId, createdBySubject } = lease.job;
  const { comparisonTableId, formats } = figuresSchema.parse(figures);
  const { published, day } = await inTenant(database, jurisdictionId, async (session) => ({
    published: await publishedTable(database.prisma, session, jurisdictionId, comparisonTableId),
    day: await exportDay(dependencies, lease),
  }));
  const { row, table } = published;
  const stem = exportFileName(row.title, row.edition, day, '');
  const owner = {
    reference: { listExportId: id },
    entityType: 'ListExport' as const,
    id,
    complete: recordTableExport(row, createdBySubject, now()),
    setExpiry: (prisma: PrismaClient, expiresAt: Date) =>
      prisma.listExport.updateMany({ where: { id }, data: { expiresAt, version: { increment: 1 } } }),
  };
  await writeExport(dependencies, lease, owner, async (written) => {
    const files = [];
    for (const format of formats) {
      files.push({ format, file: await written.putFile(tableFile(table, format, stem)) });
      const rows = files[0]?.file.rows ?? 0;
      await lease.progress(Math.floor((rows * files.length) / formats.length), rows);
    }
    await written.put('datapackage.json', 'application/json', codebookFile(table, files));
  });
}
