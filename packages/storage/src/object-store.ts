import type { Readable } from 'node:stream';

/** A link that anyone can use until it expires. */
export interface PresignedDownload {
  readonly url: string;
  readonly expiresAt: Date;
}

/** A link for one upload. The client must send exactly this method and these headers. */
export interface PresignedUpload extends PresignedDownload {
  readonly method: 'PUT';
  readonly headers: Readonly<Record<string, string>>;
}

export interface UploadRequest {
  readonly key: string;
  readonly contentType: string;
  /** The declared size. It is signed, so the store refuses a body of another length. */
  readonly bytes: number;
  readonly expiresSeconds: number;
}

export interface DownloadRequest {
  readonly key: string;
  /** The name under which a browser saves the file; any Unicode text. */
  readonly fileName: string;
  readonly expiresSeconds: number;
}

export interface ObjectDescription {
  readonly bytes: number;
  readonly contentType: string;
  readonly etag?: string;
}

export interface ObjectListing {
  readonly key: string;
  readonly bytes: number;
  readonly modifiedAt: Date;
}

/**
 * One bucket of files. Every function rejects with `ObjectStoreUnavailableError` if the store does not answer
 * in time or returns a server error. Other failures (denied access, a bucket that does not exist) are passed
 * on unchanged.
 */
export interface ObjectStore {
  presignUpload(request: UploadRequest): Promise<PresignedUpload>;
  /** Signs a download as an attachment. It does not check that the object exists. */
  presignDownload(request: DownloadRequest): Promise<PresignedDownload>;
  /** Null if the object does not exist. */
  head(key: string): Promise<ObjectDescription | null>;
  /** Rejects with `ObjectMissingError` if the object does not exist. The stream must be read or destroyed. */
  openRead(key: string): Promise<Readable>;
  /**
   * Stores the whole body or nothing. If the body or the store fails, no object and no stored part remains.
   * Memory use is constant, regardless of the length of a stream.
   */
  write(key: string, body: Readable | Buffer, contentType: string): Promise<{ readonly bytes: number }>;
  /** Deleting a missing object is not an error. */
  delete(key: string): Promise<void>;
  /** All objects whose key begins with `prefix`, in key order. */
  list(prefix: string): AsyncIterable<ObjectListing>;
}

/** No object has this key. */
export class ObjectMissingError extends Error {
  override readonly name = 'ObjectMissingError';
  readonly code = 'OBJECT_MISSING';
  readonly key: string;

  constructor(key: string, options?: ErrorOptions) {
    super(`The object "${key}" does not exist.`, options);
    this.key = key;
  }
}

/** The object store did not answer, or answered that it is unavailable. Trying again later can help. */
export class ObjectStoreUnavailableError extends Error {
  override readonly name = 'ObjectStoreUnavailableError';
  readonly code = 'OBJECT_STORE_UNAVAILABLE';

  constructor(options?: ErrorOptions) {
    super('The object store does not answer.', options);
  }
}
