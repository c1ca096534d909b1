import type { PrismaClient } from '@rapport/database/client.ts';
import type { Condition } from '@rapport/database/list-reader.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { csvText, writeCsv, type Cell } from '@rapport/interchange/csv-writer.ts';
import { exportFileName, rowWarning } from '@rapport/interchange/export-file.ts';
import { manifestFile } from '@rapport/interchange/manifest.ts';
import type { Readable } from 'node:stream';
import * as z from 'zod';

import type { JobLease } from '../../jobs/job.lease.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { softwareVersion } from '../../software-version.ts';
import { csvType, exportDay, writeExport } from './export-files.worker.ts';
import { listCell, listColumnSchema, type ListColumn } from './list-columns.ts';
import { listBatches } from './list-batches.ts';
import { partsOf, type ListPart } from './list-parts.ts';
import { tableList } from './table-export.service.ts';
import { runTableExport } from './table-export.worker.ts';
import { runYearExport } from './year-export.worker.ts';

const planSchema = z.object({
  model: z.string(),
  shownColumns: z.array(listColumnSchema),
  conditions: z.array(z.custom<Condition>((value) => typeof value === 'object' && value !== null)),
  listOrder: z.object({ field: z.string(), direction: z.enum(['asc', 'desc']) }),
});

/** How the rows of a list are read and written, as decided when the export was requested. */
interface Plan extends z.output<typeof planSchema> {
  parts: readonly ListPart[];
}

/**
 * Writes a list to the object store: the table, the descriptions of its columns, and last the manifest. The rows come from one transaction and go through a file on disk. An attempt
 * that was killed leaves no export, and the next one writes all files again.
 */
export async function runListExport(dependencies: WorkerDependencies, lease: JobLease): Promise<void> {
  const { database, now } = dependencies;
  const { job } = lease;
  const { listExport, day } = await inTenant(database, job.jurisdictionId, async () => ({
    listExport: await database.prisma.listExport.findFirstOrThrow({ where: { jobId: job.id } }),
    day: await exportDay(dependencies, lease),
  }));
  if (listExport.list === tableList) return runTableExport(dependencies, lease, listExport);
  if (listExport.figures !== null) return runYearExport(dependencies, lease, listExport);
  const { id, list } = listExport;
  const { shownColumns: words, ...stored } = planSchema.parse(listExport);
  const plan: Plan = {
    ...stored,
    shownColumns: words.filter(({ isPart }) => !isPart),
    parts: words.flatMap((one) => partsOf(list).filter(({ name }) => one.isPart && name === one.name)),
  };
  const nameOf = (content: string): string => exportFileName(list, null, day, content);
  const owner = {
    reference: { listExportId: id },
    entityType: 'ListExport' as const,
    id,
    setExpiry: (prisma: PrismaClient, expiresAt: Date) =>
      prisma.listExport.updateMany({ where: { id }, data: { expiresAt, version: { increment: 1 } } }),
  };
  await writeExport(dependencies, lease, owner, async (written) => {
    const table = await written.putTable(nameOf('rows.csv'), csvType, (into) =>
      writeTable(dependencies, lease, plan, into),
    );
    const columns = csvText(
      ['column', 'description'],
      [['(every row)', rowWarning], ...words.map(({ name, description }) => [name, description])],
    );
    await written.put(nameOf('columns.csv'), csvType, Buffer.from(columns));
    const manifest = manifestFile({
      exportId: id,
      createdAt: now(),
      softwareVersion,
      list,
      rowCount: table.rows ?? 0,
      columnCount: words.length,
      files: [...written.files],
    });
    await written.put(nameOf('manifest.json'), 'application/json', manifest);
  });
}

function writeTable(
  { database }: WorkerDependencies,
  lease: JobLease,
  plan: Plan,
  into: (body: Readable) => Promise<void>,
): Promise<number> {
  const { model, shownColumns, conditions, listOrder, parts } = plan;
  return inTenant(database, lease.job.jurisdictionId, async (session) => {
    const expected = await database.lists.count(session, { model, where: conditions });
    async function* rows(): AsyncGenerator<Cell[]> {
      let rowsDone = 0;
      for await (const batch of listBatches(database, session, {
        model,
        fields: shownColumns.map(({ column }) => column),
        where: conditions,
        orderBy: listOrder,
      })) {
        const more = await Promise.all(
          parts.map((part) =>
            part.read(
              session,
              batch.map(({ id }) => id),
            ),
          ),
        );
        for (const row of batch) {
          const own = shownColumns.map((column: ListColumn) => listCell(model, column, row));
          yield [...own, ...more.map((cells) => cells.get(row.id) ?? null)];
        }
        rowsDone += batch.length;
        await lease.progress(rowsDone, Math.max(expected, rowsDone));
      }
    }
    const output = writeCsv({
      columns: [...shownColumns, ...parts].map(({ name }) => name),
      rows: rows(),
      byteOrderMark: true,
    });
    await into(output.body);
    return output.summary().rows;
  });
}
