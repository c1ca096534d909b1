import { buildApp } from 'fauxqs';
import { PortBusyError } from './errors.ts';
import { fauxqsStores } from './object-store.persistence.ts';

export interface ObjectStoreOptions {
  /** A free port by default. */
  port?: number;
  /** The directory of buckets, objects, queues and messages, which survive restarts. In memory by default. */
  dataDirectory?: string;
}

export interface RunningObjectStore {
  /** For S3 (use path-style addresses) and for SQS. */
  endpoint: string;
  region: 'us-east-1';
  /** Any key pair is accepted, because the store checks no signatures. */
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** Does nothing if the bucket exists. */
  createBucket(name: string): Promise<void>;
  /**
   * Creates the queue and its dead-letter queue `<name>-dead-letters` (after five receives). Does nothing if
   * they exist.
   */
  createQueue(name: string): Promise<{ url: string }>;
  stop(): Promise<void>;
}

const REGION = 'us-east-1';
const ACCOUNT = '000000000000';
const RECEIVES_MAX = 5;
/** S3 accepts 5 GiB in one PUT. Here a body is held in memory. */
const UPLOAD_BYTES_MAX = 1024 ** 3;

/**
 * Starts S3 and SQS in this process, on 127.0.0.1, with cross-origin access for browsers. Throws
 * PortBusyError.
 */
export async function startObjectStore(options: ObjectStoreOptions = {}): Promise<RunningObjectStore> {
  const stores = await fauxqsStores(options.dataDirectory);
  const app = buildApp({ logger: false, defaultRegion: REGION, stores: stores.stores });
  app.removeContentTypeParser('*');
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: UPLOAD_BYTES_MAX }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.origin === undefined) return;
    reply.header('access-control-allow-origin', request.headers.origin);
    reply.header(
      'access-control-expose-headers',
      'etag, content-length, content-range, content-disposition, x-amz-request-id',
    );
    reply.header('vary', 'origin');
    if (request.method !== 'OPTIONS') return;
    reply.header('access-control-allow-methods', 'GET, HEAD, PUT, POST, DELETE');
    reply.header('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
    reply.header('access-control-max-age', '600');
    await reply.status(204).send();
  });
  // A preflight to a path without a route would never reach the hook above.
  app.options('/*', async (_request, reply) => reply.status(403).send());
  app.addHook('preClose', (done) => {
    stores.close();
    done();
  });

  let endpoint: string;
  try {
    endpoint = await app.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  } catch (error) {
    await app.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new PortBusyError('The object store', options.port ?? 0);
    }
    throw error;
  }

  const makeQueue = (name: string, attributes: Record<string, string>) =>
    expectOk(
      fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.CreateQueue' },
        body: JSON.stringify({ QueueName: name, Attributes: attributes }),
      }),
    );

  return {
    endpoint,
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    async createBucket(name) {
      const exists = await fetch(`${endpoint}/${name}`, { method: 'HEAD' });
      if (!exists.ok) await expectOk(fetch(`${endpoint}/${name}`, { method: 'PUT' }));
    },
    async createQueue(name) {
      const deadLetters = `${name}-dead-letters`;
      await makeQueue(deadLetters, { MessageRetentionPeriod: String(14 * 24 * 60 * 60) });
      await makeQueue(name, {
        RedrivePolicy: JSON.stringify({
          deadLetterTargetArn: `arn:aws:sqs:${REGION}:${ACCOUNT}:${deadLetters}`,
          maxReceiveCount: RECEIVES_MAX,
        }),
      });
      // Not the address in the store's answer, because its host name needs DNS.
      return { url: `${endpoint}/${ACCOUNT}/${name}` };
    },
    async stop() {
      await app.close();
    },
  };
}

async function expectOk(request: Promise<Response>): Promise<void> {
  const response = await request;
  if (!response.ok) throw new Error(`The object store answered ${response.status}: ${await response.text()}`);
}
