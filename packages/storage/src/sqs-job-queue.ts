import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { AwsConnection } from './aws-client.ts';
import { clientSettings, isServiceAway } from './aws-client.ts';
import type { JobDelivery, JobQueue, JobQueueConsumer } from './job-queue.ts';
import { formatJobMessage, JobQueueUnavailableError } from './job-queue.ts';

export interface SqsJobQueueOptions extends AwsConnection {
  readonly queueUrl: string;
}

/** Both ends of one SQS queue, or of a local server with its protocol if an endpoint is given. */
export function createSqsJobQueue(options: SqsJobQueueOptions): JobQueue & JobQueueConsumer {
  const { queueUrl } = options;
  const client = new SQSClient({
    ...clientSettings(options),
    // The host in the queue address of a local server cannot be resolved.
    useQueueUrlAsEndpoint: options.endpoint === undefined,
  });

  return {
    async send(message) {
      await answered(
        client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: formatJobMessage(message) })),
      );
    },

    async receive({ waitSeconds, maxMessages, signal }) {
      const command = new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        WaitTimeSeconds: waitSeconds,
        MaxNumberOfMessages: maxMessages,
        MessageSystemAttributeNames: ['ApproximateReceiveCount'],
      });
      try {
        const answer = await client.send(command, signal === undefined ? {} : { abortSignal: signal });
        return (answer.Messages ?? []).map(
          ({ Body: body, ReceiptHandle: receipt, Attributes: attributes }): JobDelivery => ({
            body: body ?? '',
            receipt: receipt ?? '',
            receiveCount: Number(attributes?.ApproximateReceiveCount ?? 1),
          }),
        );
      } catch (error) {
        if (signal?.aborted === true) return [];
        throw queueError(error);
      }
    },

    async delete(receipt) {
      await answered(client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: receipt })));
    },

    async extend(receipt, seconds) {
      await answered(
        client.send(
          new ChangeMessageVisibilityCommand({
            QueueUrl: queueUrl,
            ReceiptHandle: receipt,
            VisibilityTimeout: seconds,
          }),
        ),
      );
    },
  };
}

async function answered(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    throw queueError(error);
  }
}

function queueError(error: unknown): unknown {
  return isServiceAway(error) ? new JobQueueUnavailableError({ cause: error }) : error;
}
