import { databaseUrls, proxySettings } from './database.ts';
import { createFunction } from './function.ts';
import { migration } from './migration.ts';
import { region, sweepSecurityGroup } from './network.ts';
import { jobsQueue } from './queue.ts';
import { stage } from './stage.ts';
import { auditHeadsBucket, exportsBucket } from './storage.ts';

const { mail } = stage;

export const sweep = createFunction('Sweep', {
  bundle: 'sweep',
  description:
    'Announces lost jobs again, requests retention runs, seals audit events and saves their heads, sends webhooks and news of feedback, archives roll-ups',
  memoryMb: 512,
  // Shorter than the interval, so that two sweeps never overlap.
  timeout: '50 seconds',
  securityGroup: sweepSecurityGroup,
  environment: {
    DATABASE_SYSTEM_URL: databaseUrls.system,
    ...proxySettings,
    JOBS_QUEUE_URL: jobsQueue.url,
    AUDIT_HEADS_BUCKET: auditHeadsBucket.name,
    EXPORTS_BUCKET: exportsBucket.name,
    ...(mail === undefined ? {} : { MAIL_FROM: mail.from, PUBLIC_SITE_URL: mail.siteUrl }),
  },
  permissions: [
    { actions: ['sqs:SendMessage'], resources: [jobsQueue.arn] },
    // It saves the heads of audit trails, and looks whether it has. It cannot remove any.
    { actions: ['s3:GetObject', 's3:PutObject'], resources: [$interpolate`${auditHeadsBucket.arn}/*`] },
    // It archives the roll-ups of indicators for other engines, and nothing else of this bucket.
    {
      actions: ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload'],
      resources: [$interpolate`${exportsBucket.arn}/rollups/*`],
    },
    // A missing file is only told from a forbidden one with permission to list.
    { actions: ['s3:ListBucket'], resources: [auditHeadsBucket.arn, exportsBucket.arn] },
    // It sends news of feedback from one identity.
    ...(mail === undefined
      ? []
      : [
          {
            actions: ['ses:SendEmail'],
            resources: [
              $interpolate`arn:aws:ses:${region}:${aws.getCallerIdentityOutput().accountId}:identity/${mail.identity}`,
            ],
          },
        ]),
  ],
  after: [migration],
});

new sst.aws.CronV2('SweepEveryMinute', { schedule: 'rate(1 minute)', function: sweep.arn, retries: 0 });
