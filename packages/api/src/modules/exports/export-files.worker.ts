import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { exportRetentionDays } from '@rapport/core/limits.ts';
import type { PrismaClient } from '@rapport/database/client.ts';
import type { DatabaseSession } from '@rapport/database/session.ts';
import { inTenant } from '@rapport/database/tenant.ts';
import { describeFile, type ManifestFile } from '@rapport/interchange/manifest.ts';
import type { TableFile } from '@rapport/interchange/table-file.ts';

import { recordAuditAs } from '../../audit.ts';
import { dayText } from '../../days.ts';
import { LeaseLostError, type JobLease } from '../../jobs/job.lease.ts';
import { finishJob } from '../../jobs/job.outcome.ts';
import { withTemporaryFile } from '../../jobs/temporary-file.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { dayIn } from '../../office-calendar.ts';
import { calendarOfOffice } from '../jurisdictions/jurisdiction.service.ts';
import { exportPrefix } from './export-discard.worker.ts';

export const csvType = 'text/csv; charset=utf-8';
const dayMilliseconds = 86_400_000;

/** The files of one attempt at an export, in the object store. */
export interface ExportFiles {
  readonly files: readonly ManifestFile[];
  /** Writes a table by way of a file on disk, with constant memory. `write` returns the number of its rows. */
  putTable(
    name: string,
    contentType: string,
    write: (into: (body: Readable) => Promise<void>) => Promise<number>,
  ): Promise<ManifestFile>;
  /** Writes a file of a published table in the same way. */
  putFile(file: TableFile): Promise<ManifestFile>;
  put(name: string, contentType: string, content: Buffer): Promise<void>;
  readonly keyOf: (name: string) => string;
}

/** The export that files belong to. */
export interface ExportOwner {
  /** Rows read and written, over all files; the rows of the table by default. */
  rowsDone?: () => number;
  reference: { surveyExportId: string } | { listExportId: string };
  entityType: 'SurveyExport' | 'ListExport';
  id: string;
  /** Writes the end of the export. */
  setExpiry: (prisma: PrismaClient, expiresAt: Date) => Promise<unknown>;
  /** Writes what else belongs to its end, in the same transaction. */
  complete?: (session: DatabaseSession) => Promise<unknown>;
}

/**
 * Writes the files of one attempt at an export and records them. Each attempt has its own keys, so that an attempt that was taken over and goes on cannot change the files of the one
 * that finished. An attempt that ends without an export leaves no file.
 */
export async function writeExport(
  dependencies: WorkerDependencies,
  lease: JobLease,
  owner: ExportOwner,
  write: (written: ExportFiles) => Promise<void>,
): Promise<void> {
  const { written, discard } = createExportFiles(dependencies, lease, owner.id);
  try {
    await write(written);
  } catch (error) {
    await discard();
    throw error;
  }
  try {
    await recordExport(dependencies, lease, written, owner);
  } catch (error) {
    // After any other failure, the commit may have recorded the files.
    if (error instanceof LeaseLostError) await discard();
    throw error;
  }
}

function createExportFiles(
  { exports: store, log }: WorkerDependencies,
  { job }: JobLease,
  exportId: string,
): { written: ExportFiles; discard: () => Promise<void> } {
  const files: ManifestFile[] = [];
  const keys: string[] = [];
  const keyOf = (name: string): string =>
    `${exportPrefix(job.jurisdictionId, exportId)}${job.attempts}/${name}`;
  const write = async (name: string, body: Readable | Buffer, contentType: string): Promise<void> => {
    keys.push(keyOf(name));
    await store.write(keyOf(name), body, contentType);
  };
  const written: ExportFiles = {
    files,
    keyOf,
    putTable: (name, contentType, rowsInto) =>
      withTemporaryFile(async (path) => {
        const hash = createHash('sha256');
        let bytes = 0;
        async function* measured(body: Readable): AsyncGenerator<Buffer> {
          for await (const block of body as AsyncIterable<Buffer>) {
            hash.update(block);
            bytes += block.length;
            yield block;
          }
        }
        const rows = await rowsInto((body) => pipeline(body, measured, createWriteStream(path)));
        await write(name, createReadStream(path), contentType);
        const file = { name, contentType, bytes, rows, sha256: hash.digest('hex') };
        files.push(file);
        return file;
      }),
    putFile: (file) =>
      withTemporaryFile(async (path) => {
        await pipeline(file.body, createWriteStream(path));
        await write(file.name, createReadStream(path), file.contentType);
        const summary = file.summary();
        files.push(summary);
        return summary;
      }),
    async put(name, contentType, content) {
      await write(name, content, contentType);
      files.push(describeFile(name, contentType, content));
    },
  };
  const discard = async (): Promise<void> => {
    for (const one of await Promise.allSettled(keys.map((key) => store.delete(key)))) {
      if (one.status === 'fulfilled') continue;
      const message = 'a file of an export that did not end could not be removed';
      log({ level: 'warn', message, jobId: job.id, cause: String(one.reason) });
    }
  };
  return { written, discard };
}

/** Today in the office of a job, for the names of files. Call it in the tenant. */
export async function exportDay({ database, now }: WorkerDependencies, { job }: JobLease): Promise<string> {
  const { timeZone } = await calendarOfOffice(database, job.jurisdictionId);
  return dayText(dayIn(now(), timeZone));
}

/** Records the files and the end of the job in one transaction, so that an export has either all of its files or none. */
async function recordExport(
  { database, now }: WorkerDependencies,
  { job }: JobLease,
  { files, keyOf }: ExportFiles,
  owner: ExportOwner,
): Promise<void> {
  const { prisma } = database;
  const { jurisdictionId } = job;
  const rowCount = files[0]?.rows ?? 0;
  await inTenant(database, jurisdictionId, (session) =>
    session.write(async () => {
      // This is first, so that an attempt that was taken over or canceled ends here.
      await finishJob(database, job, { rowsDone: owner.rowsDone?.() ?? rowCount, problem: null, now: now() });
      await prisma.exportFile.createMany({
        data: files.map(({ bytes, ...file }, position) => ({
          ...file,
          ...owner.reference,
          bytes: BigInt(bytes),
          position,
          objectKey: keyOf(file.name),
        })),
      });
      await owner.complete?.(session);
      await owner.setExpiry(prisma, new Date(now().getTime() + exportRetentionDays * dayMilliseconds));
      await recordAuditAs(
        prisma,
        { jurisdictionId, actorKind: 'WORKER', actorSubject: job.createdBySubject, requestId: job.id },
        {
          action: 'export.completed',
          entityType: owner.entityType,
          entityId: owner.id,
          detail: { rows: rowCount, files: files.map((file) => file.name) },
        },
      );
    }),
  );
}
