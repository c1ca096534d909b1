import { sealAuditEvents } from '@rapport/database/audit-seal.writer.ts';
import type { Database } from '@rapport/database/database.ts';

import type { Context } from './context.ts';
import { sweepJobs } from './jobs/job.sweep.ts';
import { requestDueRuns } from './modules/retention/retention.schedule.ts';

export type SweepDependencies = Pick<Context, 'queue' | 'log'> & {
  /** The database as rapport_system. */
  system: Database;
};

/** The result of a sweep. */
export interface SweepResult {
  /** Jobs that were put on the queue again. */
  announced: number;
  /** Audit events that were sealed. */
  sealed: number;
}

/**
 * Runs once a minute: requests retention runs that are due, announces jobs without a message, and seals new audit events. One failure does not stop
 * the others; the first one is thrown at the end.
 */
export async function sweep(dependencies: SweepDependencies): Promise<SweepResult> {
  const [runs] = await Promise.allSettled([requestDueRuns(dependencies.system)]);
  const [jobs, seals] = await Promise.allSettled([
    sweepJobs(dependencies),
    sealAuditEvents(dependencies.system),
  ]);
  for (const one of [runs, jobs, seals]) if (one.status === 'rejected') throw one.reason;
  return {
    announced: jobs.status === 'fulfilled' ? jobs.value : 0,
    sealed: seals.status === 'fulfilled' ? seals.value.events : 0,
  };
}
