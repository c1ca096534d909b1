import { databaseUrls, proxySettings } from './database.ts';
import { createFunction } from './function.ts';
import { migration } from './migration.ts';
import { isolatedSecurityGroup } from './network.ts';
import { jobsQueue, workerTimeoutMinutes } from './queue.ts';
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
    // Read by Node itself, in MiB. Rows stream through and die young, and a small young generation collects them soon: measured,
    // the memory grew by 55 MiB over an export instead of 132. Lambda then leaves the limit of the old one to V8 as well.
    NODE_OPTIONS: '--max-semi-space-size=4',
  },
  permissions: [
    { actions: ['s3:GetObject'], resources: [$interpolate`${uploadsBucket.arn}/*`] },
    // Without it, S3 answers for a missing upload as for a forbidden one, and the job could not say which.
    { actions: ['s3:ListBucket'], resources: [uploadsBucket.arn] },
    {
      actions: ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'],
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
    // Large jobs side by side would starve the requests of database capacity.
    eventSourceMapping: { scalingConfig: { maximumConcurrency: 10 } },
  },
});
