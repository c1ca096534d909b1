/**
 * A worker in a separate process, for tests that kill it. It runs one job with the dependencies in the first
 * argument.
 */
import { createDatabase } from '@rapport/database/database.ts';
import { createS3ObjectStore, type S3ObjectStoreOptions } from '@rapport/storage/s3-object-store.ts';

import { createReceiptSigner } from '../receipt.signer.ts';
import { createWorker } from '../worker.ts';

export interface WorkerProgramInput {
  apiUrl: string;
  systemUrl: string;
  uploads: S3ObjectStoreOptions;
  exports: S3ObjectStoreOptions;
  jobId: string;
}

const input = JSON.parse(process.argv[2] ?? '') as WorkerProgramInput;
const open = (url: string) => createDatabase({ url, connectionsMax: 2, statementsArePrepared: true });
const worker = createWorker({
  database: open(input.apiUrl),
  system: open(input.systemUrl),
  uploads: createS3ObjectStore(input.uploads),
  exports: createS3ObjectStore(input.exports),
  queue: { send: () => Promise.resolve() },
  receipts: createReceiptSigner(null),
  log: () => undefined,
  now: () => new Date(),
});
await worker.run({ jobId: input.jobId, kind: 'DATASET_IMPORT' });
process.exit(0);
