/**
 * How long one job can run: the Lambda limit. A message stays hidden for longer, so that no second worker
 * takes it.
 */
export const workerTimeoutMinutes = 15;
const visibilityTimeoutMinutes = workerTimeoutMinutes + 1;

const fourteenDaysSeconds = 14 * 24 * 60 * 60;

/** Jobs that failed five times. They are kept as long as SQS allows, for a person to check. */
export const deadLetterQueue = new sst.aws.Queue('JobsDeadLetter', {
  transform: { queue: { messageRetentionSeconds: fourteenDaysSeconds, sqsManagedSseEnabled: true } },
});

export const jobsQueue = new sst.aws.Queue('Jobs', {
  visibilityTimeout: `${visibilityTimeoutMinutes} minutes`,
  dlq: { queue: deadLetterQueue.arn, retry: 5 },
  transform: { queue: { sqsManagedSseEnabled: true } },
});

function denyPlainHttp(name: string, queue: sst.aws.Queue): void {
  new aws.sqs.QueuePolicy(name, {
    queueUrl: queue.url,
    policy: aws.iam.getPolicyDocumentOutput({
      statements: [
        {
          effect: 'Deny',
          principals: [{ type: '*', identifiers: ['*'] }],
          actions: ['sqs:*'],
          resources: [queue.arn],
          conditions: [{ test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] }],
        },
      ],
    }).json,
  });
}

denyPlainHttp('JobsPolicy', jobsQueue);
denyPlainHttp('JobsDeadLetterPolicy', deadLetterQueue);
