import type { Database } from '@rapport/database/database.ts';
import type { ObjectStore } from '@rapport/storage/object-store.ts';

import type { Services } from '../context.ts';
import type { News } from '../modules/feedback/feedback-news.delivery.ts';

/** The dependencies of the worker and of each kind of job. */
export interface WorkerDependencies extends Services {
  /** The database as rapport_system: the tenant of each job, and the worker that holds it. */
  system: Database;
  /** Where the sweep saves the heads of audit trails. */
  auditHeads?: ObjectStore | undefined;
  /** How the sweep sends news of feedback. */
  news?: News | undefined;
  /** Where the sweep archives the roll-ups of indicators. */
  rollupArchive?: ObjectStore | undefined;
}
