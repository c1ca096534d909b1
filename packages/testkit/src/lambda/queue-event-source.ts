import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteMessageBatchCommand,
  ReceiveMessageCommand,
  SQSClient,
  type Message,
} from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import type { InvocationResult, LambdaFunction } from './lambda-function.ts';

export interface QueueEventSourceOptions {
  function: LambdaFunction;
  endpoint: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  queueUrl: string;
  /** Messages per event, 1 to 10. */
  batchSize: number;
  /** How long a received message stays hidden from the next receive if it is not deleted. */
  visibilitySeconds: number;
  /** Called if the queue does not answer. The source continues. Default: writes to the console. */
  onError?: (error: unknown) => void;
}

export interface QueueEventSource {
  /** Takes no more messages, and resolves when the current batch is done. */
  stop(): Promise<void>;
}

const REGION = 'us-east-1';
/**
 * Short, so that `stop` can wait for the receive to end. An interrupted receive would hide the messages that
 * it was about to return.
 */
const WAIT_SECONDS = 1;
const RETRY_MILLISECONDS = 250;

/**
 * Lambda's SQS event source with ReportBatchItemFailures, one batch at a time. It polls the queue, invokes
 * the function, and deletes successful messages. Messages that the function names in `batchItemFailures`, and
 * all messages of a failed invocation, appear again after `visibilitySeconds`.
 */
export function startQueueEventSource(options: QueueEventSourceOptions): QueueEventSource {
  const onError = options.onError ?? ((error: unknown) => console.error(error));
  const client = new SQSClient({
    region: REGION,
    endpoint: options.endpoint,
    credentials: options.credentials,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });
  let stopping = false;

  async function poll(): Promise<void> {
    const { Messages: messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: options.queueUrl,
        MaxNumberOfMessages: options.batchSize,
        VisibilityTimeout: options.visibilitySeconds,
        WaitTimeSeconds: WAIT_SECONDS,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
    );
    if (messages.length === 0) return;
    const event: SQSEvent = { Records: messages.map((message) => toRecord(message, options.queueUrl)) };
    const failed = failedMessageIds(event, await options.function.invoke(event));
    const done = event.Records.filter((record) => !failed.has(record.messageId));
    if (done.length === 0) return;
    const answer = await client.send(
      new DeleteMessageBatchCommand({
        QueueUrl: options.queueUrl,
        Entries: done.map(({ receiptHandle }, index) => ({
          Id: String(index),
          ReceiptHandle: receiptHandle,
        })),
      }),
    );
    for (const failure of answer.Failed ?? [])
      onError(new Error(`A message was not deleted: ${failure.Message ?? 'no reason given'}`));
  }

  async function run(): Promise<void> {
    while (!stopping) {
      try {
        await poll();
      } catch (error) {
        onError(error);
        await sleep(RETRY_MILLISECONDS);
      }
    }
    client.destroy();
  }

  const running = run();
  return {
    async stop() {
      stopping = true;
      await running;
    },
  };
}

function toRecord(message: Message, queueUrl: string): SQSRecord {
  const { MessageId = '', ReceiptHandle = '', Body = '', MD5OfBody = '', Attributes = {} } = message;
  return {
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: '',
      ApproximateFirstReceiveTimestamp: '0',
      ...Attributes,
    },
    messageAttributes: {},
    md5OfBody: MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:${REGION}:${new URL(queueUrl).pathname.slice(1).replace('/', ':')}`,
    awsRegion: REGION,
  };
}

/**
 * The messages to leave in the queue. An answer with an unknown or empty id fails the whole batch, as on
 * Lambda: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
function failedMessageIds(event: SQSEvent, result: InvocationResult): Set<string> {
  const all = new Set(event.Records.map((record) => record.messageId));
  if (result.error) return all;
  const { payload } = result;
  if (payload === null || payload === undefined) return new Set();
  if (typeof payload !== 'object' || !('batchItemFailures' in payload)) return new Set();
  if (payload.batchItemFailures === null) return new Set();
  if (!Array.isArray(payload.batchItemFailures)) return all;
  const failed = new Set<string>();
  for (const failure of payload.batchItemFailures as readonly unknown[]) {
    if (typeof failure !== 'object' || failure === null || !('itemIdentifier' in failure)) return all;
    const id = failure.itemIdentifier;
    if (typeof id !== 'string' || !all.has(id)) return all;
    failed.add(id);
  }
  return failed;
}
