import { chmodSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { buildApp } from 'fauxqs';

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;

/** The part of fauxqs's SQLite persistence that is used here. */
interface Persistence {
  load(...stores: [Stores['sqsStore'], Stores['snsStore'], Stores['s3Store']]): void;
  updateMessageReady(messageId: string): void;
  readonly db: { prepare(sql: string): { run(...values: string[]): void } };
  close(): void;
}

/**
 * fauxqs's stores, kept in SQLite when a directory is given. fauxqs offers that only together with a server that listens on every
 * network interface, so its (exactly pinned) files are loaded by path, past its export map: the types below are a promise of ours.
 */
export async function fauxqsStores(
  dataDirectory: string | undefined,
): Promise<{ stores: Stores; close(): void }> {
  // Not import.meta.resolve: vitest's global setup runs where that does not exist.
  const manifest = findPackageJSON('fauxqs', import.meta.url);
  if (manifest === undefined) throw new Error('fauxqs is not installed.');
  // The one cast: nothing declares these files' types.
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
  // Its own version writes null into a NOT NULL column, so that a message made visible at once was lost.
  const makeReady = persistence.db.prepare(
    'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?',
  );
  persistence.updateMessageReady = (messageId) => makeReady.run(messageId);
  // Loading comes before wiring: a store that is wired writes what it loads.
  persistence.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  Object.assign(stores.sqsStore, { persistence });
  Object.assign(stores.s3Store, { persistence });
  for (const queue of stores.sqsStore.allQueues()) Object.assign(queue, { persistence });
  return { stores, close: () => persistence.close() };
}
