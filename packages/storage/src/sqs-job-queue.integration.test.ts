import { startObjectStore } from '@rapport/testkit/services/object-store.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JobQueueUnavailableError, parseJobMessage } from './job-queue.ts';
import { createSqsJobQueue } from './sqs-job-queue.ts';

let server: Awaited<ReturnType<typeof startObjectStore>>;

beforeAll(async () => {
  server = await startObjectStore({});
});

afterAll(async () => {
  await server.stop();
});

async function newQueue(name: string) {
  const { url } = await server.createQueue(name);
  return createSqsJobQueue({ ...server, queueUrl: url });
}

describe('the job queue', () => {
  it('delivers a message until it is deleted', async () => {
    const queue = await newQueue('deliver');
    await queue.send({ jobId: 'job-1', kind: 'EXPORT' });
    const [delivery] = await queue.receive({ waitSeconds: 2, maxMessages: 10 });
    expect(delivery?.receiveCount).toBe(1);
    expect(parseJobMessage(delivery?.body ?? '')).toEqual({ jobId: 'job-1', kind: 'EXPORT' });
    await queue.delete(delivery?.receipt ?? '');
    expect(await queue.receive({ waitSeconds: 0, maxMessages: 10 })).toEqual([]);
  });

  it('hides a message while it is processed, and returns it on request', async () => {
    const queue = await newQueue('extend');
    await queue.send({ jobId: 'job-2', kind: 'IMPORT' });
    const [first] = await queue.receive({ waitSeconds: 2, maxMessages: 1 });
    await queue.extend(first?.receipt ?? '', 60);
    expect(await queue.receive({ waitSeconds: 0, maxMessages: 1 })).toEqual([]);
    await queue.extend(first?.receipt ?? '', 0);
    const [second] = await queue.receive({ waitSeconds: 2, maxMessages: 1 });
    expect(second?.receiveCount).toBe(2);
  });

  it('stops waiting when the signal is aborted', async () => {
    const queue = await newQueue('abort');
    const signal = AbortSignal.timeout(100);
    expect(await queue.receive({ waitSeconds: 20, maxMessages: 1, signal })).toEqual([]);
    // Half the wait, so a test that waits for the whole time fails.
  }, 10_000);

  it('causes a typed error if it is unavailable', async () => {
    const away = createSqsJobQueue({
      region: 'us-east-1',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      endpoint: 'http://127.0.0.1:9',
      queueUrl: 'http://127.0.0.1:9/000000000000/away',
    });
    await expect(away.send({ jobId: 'a', kind: 'b' })).rejects.toBeInstanceOf(JobQueueUnavailableError);
    await expect(away.receive({ waitSeconds: 0, maxMessages: 1 })).rejects.toMatchObject({
      code: 'JOB_QUEUE_UNAVAILABLE',
    });
  });
});
