import { databaseUrls, proxySettings } from './database.ts';
import { createFunction } from './function.ts';
import { migration } from './migration.ts';
import { isolatedSecurityGroup } from './network.ts';
import { jobsQueue } from './queue.ts';

export const sweep = createFunction('Sweep', {
  bundle: 'sweep',
  description: 'Announces lost jobs again, requests retention runs, and seals audit events',
  memoryMb: 512,
  // Shorter than the interval, so that two sweeps never overlap.
  timeout: '50 seconds',
  securityGroup: isolatedSecurityGroup,
  environment: {
    DATABASE_SYSTEM_URL: databaseUrls.system,
    ...proxySettings,
    JOBS_QUEUE_URL: jobsQueue.url,
  },
  permissions: [{ actions: ['sqs:SendMessage'], resources: [jobsQueue.arn] }],
  after: [migration],
});

new sst.aws.CronV2('SweepEveryMinute', { schedule: 'rate(1 minute)', function: sweep.arn, retries: 0 });
