import type { Database } from '@rapport/database/database.ts';

import type { Context } from '../context.ts';
import { announceJob } from './job.announcement.ts';
import { takeUnannouncedJobs } from './job.lease.ts';

const sweptJobsMax = 100;

/** Puts jobs back on the queue whose message was lost or whose worker died; more than a hundred wait for the next time. Returns how many. */
export async function sweepJobs(
  dependencies: Pick<Context, 'queue' | 'log'> & { system: Database },
): Promise<number> {
  const jobs = await takeUnannouncedJobs(dependencies.system, sweptJobsMax);
  await Promise.all(jobs.map((job) => announceJob(dependencies, job)));
  return jobs.length;
}
