import { databaseUrls, proxySettings } from './database.ts';
import { createFunction } from './function.ts';
import { migration } from './migration.ts';
import { sweepSecurityGroup } from './network.ts';
import { jobsQueue } from './queue.ts';
import { auditHeadsBucket } from './storage.ts';

export const sweep = createFunction('Sweep', {
  bundle: 'sweep',
  description:
    'Announces lost jobs again, requests retention runs, seals audit events and saves their heads, sends webhooks',
  memoryMb: 512,
  // Shorter than the interval, so that two sweeps never overlap.
  timeout: '50 seconds',
  securityGroup: sweepSecurityGroup,
  environment: {
    DATABASE_SYSTEM_URL: databaseUrls.system,
    ...proxySettings,
    JOBS_QUEUE_URL: jobsQueue.url,
    AUDIT_HEADS_BUCKET: auditHeadsBucket.name,
  },
  permissions: [
    { actions: ['sqs:SendMessage'], resources: [jobsQueue.arn] },
    // It saves the heads of audit trails, and looks whether it has. It cannot remove any.
    { actions: ['s3:GetObject', 's3:PutObject'], resources: [$interpolate`${auditHeadsBucket.arn}/*`] },
    // A missing file is only told from a forbidden one with permission to list.
    { actions: ['s3:ListBucket'], resources: [auditHeadsBucket.arn] },
  ],
  after: [migration],
});

new sst.aws.CronV2('SweepEveryMinute', { schedule: 'rate(1 minute)', function: sweep.arn, retries: 0 });
