import type { JobQueue } from '@rapport/storage/job-queue.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';
import type { S3ObjectStoreOptions } from '@rapport/storage/s3-object-store.ts';
import type { Mailer } from '@rapport/storage/mailer.ts';
import type { SesMailerOptions } from '@rapport/storage/ses-mailer.ts';
import type { SqsJobQueueOptions } from '@rapport/storage/sqs-job-queue.ts';

/**
 * An object store that loads its client on the first call. Most requests use no file, and the SDK would be
 * the largest part of a cold start.
 */
export function lazyObjectStore(options: S3ObjectStoreOptions): ObjectStore {
  const open = once(async () =>
    (await import('@rapport/storage/s3-object-store.ts')).createS3ObjectStore(options),
  );
  return {
    presignUpload: async (request) => (await open()).presignUpload(request),
    presignDownload: async (request) => (await open()).presignDownload(request),
    head: async (key) => (await open()).head(key),
    openRead: async (key) => (await open()).openRead(key),
    write: async (key, body, contentType) => (await open()).write(key, body, contentType),
    delete: async (key) => (await open()).delete(key),
    list: async function* (prefix) {
      yield* (await open()).list(prefix);
    },
  };
}

/** The sending end of the job queue. It loads its client with the first message. */
export function lazyJobQueue(options: SqsJobQueueOptions): JobQueue {
  const open = once(async () =>
    (await import('@rapport/storage/sqs-job-queue.ts')).createSqsJobQueue(options),
  );
  return { send: async (message) => (await open()).send(message) };
}

/** The mail service. It loads its client with the first message. */
export function lazyMailer(options: SesMailerOptions): Mailer {
  const open = once(async () => (await import('@rapport/storage/ses-mailer.ts')).createSesMailer(options));
  return { send: async (mail) => (await open()).send(mail) };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
