import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PortBusyError } from './errors.ts';
import { startObjectStore, type RunningObjectStore } from './object-store.ts';

let dataDirectory: string;
const running: RunningObjectStore[] = [];

beforeAll(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'object-store-service-'));
});

afterAll(async () => {
  await Promise.all(running.map((store) => store.stop()));
  rmSync(dataDirectory, { recursive: true, force: true });
});

async function start(options: Parameters<typeof startObjectStore>[0] = {}): Promise<RunningObjectStore> {
  const store = await startObjectStore(options);
  running.push(store);
  return store;
}

interface QueueAnswer {
  Messages?: { Body: string; ReceiptHandle: string }[];
}

async function queueCall(store: RunningObjectStore, action: string, body: object): Promise<QueueAnswer> {
  const response = await fetch(store.endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  const answer: QueueAnswer = JSON.parse(await response.text());
  return answer;
}

test('objects and messages survive a restart on another port, and creating things twice changes nothing', async () => {
  const first = await start({ dataDirectory });
  await first.createBucket('uploads');
  const { url } = await first.createQueue('jobs');
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  const put = await fetch(`${first.endpoint}/uploads/a/b%20c.bin`, { method: 'PUT', body: bytes });
  expect(put.status).toBe(200);
  await queueCall(first, 'SendMessage', { QueueUrl: url, MessageBody: 'work' });
  await first.createBucket('uploads');
  expect(await first.createQueue('jobs')).toEqual({ url });
  await first.stop();

  const second = await start({ dataDirectory });
  await second.createBucket('uploads');
  const queue = await second.createQueue('jobs');
  const got = await fetch(`${second.endpoint}/uploads/a/b%20c.bin`);
  expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
  const received = await queueCall(second, 'ReceiveMessage', { QueueUrl: queue.url });
  expect(received.Messages?.map((message) => message.Body)).toEqual(['work']);
  await second.stop();
});

test('a message made visible at once can be received again, even from a store on disk', async () => {
  const store = await start({ dataDirectory });
  const { url } = await store.createQueue('returned');
  await queueCall(store, 'SendMessage', { QueueUrl: url, MessageBody: 'again' });
  const first = await queueCall(store, 'ReceiveMessage', { QueueUrl: url });
  const receiptHandle = first.Messages?.[0]?.ReceiptHandle;
  await queueCall(store, 'ChangeMessageVisibility', {
    QueueUrl: url,
    ReceiptHandle: receiptHandle,
    VisibilityTimeout: 0,
  });
  const second = await queueCall(store, 'ReceiveMessage', { QueueUrl: url });
  expect(second.Messages?.map((message) => message.Body)).toEqual(['again']);
  await store.stop();
});

test('a message received five times moves to the dead-letter queue', async () => {
  const store = await start();
  const { url } = await store.createQueue('poison');
  await queueCall(store, 'SendMessage', { QueueUrl: url, MessageBody: 'bad' });
  const receive = (from: string) =>
    queueCall(store, 'ReceiveMessage', { QueueUrl: from, VisibilityTimeout: 0 });
  for (let count = 1; count <= 5; count++) expect((await receive(url)).Messages).toHaveLength(1);
  expect((await receive(url)).Messages).toBeUndefined();
  expect((await receive(`${url}-dead-letters`)).Messages?.[0]?.Body).toBe('bad');
  await store.stop();
});

test('a browser of another origin can upload, and read the upload', async () => {
  const store = await start();
  await store.createBucket('uploads');
  const origin = 'http://127.0.0.1:5173';
  const preflight = await fetch(`${store.endpoint}/uploads/file.csv?X-Amz-Signature=abc`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'content-type',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe(origin);
  expect(preflight.headers.get('access-control-allow-methods')).toContain('PUT');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type');
  const size = 12 * 1024 ** 2;
  const put = await fetch(`${store.endpoint}/uploads/file.csv?X-Amz-Signature=abc`, {
    method: 'PUT',
    headers: { origin, 'content-type': 'text/csv' },
    body: new Uint8Array(size),
  });
  expect([put.status, put.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
  const got = await fetch(`${store.endpoint}/uploads/file.csv`, { headers: { origin } });
  expect([got.status, got.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
  expect((await got.arrayBuffer()).byteLength).toBe(size);
  await store.stop();
});

test('a port in use is named', async () => {
  const store = await start();
  const port = Number(new URL(store.endpoint).port);
  const second = startObjectStore({ port });
  await expect(second).rejects.toBeInstanceOf(PortBusyError);
  await expect(second).rejects.toThrow(String(port));
  await store.stop();
});

test('only connections from this machine are answered', async () => {
  const store = await start();
  const { hostname, port } = new URL(store.endpoint);
  expect(hostname).toBe('127.0.0.1');
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address !== undefined && !address.internal && address.family === 'IPv4');
  if (outside) await expect(fetch(`http://${outside.address}:${port}/health`)).rejects.toThrow();
  await store.stop();
});
