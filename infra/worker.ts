import { databaseUrls, proxySettings } from './database.ts';
import { createFunction } from './function.ts';
import { migration } from './migration.ts';
import { isolatedSecurityGroup } from './network.ts';
import { jobsQueue, workerTimeoutMinutes } from './queue.ts';
import { receiptSigningKey } from './receipts.ts';
import { exportsBucket, uploadsBucket } from './storage.ts';

export const worker = createFunction('Worker', {
  bundle: 'worker',
  description: 'Runs imports and exports',
  memoryMb: 2048,
  timeout: `${workerTimeoutMinutes} minutes`,
  storageMb: 4096,
  securityGroup: isolatedSecurityGroup,
  environment: {
    DATABASE_URL: databaseUrls.api,
    DATABASE_SYSTEM_URL: databaseUrls.system,
    ...proxySettings,
    UPLOADS_BUCKET: uploadsBucket.name,
    EXPORTS_BUCKET: exportsBucket.name,
    JOBS_QUEUE_URL: jobsQueue.url,
    RECEIPT_SIGNING_KEY: receiptSigningKey,
    // Node reads this itself, in MiB. Rows stream through and are soon garbage, and a small young generation
    // collects them sooner. In exports, memory grew by 55 MiB instead of 132. Lambda then leaves the limit of
    // the old generation to V8 as well.
    NODE_OPTIONS: '--max-semi-space-size=4',
  },
  permissions: [
    { actions: ['s3:GetObject'], resources: [$interpolate`${uploadsBucket.arn}/*`] },
    // Without it, S3 answers a missing upload like a forbidden one, and the job could not tell which.
    { actions: ['s3:ListBucket'], resources: [uploadsBucket.arn] },
    // It removes the files of exports that were canceled or failed. For that, it lists those of a worker that died.
    { actions: ['s3:ListBucket'], resources: [exportsBucket.arn] },
    {
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'],
      resources: [$interpolate`${exportsBucket.arn}/*`],
    },
    {
      actions: [
        'sqs:ReceiveMessage',
        'sqs:DeleteMessage',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueAttributes',
      ],
      resources: [jobsQueue.arn],
    },
  ],
  after: [migration],
});

jobsQueue.subscribe(worker.arn, {
  batch: { size: 1, partialResponses: true },
  transform: {
    // Concurrent large jobs would leave too little database capacity for requests.
    eventSourceMapping: { scalingConfig: { maximumConcurrency: 10 } },
  },
});
