import type { Database } from '@rapport/database/database.ts';

import type { Services } from '../context.ts';

/** What the worker and each kind of job need. */
export interface WorkerDependencies extends Services {
  /** The database as rapport_system: which job belongs to which tenant, and who works on it. */
  system: Database;
}
