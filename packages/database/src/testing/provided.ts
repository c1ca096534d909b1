import type { RoleUrls } from '../roles.ts';

/** Where the PostgreSQL of this run listens, and the migrated database that every test database is a copy of. */
export interface ProvidedPostgres {
  /** Connection string of the superuser. */
  adminUrl: string;
  /** The three roles, connected to the template. Tests never write to it: they would change every later copy. */
  template: RoleUrls;
}

/** The S3 and the SQS of this run: `endpoint` serves both. Tests make buckets and queues of their own. */
export interface ProvidedObjectStore {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: ProvidedPostgres;
    objectStore: ProvidedObjectStore;
  }
}
