import type { PrismaClient } from '@rapport/database/client.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { csvText, writeCsv, type Cell } from '@rapport/interchange/csv-writer.ts';
import { exportFileName, figureWarning } from '@rapport/interchange/export-file.ts';
import { manifestFile } from '@rapport/interchange/manifest.ts';
import type { Readable } from 'node:stream';
import * as z from 'zod';

import { dayText } from '../../days.ts';
import type { JobLease } from '../../jobs/job.lease.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import type { Period } from '../../period.ts';
import type { RowOf } from '../../tables/columns.ts';
import { calendarOfOffice } from '../jurisdictions/jurisdiction.service.ts';
import {
  monthRows,
  programFields,
  programRows,
  yearColumns,
  yearOf,
  type Year,
} from '../summary/year-figures.service.ts';
import { softwareVersion } from '../../software-version.ts';
import { csvType, exportDay, writeExport } from './export-files.worker.ts';
import { listBatches } from './list-batches.ts';

const day = z.iso.date().transform((text) => new Date(`${text}T00:00:00Z`));
const figuresSchema = z.object({ firstDay: day, lastDay: day, programId: z.string().nullable() });

/** The words for a period in the name of a file. */
function nameOfPeriod({ calendarYear, fiscalYear, firstDay, lastDay }: Period): string {
  if (fiscalYear !== null) return `fiscal year ${fiscalYear}`;
  return calendarYear === null ? `${dayText(firstDay)} to ${dayText(lastDay)}` : `year ${calendarYear}`;
}

/** Writes the figures of some days to the object store: the programs, the months, the descriptions of their columns, and last the manifest. */
export async function runYearExport(
  dependencies: WorkerDependencies,
  lease: JobLease,
  listExport: RowOf<'ListExport'>,
): Promise<void> {
  const { database, now } = dependencies;
  const { job } = lease;
  const { id, list } = listExport;
  const { programId, ...days } = figuresSchema.parse(listExport.figures);
  const { calendar, today } = await inTenant(database, job.jurisdictionId, async () => ({
    calendar: await calendarOfOffice(database, job.jurisdictionId),
    today: await exportDay(dependencies, lease),
  }));
  const year = yearOf(calendar, days, programId);
  const { period } = year;
  const nameOf = (content: string): string => exportFileName(nameOfPeriod(period), null, today, content);
  const owner = {
    reference: { listExportId: id },
    entityType: 'ListExport' as const,
    id,
    setExpiry: (prisma: PrismaClient, expiresAt: Date) =>
      prisma.listExport.updateMany({ where: { id }, data: { expiresAt, version: { increment: 1 } } }),
  };
  await writeExport(dependencies, lease, owner, async (written) => {
    const table = await written.putTable(nameOf('programs.csv'), csvType, (into) =>
      writePrograms(dependencies, lease, year, into),
    );
    const months = await inTenant(database, job.jurisdictionId, (session) => monthRows(session, year, now()));
    const monthsText = csvText(
      yearColumns.months.map(({ name }) => name),
      months,
    );
    await written.put(nameOf('months.csv'), csvType, Buffer.from(monthsText));
    const columns = csvText(
      ['file', 'column', 'description'],
      Object.entries(yearColumns).flatMap(([file, words]) =>
        words.map(({ name, description }) => [`${file}.csv`, name, description]),
      ),
    );
    await written.put(nameOf('columns.csv'), csvType, Buffer.from(columns));
    const manifest = manifestFile({
      exportId: id,
      createdAt: now(),
      softwareVersion,
      warning: figureWarning,
      list,
      period: {
        firstDay: dayText(period.firstDay),
        lastDay: dayText(period.lastDay),
        calendarYear: period.calendarYear,
        fiscalYear: period.fiscalYear,
        timeZone: period.timeZone,
      },
      rowCount: table.rows ?? 0,
      columnCount: yearColumns.programs.length,
      files: [...written.files],
    });
    await written.put(nameOf('manifest.json'), 'application/json', manifest);
  });
}

function writePrograms(
  { database, now }: WorkerDependencies,
  lease: JobLease,
  year: Year,
  into: (body: Readable) => Promise<void>,
): Promise<number> {
  return inTenant(database, lease.job.jurisdictionId, async (session) => {
    const where =
      year.programId === null ? [] : [{ field: 'id', is: 'equal', value: year.programId } as const];
    const expected = await database.lists.count(session, { model: 'Program', where });
    async function* rows(): AsyncGenerator<Cell[]> {
      let rowsDone = 0;
      const query = { model: 'Program', fields: programFields, where };
      for await (const batch of listBatches(database, session, {
        ...query,
        orderBy: { field: 'id', direction: 'asc' },
      })) {
        yield* await programRows(database, session, batch, year, now());
        rowsDone += batch.length;
        await lease.progress(rowsDone, Math.max(expected, rowsDone));
      }
    }
    const output = writeCsv({
      columns: yearColumns.programs.map(({ name }) => name),
      rows: rows(),
      byteOrderMark: true,
    });
    await into(output.body);
    return output.summary().rows;
  });
}
