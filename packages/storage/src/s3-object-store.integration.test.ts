import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3';
import { startObjectStore } from '@rapport/testkit/services/object-store.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObjectStore } from './object-store.ts';
import { ObjectMissingError } from './object-store.ts';
import { createS3ObjectStore } from './s3-object-store.ts';

const bucket = 'files';
const mebibyte = 1024 * 1024;

let server: Awaited<ReturnType<typeof startObjectStore>>;
let store: ObjectStore;

beforeAll(async () => {
  server = await startObjectStore({});
  await server.createBucket(bucket);
  store = createS3ObjectStore({ ...server, bucket });
});

afterAll(async () => {
  await server.stop();
});

describe('the object store', () => {
  it('accepts a presigned upload and returns it through a presigned download', async () => {
    const body = Buffer.from('a,b\r\n1,2\r\n');
    const upload = await store.presignUpload({
      key: 'in/a.csv',
      contentType: 'text/csv',
      bytes: body.length,
      expiresSeconds: 60,
    });
    const put = await fetch(upload.url, { method: upload.method, headers: upload.headers, body });
    expect(put.status).toBe(200);
    expect(await store.head('in/a.csv')).toMatchObject({ bytes: body.length, contentType: 'text/csv' });

    const download = await store.presignDownload({ key: 'in/a.csv', fileName: 'a.csv', expiresSeconds: 60 });
    const got = await fetch(download.url);
    expect(Buffer.from(await got.arrayBuffer())).toEqual(body);
  });

  it('writes a stream of many parts and reads the same bytes', async () => {
    const parts = Array.from({ length: 20 }, (_, index) => Buffer.alloc(mebibyte, index));
    const { bytes } = await store.write(
      'out/many.bin',
      Readable.from(parts, { objectMode: false }),
      'text/csv',
    );
    expect(bytes).toBe(20 * mebibyte);
    expect(await store.head('out/many.bin')).toMatchObject({ bytes });
    const stored = await buffer(await store.openRead('out/many.bin'));
    expect(sha256(stored)).toBe(sha256(Buffer.concat(parts)));
  });

  it('stores nothing and leaves no part if the body fails', async () => {
    const broken = Readable.from(
      (function* () {
        for (let index = 0; index < 20; index += 1) yield Buffer.alloc(mebibyte);
        throw new Error('the source failed');
      })(),
      { objectMode: false },
    );
    await expect(store.write('out/broken.bin', broken, 'text/csv')).rejects.toThrow('the source failed');
    expect(await store.head('out/broken.bin')).toBeNull();
    expect(await unfinishedUploads()).toBe(0);
  });

  it('writes a buffer and an empty body', async () => {
    expect(await store.write('out/small.json', Buffer.from('{}'), 'application/json')).toEqual({ bytes: 2 });
    expect(await store.write('out/empty', Buffer.alloc(0), 'text/plain')).toEqual({ bytes: 0 });
    expect((await buffer(await store.openRead('out/empty'))).length).toBe(0);
  });

  it('lists by prefix, over more than one page, and deletes', async () => {
    const keys = Array.from({ length: 1005 }, (_, index) => `list/${String(index).padStart(4, '0')}`);
    for (const key of keys) await store.write(key, Buffer.from('x'), 'text/plain');
    const listed: string[] = [];
    for await (const { key } of store.list('list/')) listed.push(key);
    expect(listed).toEqual(keys);
    await store.delete('list/0000');
    await store.delete('list/0000');
    expect(await store.head('list/0000')).toBeNull();
  });

  it('reports that an object is missing', async () => {
    expect(await store.head('no/such')).toBeNull();
    await expect(store.openRead('no/such')).rejects.toBeInstanceOf(ObjectMissingError);
  });
});

async function unfinishedUploads(): Promise<number> {
  const { endpoint, region, credentials } = server;
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  const { Uploads: uploads } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
  return uploads?.length ?? 0;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
