import { createReceiptSigner } from '@rapport/api/receipt.signer.ts';
import type { JobQueue } from '@rapport/storage/job-queue.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';

const refuse = (): never => {
  throw new Error('The benchmark only reads the database.');
};

const store: ObjectStore = {
  presignUpload: refuse,
  presignDownload: refuse,
  head: refuse,
  openRead: refuse,
  write: refuse,
  delete: refuse,
  list: refuse,
};

const queue: JobQueue = { send: refuse };

/** The services that no measured operation uses. */
export const unusedServices = {
  uploads: store,
  exports: store,
  queue,
  receipts: createReceiptSigner(null),
};
