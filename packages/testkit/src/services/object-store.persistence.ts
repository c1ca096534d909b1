import { chmodSync } from 'node:fs';
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
  const at = (path: string) => new URL(path, import.meta.resolve('fauxqs')).href;
  const sqs: { SqsStore: new () => Stores['sqsStore'] } = await import(at('./sqs/sqsStore.js'));
  const sns: { SnsStore: new () => Stores['snsStore'] } = await import(at('./sns/snsStore.js'));
  const s3: { S3Store: new () => Stores['s3Store'] } = await import(at('./s3/s3Store.js'));
  const stores: Stores = {
    sqsStore: new sqs.SqsStore(),
    snsStore: new sns.SnsStore(),
    s3Store: new s3.S3Store(),
  };
  if (dataDirectory === undefined) return { stores, close: () => undefined };

  const sqlite: {
    PersistenceManager: new (
      directory: string,
    ) => Persistence & NonNullable<Stores['s3Store']['persistence']>;
  } = await import(at('./persistence.js'));
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
