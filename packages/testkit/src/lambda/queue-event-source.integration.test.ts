import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetQueueAttributesCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startObjectStore, type RunningObjectStore } from '../services/object-store.ts';
import { startQueueEventSource, type QueueEventSource } from './queue-event-source.ts';
import { createScratch } from './scratch.ts';

const scratch = createScratch();
const sources: QueueEventSource[] = [];
let store: RunningObjectStore;
let client: SQSClient;

beforeAll(async () => {
  store = await startObjectStore();
  client = new SQSClient(store);
});

afterAll(async () => {
  await Promise.all(sources.map((source) => source.stop()));
  await scratch.stop();
  client.destroy();
  await store.stop();
});

/**
 * A queue and a function that records its messages, one per line. `statements` can use `event` and `record`.
 */
async function start(name: string, statements: string) {
  const notes = join(scratch.directory, `${name}.txt`);
  appendFileSync(notes, '');
  const lambda = scratch.lambda(
    `import { appendFileSync } from 'node:fs';
     export const handler = async (event) => {
       const batchItemFailures = [];
       for (const record of event.Records) {
         const attempt = record.attributes.ApproximateReceiveCount;
         appendFileSync(${JSON.stringify(notes)}, record.body + ' ' + attempt + '\\n');
         ${statements}
       }
       return { batchItemFailures };
     }`,
  );
  const queue = await store.createQueue(name);
  const source = startQueueEventSource({
    function: lambda,
    endpoint: store.endpoint,
    credentials: store.credentials,
    queueUrl: queue.url,
    batchSize: 10,
    visibilitySeconds: 1,
  });
  sources.push(source);
  return {
    source,
    async send(...bodies: string[]) {
      const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
      await client.send(new SendMessageBatchCommand({ QueueUrl: queue.url, Entries }));
    },
    notes: () => (existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n').sort() : []),
    async left() {
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: queue.url, AttributeNames: ['All'] }),
      );
      return (
        Number(Attributes?.['ApproximateNumberOfMessages']) +
        Number(Attributes?.['ApproximateNumberOfMessagesNotVisible'])
      );
    },
  };
}

const soon = { timeout: 15_000, interval: 50 };

test('successful messages are deleted, and failed ones are delivered again', async () => {
  const queue = await start(
    'partial',
    `if (record.body === 'bad' && attempt === '1') batchItemFailures.push({ itemIdentifier: record.messageId });`,
  );
  await queue.send('good', 'bad');
  await vi.waitFor(() => expect(queue.notes()).toEqual(['bad 1', 'bad 2', 'good 1']), soon);
  await vi.waitFor(async () => expect(await queue.left()).toBe(0), soon);
  await queue.source.stop();
});

test('a crash deletes nothing, and the whole batch is delivered again', async () => {
  const queue = await start('crash', `if (record.body === 'crash' && attempt === '1') process.exit(1);`);
  await queue.send('crash');
  await vi.waitFor(() => expect(queue.notes()).toEqual(['crash 1', 'crash 2']), soon);
  await vi.waitFor(async () => expect(await queue.left()).toBe(0), soon);
  await queue.source.stop();
});

test('an answer that names an unknown message fails the batch', async () => {
  const queue = await start(
    'malformed',
    `if (attempt === '1') batchItemFailures.push({ itemIdentifier: '' });`,
  );
  await queue.send('whole');
  await vi.waitFor(() => expect(queue.notes()).toEqual(['whole 1', 'whole 2']), soon);
  await vi.waitFor(async () => expect(await queue.left()).toBe(0), soon);
  await queue.source.stop();
});

test('a record has the fields that a worker reads', async () => {
  const queue = await start(
    'record',
    `const { eventSource, eventSourceARN, awsRegion, receiptHandle, messageId } = record;
     if (!receiptHandle || !messageId) throw new Error('incomplete');
     appendFileSync(${JSON.stringify(join(scratch.directory, 'record.txt'))}, [eventSource, eventSourceARN, awsRegion].join(' ') + '\\n');`,
  );
  await queue.send('seen');
  const expected = ['aws:sqs arn:aws:sqs:us-east-1:000000000000:record us-east-1', 'seen 1'];
  await vi.waitFor(() => expect(queue.notes()).toEqual(expected), soon);
  await queue.source.stop();
});

test('a queue that does not answer is reported, and stopping still works', async () => {
  const errors: unknown[] = [];
  const source = startQueueEventSource({
    function: scratch.lambda('export const handler = async () => null'),
    endpoint: 'http://127.0.0.1:9',
    credentials: store.credentials,
    queueUrl: 'http://127.0.0.1:9/000000000000/none',
    batchSize: 10,
    visibilitySeconds: 1,
    onError: (error) => errors.push(error),
  });
  await vi.waitFor(() => expect(errors.length).toBeGreaterThan(1), soon);
  await source.stop();
});
