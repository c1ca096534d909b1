import type { Condition, Row } from '@rapport/database/list-reader.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { csvText, writeCsv, type Cell, type CsvSummary } from '@rapport/interchange/csv-writer.ts';
import { exportFileName } from '@rapport/interchange/export-file.ts';
import { manifestFile } from '@rapport/interchange/manifest.ts';
import type { Readable } from 'node:stream';
import * as z from 'zod';

import type { JobLease } from '../../jobs/job.lease.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import {
  createExportFiles,
  csvType,
  exportDay,
  recordExport,
  softwareVersion,
} from './export-files.worker.ts';
import { listCell, listColumnSchema, type ListColumn } from './list-columns.ts';
import { partsOf, type ListPart } from './list-parts.ts';

/** Rows read with one statement, so that memory use does not depend on the length of the list. */
const batchRows = 500;

const planSchema = z.object({
  shownColumns: z.array(listColumnSchema),
  conditions: z.array(z.custom<Condition>((value) => typeof value === 'object' && value !== null)),
  listOrder: z.object({ field: z.string(), direction: z.enum(['asc', 'desc']) }),
});

/** How the rows of a list are read and written, as decided when the export was requested. */
interface Plan extends z.output<typeof planSchema> {
  model: string;
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
  const { id, list, model } = listExport;
  const { shownColumns: words, ...stored } = planSchema.parse(listExport);
  const plan: Plan = {
    ...stored,
    model,
    shownColumns: words.filter(({ isPart }) => !isPart),
    parts: words.flatMap((one) => partsOf(list).filter(({ name }) => one.isPart && name === one.name)),
  };
  const nameOf = (content: string): string => exportFileName(list, null, day, content);
  const written = createExportFiles(dependencies, lease, id);

  const table = await written.putTable(nameOf('rows.csv'), (into) =>
    writeTable(dependencies, lease, plan, into),
  );
  const columns = csvText(
    ['column', 'description'],
    words.map(({ name, description }) => [name, description]),
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
  await recordExport(dependencies, lease, written, {
    reference: { listExportId: id },
    entityType: 'ListExport',
    id,
    setExpiry: (prisma, expiresAt) =>
      prisma.listExport.updateMany({ where: { id }, data: { expiresAt, version: { increment: 1 } } }),
  });
}

function writeTable(
  { database }: WorkerDependencies,
  lease: JobLease,
  plan: Plan,
  into: (body: Readable) => Promise<void>,
): Promise<CsvSummary> {
  const { model, shownColumns, conditions, parts } = plan;
  return inTenant(database, lease.job.jurisdictionId, async (session) => {
    const expected = await database.lists.count(session, { model, where: conditions });
    async function* rows(): AsyncGenerator<Cell[]> {
      let rowsDone = 0;
      for await (const batch of batches(database, session, plan)) {
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
    return output.summary();
  });
}

/** The rows of the list at one moment, in its order, page by page. */
async function* batches(
  database: WorkerDependencies['database'],
  session: DatabaseSession,
  { model, shownColumns, conditions, listOrder }: Plan,
): AsyncGenerator<Row[]> {
  const fields = [...shownColumns.map(({ column }) => column), listOrder.field];
  let after: readonly unknown[] | undefined;
  for (;;) {
    const rows = await database.lists.list(session, {
      model,
      fields,
      where: conditions,
      orderBy: listOrder,
      limit: batchRows,
      after,
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    if (rows.length < batchRows) return;
    after = [last[listOrder.field], last.id];
  }
}
