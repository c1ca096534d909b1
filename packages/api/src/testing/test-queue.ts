import { randomBytes } from 'node:crypto';

import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { parseJobMessage, type JobQueue, type JobQueueConsumer } from '@rapport/storage/job-queue.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';
import { createS3ObjectStore, type S3ObjectStoreOptions } from '@rapport/storage/s3-object-store.ts';
import { createSqsJobQueue } from '@rapport/storage/sqs-job-queue.ts';
import type { ProvidedObjectStore } from '@rapport/database/testing/provided.ts';

import type { Worker } from '../worker.ts';

/** Buckets and a queue of one test file. */
export interface TestStorage {
  uploads: ObjectStore;
  exports: ObjectStore;
  queue: JobQueue & JobQueueConsumer;
  /** The address of the buckets for another process. */
  buckets: { uploads: S3ObjectStoreOptions; exports: S3ObjectStoreOptions };
}

/** Creates two buckets and a queue with unique names in the object store of the test run. */
export async function createTestStorage(connection: ProvidedObjectStore): Promise<TestStorage> {
  const name = `test-${randomBytes(6).toString('hex')}`;
  const bucket = async (suffix: string): Promise<S3ObjectStoreOptions> => {
    const response = await fetch(`${connection.endpoint}/${name}-${suffix}`, { method: 'PUT' });
    if (!response.ok) throw new Error(`The object store created no bucket: ${response.status}`);
    return { ...connection, bucket: `${name}-${suffix}` };
  };
  const sqs = new SQSClient({ ...connection });
  const [uploads, exports, made] = await Promise.all([
    bucket('uploads'),
    bucket('exports'),
    sqs.send(new CreateQueueCommand({ QueueName: name })),
  ]);
  sqs.destroy();
  // The host in the store's answer needs DNS, and only the path counts.
  const queueUrl = new URL(new URL(made.QueueUrl ?? '').pathname, connection.endpoint).href;
  return {
    uploads: createS3ObjectStore(uploads),
    exports: createS3ObjectStore(exports),
    queue: createSqsJobQueue({ ...connection, queueUrl }),
    buckets: { uploads, exports },
  };
}

/**
 * Gives every waiting message to the worker, including new ones that arrive meanwhile. Returns their number.
 */
export async function drainQueue(queue: JobQueueConsumer, worker: Worker): Promise<number> {
  let done = 0;
  for (;;) {
    const deliveries = await queue.receive({ waitSeconds: 0, maxMessages: 10 });
    if (deliveries.length === 0) return done;
    for (const delivery of deliveries) {
      await worker.run(parseJobMessage(delivery.body));
      await queue.delete(delivery.receipt);
      done += 1;
    }
  }
}
