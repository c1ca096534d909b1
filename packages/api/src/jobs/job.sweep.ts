import type { Database } from '@rapport/database/database.ts';

import type { Context } from '../context.ts';
import { announceJob } from './job.announcement.ts';
import { takeUnannouncedJobs } from './job.lease.ts';

const sweptJobsMax = 100;

/**
 * Puts jobs back on the queue if their message was lost or their worker died. Takes at most a hundred per
 * run. Returns their number.
 */
export async function sweepJobs(
  dependencies: Pick<Context, 'queue' | 'log'> & { system: Database },
): Promise<number> {
  const jobs = await takeUnannouncedJobs(dependencies.system, sweptJobsMax);
  await Promise.all(jobs.map((job) => announceJob(dependencies, job)));
  return jobs.length;
}
