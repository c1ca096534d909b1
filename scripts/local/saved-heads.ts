import { createS3ObjectStore } from '@rapport/storage/s3-object-store.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';

import { dataDirectory, readSettings } from './data-directory.ts';
import { runningServer } from './running-server.ts';
import { auditHeadsBucket } from './storage.ts';

/**
 * The bucket with saved heads of audit trails: AUDIT_HEADS_BUCKET, or that of the `npm start` that is running on the local data if it uses its own object store. Null if there is neither.
 */
export async function savedHeadsStore(environment: NodeJS.ProcessEnv): Promise<ObjectStore | null> {
  const { AUDIT_HEADS_BUCKET: bucket, AWS_REGION: region = 'us-east-1', S3_ENDPOINT: endpoint } = environment;
  if (bucket) return createS3ObjectStore({ region, bucket, ...(endpoint ? { endpoint } : {}) });
  // A database of one's own has its heads elsewhere.
  if (environment['DATABASE_SYSTEM_URL']) return null;
  const data = dataDirectory(environment);
  if (runningServer(data) === undefined) return null;
  const { objectStore: port } = (await readSettings(data)).ports;
  if (port === undefined) return null;
  return createS3ObjectStore({
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    bucket: auditHeadsBucket,
  });
}
