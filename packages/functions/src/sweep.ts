import { announceJob } from '@rapport/api/jobs/job.announcement.ts';
import { takeUnannouncedJobs } from '@rapport/api/jobs/job.lease.ts';

import { createLog, openDatabase } from './composition.ts';
import { readSweepSettings } from './environment.ts';
import { lazyJobQueue } from './lazy-storage.ts';

/** More wait for the next minute's sweep. */
const jobsMax = 100;

const log = createLog();
const { system, queue } = readSweepSettings();
const database = openDatabase(system, 1);
const jobsQueue = lazyJobQueue({ ...queue.connection, queueUrl: queue.url });

/** Puts jobs back on the queue whose message was lost or whose worker died. Returns how many. */
export async function handler(): Promise<{ announced: number }> {
  const jobs = await takeUnannouncedJobs(database, jobsMax);
  await Promise.all(jobs.map((job) => announceJob({ queue: jobsQueue, log }, job)));
  return { announced: jobs.length };
}
