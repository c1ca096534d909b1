import { chmodSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { buildApp } from 'fauxqs';

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;

/** The part of fauxqs's SQLite persistence that we use. */
interface Persistence {
  load(...stores: [Stores['sqsStore'], Stores['snsStore'], Stores['s3Store']]): void;
  updateMessageReady(messageId: string): void;
  readonly db: { prepare(sql: string): { run(...values: string[]): void } };
  close(): void;
}

/**
 * fauxqs's stores, kept in SQLite if a directory is given. fauxqs only offers this together with a server
 * that listens on every network interface. So its files (pinned exactly) are loaded by path, bypassing its
 * export map. We guarantee the types below.
 */
export async function fauxqsStores(
  dataDirectory: string | undefined,
): Promise<{ stores: Stores; close(): void }> {
  // Not import.meta.resolve, because it does not exist in vitest's global setup.
  const manifest = findPackageJSON('fauxqs', import.meta.url);
  if (manifest === undefined) throw new Error('fauxqs is not installed.');
  // The only cast: these files have no type declarations.
  const load = async <Module>(path: string) =>
    (await import(pathToFileURL(join(manifest, '../dist', path)).href)) as Module;
  const sqs = await load<{ SqsStore: new () => Stores['sqsStore'] }>('./sqs/sqsStore.js');
  const sns = await load<{ SnsStore: new () => Stores['snsStore'] }>('./sns/snsStore.js');
  const s3 = await load<{ S3Store: new () => Stores['s3Store'] }>('./s3/s3Store.js');
  const stores: Stores = {
    sqsStore: new sqs.SqsStore(),
    snsStore: new sns.SnsStore(),
    s3Store: new s3.S3Store(),
  };
  if (dataDirectory === undefined) return { stores, close: () => undefined };

  const sqlite = await load<{ PersistenceManager: new (directory: string) => Persistence }>(
    './persistence.js',
  );
  const persistence = new sqlite.PersistenceManager(dataDirectory);
  chmodSync(dataDirectory, 0o700);
  // Its own version writes null into a NOT NULL column, and a message made visible at once was lost.
  const makeReady = persistence.db.prepare(
    'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
  );
  persistence.updateMessageReady = (messageId) => makeReady.run(messageId);
  // Load before connecting, because a connected store writes the data that it loads.
  persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  Object.assign(stores.sqsStore, { persistence });
  Object.assign(stores.s3Store, { persistence });
  for (const queue of stores.sqsStore.allQueues()) Object.assign(queue, { persistence });
  return { stores, close: () => persistence.close() };
}
