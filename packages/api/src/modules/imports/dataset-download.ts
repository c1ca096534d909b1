import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Upload } from '@rapport/database/generated/prisma/client.ts';
import { ObjectMissingError } from '@rapport/storage/object-store.ts';

import type { JobProblem } from '../../jobs/job.outcome.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { hashOfFirstReading } from './dataset-import-outcome.service.ts';
import type { IssueRecord } from './import-issues.ts';

/** Ends an import that cannot be done. Thrown within the transaction, it undoes everything written so far. */
export class ImportRefused extends Error {
  readonly problem: JobProblem;
  /** The problems of rows that were good when the file was first read. */
  readonly issues: readonly IssueRecord[];

  constructor(problem: JobProblem, issues: readonly IssueRecord[] = []) {
    super(problem.message);
    this.problem = problem;
    this.issues = issues;
  }
}

/**
 * Copies an upload to the disk and returns its SHA-256 in hexadecimal. Throws ImportRefused if there is no file, if it is larger than announced (nothing beyond that is written),
 * or if it was replaced: while it was read, or after it was first read, for example by a dry run.
 */
export async function download(
  dependencies: WorkerDependencies,
  upload: Upload,
  path: string,
): Promise<string> {
  const { uploads } = dependencies;
  const before = await uploads.head(upload.objectKey);
  const hash = createHash('sha256');
  let bytes = 0n;
  const digest = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += BigInt(chunk.length);
      if (bytes > upload.bytes) {
        const message = `The file is larger than the announced ${upload.bytes} bytes.`;
        done(new ImportRefused({ code: 'UPLOAD_TOO_LARGE', message }));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const source = await uploads.openRead(upload.objectKey).catch((error: unknown) => {
    if (!(error instanceof ObjectMissingError)) throw error;
    const message = 'The file was not uploaded, or the upload expired.';
    throw new ImportRefused({ code: 'UPLOAD_MISSING', message });
  });
  await pipeline(source, digest, createWriteStream(path));
  const after = await uploads.head(upload.objectKey);
  if (after?.etag !== before?.etag) throw new ImportRefused(fileChanged('while it was read'));
  const sha256 = hash.digest('hex');
  const firstSha256 = await hashOfFirstReading(dependencies, upload, sha256);
  if (sha256 !== firstSha256) throw new ImportRefused(fileChanged('after it was first read'));
  return sha256;
}

const fileChanged = (when: string): JobProblem => ({
  code: 'FILE_CHANGED',
  message: `The file was replaced ${when}. Nothing was imported. Upload the file again, and check it again.`,
});
