import { readStorageSettings, type StorageSettings } from '@rapport/functions/environment.ts';
import { startObjectStore } from '@rapport/testkit/services/object-store.ts';
import { freePort, isPortBusy } from '@rapport/testkit/services/ports.ts';

import { writeJson, type DataDirectory, type LocalSettings } from './data-directory.ts';

const buckets = { uploads: 'rapport-uploads', exports: 'rapport-exports' };
/** The bucket to which the local server saves the heads of audit trails. */
export const auditHeadsBucket = 'rapport-audit-heads';
const queueName = 'rapport-jobs';

/** Buckets and a queue: those in the environment, or our own store, which `stack` stops. */
export async function startStorage(
  data: DataDirectory,
  settings: LocalSettings,
  environment: NodeJS.ProcessEnv,
  stack: AsyncDisposableStack,
): Promise<StorageSettings> {
  if (environment['S3_ENDPOINT'] || environment['UPLOADS_BUCKET']) return readStorageSettings(environment);
  const remembered = settings.ports.objectStore;
  const port = remembered !== undefined && !(await isPortBusy(remembered)) ? remembered : await freePort();
  const store = await startObjectStore({ port, dataDirectory: data.objects });
  stack.defer(() => store.stop());
  if (port !== remembered) {
    settings.ports.objectStore = port;
    writeJson(data.settings, settings);
  }
  await store.createBucket(buckets.uploads);
  await store.createBucket(buckets.exports);
  await store.createBucket(auditHeadsBucket);
  const queue = await store.createQueue(queueName);
  const connection = { region: store.region, endpoint: store.endpoint, credentials: store.credentials };
  return {
    connection,
    uploadsBucket: buckets.uploads,
    exportsBucket: buckets.exports,
    auditHeadsBucket,
    queue: { connection, url: queue.url },
  };
}
