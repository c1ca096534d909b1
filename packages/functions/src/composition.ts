import type { AppDependencies } from '@rapport/api/app.ts';
import { createTokenVerifier } from '@rapport/api/auth/token.verifier.ts';
import type { Services } from '@rapport/api/context.ts';
import type { Log } from '@rapport/api/log.ts';
import { createReceiptSigner, type ReceiptSigner } from '@rapport/api/receipt.signer.ts';
import type { WorkerDependencies } from '@rapport/api/jobs/worker.dependencies.ts';
import { createDatabase, type Database } from '@rapport/database/database.ts';

import type { ApiSettings, DatabaseSettings, ServiceSettings, WorkerSettings } from './environment.ts';
import { lazyJobQueue, lazyObjectStore } from './lazy-storage.ts';

/** The COMMIT of a session can still be in flight when the next request of the same Lambda process begins. */
const requestConnectionsMax = 2;
const jobConnectionsMax = 4;

/** Writes each entry as one line of JSON, with the time. */
export function createLog(write: (line: string) => void = (line) => process.stdout.write(line)): Log {
  return ({ level, message, ...fields }) => {
    write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })}\n`);
  };
}

/** The log entry of an error. */
export function describeError(error: unknown): { error: string; stack?: string } {
  if (!(error instanceof Error)) return { error: String(error) };
  return { error: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) };
}

/** Opens a pool for one role. It does not connect yet. */
export function openDatabase(settings: DatabaseSettings, connectionsMax: number): Database {
  return createDatabase({ ...settings, connectionsMax });
}

/** A signer that reads its key on first use, so that a start costs nothing. */
function lazySigner(privateKeyPem: string | null): ReceiptSigner {
  let signer: ReceiptSigner | undefined;
  const open = (): ReceiptSigner => (signer ??= createReceiptSigner(privateKeyPem));
  return {
    get publicKey() {
      return open().publicKey;
    },
    isTemporary: privateKeyPem === null,
    sign: (text) => open().sign(text),
  };
}

/** The services of requests and jobs. They connect, and load clients of AWS, on first use. */
export function createServices(settings: ServiceSettings, connectionsMax: number, log: Log): Services {
  const { connection, queue } = settings;
  return {
    database: openDatabase(settings.database, connectionsMax),
    uploads: lazyObjectStore({ ...connection, bucket: settings.uploadsBucket }),
    exports: lazyObjectStore({ ...connection, bucket: settings.exportsBucket }),
    queue: lazyJobQueue({ ...queue.connection, queueUrl: queue.url }),
    receipts: lazySigner(settings.receiptSigningKey),
    log,
    now: () => new Date(),
  };
}

/** The dependencies of `createApp` on Lambda. */
export function createApiDependencies(settings: ApiSettings, log: Log = createLog()): AppDependencies {
  return {
    ...createServices(settings, requestConnectionsMax, log),
    verifyToken: createTokenVerifier(settings.issuer),
    corsOrigins: settings.corsOrigins,
    isExplorable: !settings.isProduction,
    connectionsMax: requestConnectionsMax,
  };
}

/** The dependencies of `createWorker` on Lambda. */
export function createWorkerDependencies(
  settings: WorkerSettings,
  log: Log = createLog(),
): WorkerDependencies {
  return {
    ...createServices(settings, jobConnectionsMax, log),
    system: openDatabase(settings.system, requestConnectionsMax),
  };
}
