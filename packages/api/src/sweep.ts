import { sealAuditEvents } from '@rapport/database/audit-seal.writer.ts';
import type { Database } from '@rapport/database/database.ts';

import type { Context } from './context.ts';
import { sweepJobs } from './jobs/job.sweep.ts';
import { requestDueRuns } from './modules/retention/retention.schedule.ts';

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

/**
 * What is done once a minute: retention runs that are due are asked for, jobs without a message are announced, and new audit events are sealed. Each is tried, whatever became of
 * the others; throws the first thing that failed.
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
