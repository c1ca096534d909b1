import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ObjectStoreUnavailableError } from './object-store.ts';
import { createS3ObjectStore } from './s3-object-store.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
const store = createS3ObjectStore({ bucket: 'uploads', region: 'us-east-1', credentials });
const upload = { key: 'county/a file.csv', contentType: 'text/csv', bytes: 1234, expiresSeconds: 300 };

function signedHeaders(url: string): string[] {
  return (new URL(url).searchParams.get('X-Amz-SignedHeaders') ?? '').split(';');
}

describe('a presigned upload', () => {
  it('signs the declared length and content type, and no checksum of an empty body', async () => {
    const { url, method, headers } = await store.presignUpload(upload);
    expect(signedHeaders(url)).toEqual(['content-length', 'content-type', 'host']);
    expect(url.toLowerCase()).not.toContain('x-amz-checksum');
    expect(url.toLowerCase()).not.toContain('x-amz-sdk-checksum');
    expect(method).toBe('PUT');
    expect(headers).toEqual({ 'content-type': 'text/csv', 'content-length': '1234' });
  });

  it('changes its signature with the declared length', async () => {
    const signature = async (bytes: number) =>
      new URL((await store.presignUpload({ ...upload, bytes })).url).searchParams.get('X-Amz-Signature');
    expect(await signature(1)).not.toBe(await signature(2));
  });

  it('ends when the signature ends', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const { url, expiresAt } = await store.presignUpload(upload);
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('300');
    expect(expiresAt.getTime()).toBeGreaterThanOrEqual(before + 300_000);
    expect(expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 300_000);
  });

  it('names the bucket in the host on AWS, and in the path of a local server', async () => {
    const local = createS3ObjectStore({
      bucket: 'uploads',
      region: 'us-east-1',
      credentials,
      endpoint: 'http://127.0.0.1:1',
      publicEndpoint: 'http://127.0.0.1:2',
    });
    expect(new URL((await store.presignUpload(upload)).url).host).toBe('uploads.s3.us-east-1.amazonaws.com');
    const { host, pathname } = new URL((await local.presignUpload(upload)).url);
    expect({ host, pathname }).toEqual({ host: '127.0.0.1:2', pathname: '/uploads/county/a%20file.csv' });
  });
});

describe('a presigned download', () => {
  it('is saved under its name, with any characters', async () => {
    const { url } = await store.presignDownload({
      key: 'a.csv',
      fileName: 'Zürich "2019"\r\n.csv',
      expiresSeconds: 60,
    });
    expect(new URL(url).searchParams.get('response-content-disposition')).toBe(
      `attachment; filename="Z_rich _2019___.csv"; filename*=UTF-8''Z%C3%BCrich%20%222019%22__.csv`,
    );
  });
});

describe('an unavailable store', () => {
  it('causes a typed error, for reads and for a stream of unknown length', async () => {
    const port = await closedPort();
    const away = localStore(port);
    const { stream } = endlessStream();
    await expect(away.head('x')).rejects.toBeInstanceOf(ObjectStoreUnavailableError);
    await expect(away.openRead('x')).rejects.toMatchObject({ code: 'OBJECT_STORE_UNAVAILABLE' });
    await expect(away.write('x', stream, 'text/csv')).rejects.toBeInstanceOf(ObjectStoreUnavailableError);
    expect(stream.destroyed).toBe(true);
  });

  it('gets two requests and no more', async () => {
    let attempts = 0;
    const server = createServer((socket) => {
      attempts += 1;
      socket.destroy();
    });
    const away = localStore(await listen(server));
    await expect(away.head('x')).rejects.toBeInstanceOf(ObjectStoreUnavailableError);
    expect(attempts).toBe(2);
    await expect(away.openRead('x')).rejects.toBeInstanceOf(ObjectStoreUnavailableError);
    expect(attempts).toBe(4);
    server.close();
  });
});

describe('a store that stops responding in the middle of an upload', () => {
  it('is only read ahead of by a few parts, and causes a typed error', async () => {
    const server = createHttpServer((request, response) => {
      request.resume();
      if (request.method !== 'POST') return; // Parts are received and never acknowledged.
      response.setHeader('content-type', 'application/xml');
      response.end('<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>');
    });
    const port = await listen(server);
    const { stream, producedBytes } = endlessStream();
    const outcome = expect(localStore(port).write('x', stream, 'text/csv')).rejects.toMatchObject({
      code: 'OBJECT_STORE_UNAVAILABLE',
    });

    let before: number;
    do {
      before = producedBytes();
      await setTimeout(500);
    } while (producedBytes() > before);
    expect(before).toBeGreaterThan(16 * mebibyte);
    expect(before).toBeLessThan(40 * mebibyte);

    server.close();
    server.closeAllConnections();
    await outcome;
    expect(stream.destroyed).toBe(true);
  });
});

const mebibyte = 1024 * 1024;

function endlessStream() {
  let bytes = 0;
  const blocks = (function* () {
    while (true) {
      bytes += mebibyte;
      yield Buffer.alloc(mebibyte);
    }
  })();
  return { stream: Readable.from(blocks, { objectMode: false }), producedBytes: () => bytes };
}

function localStore(port: number) {
  return createS3ObjectStore({
    bucket: 'uploads',
    region: 'us-east-1',
    credentials,
    endpoint: `http://127.0.0.1:${port}`,
  });
}

/** The free port on the loopback interface that the server got. */
async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // A listening TCP server always has an address.
  return port;
}

async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
