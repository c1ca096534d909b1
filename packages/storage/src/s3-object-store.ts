import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { AwsConnection } from './aws-client.ts';
import { clientSettings, isServiceAway } from './aws-client.ts';
import type { DownloadRequest, ObjectListing, ObjectStore, UploadRequest } from './object-store.ts';
import { ObjectMissingError, ObjectStoreUnavailableError } from './object-store.ts';

export interface S3ObjectStoreOptions extends AwsConnection {
  readonly bucket: string;
  /** The address in presigned links, if clients reach the store under another name than we do. */
  readonly publicEndpoint?: string;
}

// Two parts in flight limit the memory of a stream. 10,000 parts of this size allow an object of 78 GiB.
const uploadPartBytes = 8 * 1024 * 1024;
const uploadPartsInFlight = 2;

/**
 * An `ObjectStore` over one S3 bucket, or over a local server with the S3 protocol if an endpoint is given.
 */
export function createS3ObjectStore(options: S3ObjectStoreOptions): ObjectStore {
  const { bucket } = options;
  const client = createClient(options, options.endpoint);
  const signingClient = createClient(options, options.publicEndpoint ?? options.endpoint);

  return {
    async presignUpload({ key, contentType, bytes, expiresSeconds }: UploadRequest) {
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        ContentType: contentType,
        ContentLength: bytes,
      });
      const url = await getSignedUrl(signingClient, command, {
        expiresIn: expiresSeconds,
        signableHeaders: new Set(['host', 'content-type', 'content-length']),
      });
      const headers = { 'content-type': contentType, 'content-length': String(bytes) };
      return { url, method: 'PUT', headers, expiresAt: expiry(url) };
    },

    async presignDownload({ key, fileName, expiresSeconds }: DownloadRequest) {
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentDisposition: attachment(fileName),
      });
      const url = await getSignedUrl(signingClient, command, { expiresIn: expiresSeconds });
      return { url, expiresAt: expiry(url) };
    },

    async head(key) {
      try {
        const answer = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return {
          bytes: answer.ContentLength ?? 0,
          contentType: answer.ContentType ?? 'application/octet-stream',
          ...(answer.ETag === undefined ? {} : { etag: answer.ETag }),
        };
      } catch (error) {
        if (isObjectMissing(error)) return null;
        throw storeError(error, key);
      }
    },

    async openRead(key) {
      try {
        const { Body: body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        // On Node the SDK always returns a Readable. Its type also covers browsers.
        if (!(body instanceof Readable)) throw new TypeError('The object store answered without a body.');
        return body;
      } catch (error) {
        throw storeError(error, key);
      }
    },

    async write(key, body, contentType) {
      const counted = new ByteCounter();
      const upload = new Upload({
        client,
        params: { Bucket: bucket, Key: key, Body: counted, ContentType: contentType },
        partSize: uploadPartBytes,
        queueSize: uploadPartsInFlight,
      });
      const source = Buffer.isBuffer(body) ? Readable.from([body], { objectMode: false }) : body;
      // When the upload fails, it stops reading. Without destroying the stream, the source would wait
      // forever.
      const uploaded = upload.done().catch((error: unknown) => {
        counted.destroy();
        throw error;
      });
      const [fed, stored] = await Promise.allSettled([pipeline(source, counted), uploaded]);
      if (stored.status === 'rejected') throw storeError(stored.reason, key);
      if (fed.status === 'rejected') throw fed.reason;
      return { bytes: counted.bytes };
    },

    async delete(key) {
      try {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
      } catch (error) {
        throw storeError(error, key);
      }
    },

    async *list(prefix): AsyncGenerator<ObjectListing> {
      try {
        for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
          for (const { Key: key, Size: bytes, LastModified: modifiedAt } of page.Contents ?? []) {
            if (key !== undefined) yield { key, bytes: bytes ?? 0, modifiedAt: modifiedAt ?? new Date(0) };
          }
        }
      } catch (error) {
        throw storeError(error, prefix);
      }
    },
  };
}

/**
 * Only sends checksums where S3 requires them. By default the SDK would sign the checksum of an empty body
 * into a presigned upload, and S3 would refuse it.
 */
function createClient(connection: AwsConnection, endpoint: string | undefined): S3Client {
  return new S3Client({
    ...clientSettings(connection),
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

/** The end of a signed link, from the signature's own time and lifetime, which the store will check. */
function expiry(signedUrl: string): Date {
  const parameters = new URL(signedUrl).searchParams;
  const signedAt = parameters.get('X-Amz-Date') ?? '';
  const lifetimeSeconds = Number(parameters.get('X-Amz-Expires'));
  const isoTime = signedAt.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  return new Date(Date.parse(isoTime) + lifetimeSeconds * 1000);
}

/**
 * A Content-Disposition with the name twice: plain for old clients, and encoded for all other characters (RFC
 * 6266).
 */
function attachment(fileName: string): string {
  const oneLine = fileName.replaceAll(/[\p{Cc}\p{Cs}]/gu, '_');
  const plain = oneLine.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(oneLine).replaceAll(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function isObjectMissing(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');
}

/** Converts the two failures that callers distinguish. Others are passed on unchanged. */
function storeError(error: unknown, key: string): unknown {
  if (isObjectMissing(error)) return new ObjectMissingError(key, { cause: error });
  if (isServiceAway(error)) return new ObjectStoreUnavailableError({ cause: error });
  return error;
}

/** Passes bytes on and counts them. */
class ByteCounter extends Transform {
  bytes = 0;

  override _transform(
    chunk: Buffer,
    _encoding: string,
    done: (error: Error | null, chunk: Buffer) => void,
  ): void {
    this.bytes += chunk.length;
    done(null, chunk);
  }
}
