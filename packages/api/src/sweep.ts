import { sealAuditEvents } from '@rapport/database/audit-seal.writer.ts';
import type { Database } from '@rapport/database/database.ts';

import type { Context } from './context.ts';
import { sweepJobs } from './jobs/job.sweep.ts';

export type SweepDependencies = Pick<Context, 'queue' | 'log'> & {
  /** The database as rapport_system. */
  system: Database;
};

/** What a sweep did. */
export interface SweepResult {
  /** Jobs that were put on the queue again. */
  announced: number;
  /** Audit events that were sealed. */
  sealed: number;
}

/** What is done once a minute: jobs whose message was lost are announced again, and new audit events are sealed. Both are tried; throws what failed. */
export async function sweep(dependencies: SweepDependencies): Promise<SweepResult> {
  const [jobs, seals] = await Promise.allSettled([
    sweepJobs(dependencies),
    sealAuditEvents(dependencies.system),
  ]);
  if (jobs.status === 'rejected') throw jobs.reason;
  if (seals.status === 'rejected') throw seals.reason;
  return { announced: jobs.value, sealed: seals.value.events };
}
