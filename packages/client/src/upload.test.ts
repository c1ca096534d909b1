// @vitest-environment jsdom
import { createServer, type Server } from 'node:http';

import { afterEach, expect, test } from 'vitest';

import { HttpError, NetworkError } from './errors.ts';
import { putFile, type UploadRequest } from './upload.ts';

interface Received {
  method: string | undefined;
  headers: Record<string, unknown>;
  body: string;
}

let server: Server | undefined;

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});

/** An object store that answers uploads with this status; null never answers. */
async function storeThatAnswers(
  status: number | null,
): Promise<{ request: UploadRequest; received: Received[] }> {
  const received: Received[] = [];
  const started = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-methods', 'PUT');
    response.setHeader('access-control-allow-headers', 'content-type, x-signed');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ method: request.method, headers: request.headers, body });
      if (status !== null) response.writeHead(status).end();
    });
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const headers = [
    { name: 'Content-Type', value: 'text/csv' },
    { name: 'Content-Length', value: '4' },
    { name: 'X-Signed', value: 'yes' },
  ];
  const url = `http://127.0.0.1:${port ?? ''}/bucket/key`;
  return { request: { method: 'PUT', url, headers, expiresAt: '2026-01-01T00:00:00Z' }, received };
}

const file = new Blob(['a,b\n'], { type: 'text/csv' });

test('sends the bytes with the signed method and headers, and reports progress', async () => {
  const { request, received } = await storeThatAnswers(200);
  const progress: number[] = [];
  await putFile(request, file, { onProgress: (part) => progress.push(part) });
  expect(received).toMatchObject([
    { method: 'PUT', body: 'a,b\n', headers: { 'content-type': 'text/csv', 'x-signed': 'yes' } },
  ]);
  expect(progress.at(-1)).toBe(1);
});

test('an expired link is an HTTP error', async () => {
  const { request } = await storeThatAnswers(403);
  const error: unknown = await putFile(request, file).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HttpError);
  expect(error).toMatchObject({ status: 403 });
});

test('an unavailable store is a network error', async () => {
  const { request } = await storeThatAnswers(200);
  const away = { ...request, url: 'http://127.0.0.1:1/bucket/key' };
  await expect(putFile(away, file)).rejects.toBeInstanceOf(NetworkError);
});

test('an aborted upload rejects with the reason, even before it has begun', async () => {
  const { request, received } = await storeThatAnswers(null);
  const giveUp = new AbortController();
  const pending = putFile(request, file, { signal: giveUp.signal });
  await expect.poll(() => received.length).toBe(1);
  giveUp.abort(new Error('Another file was chosen.'));
  await expect(pending).rejects.toThrow('Another file was chosen.');
  await expect(putFile(request, file, { signal: giveUp.signal })).rejects.toThrow('Another file was chosen.');
});
