import { sweepJobs } from '@rapport/api/jobs/job.sweep.ts';

import { createLog, openDatabase } from './composition.ts';
import { readSweepSettings } from './environment.ts';
import { lazyJobQueue } from './lazy-storage.ts';

const settings = readSweepSettings();
const dependencies = {
  system: openDatabase(settings.system, 1),
  queue: lazyJobQueue({ ...settings.queue.connection, queueUrl: settings.queue.url }),
  log: createLog(),
};

/** Puts jobs back on the queue whose message was lost or whose worker died. Returns how many. */
export async function handler(): Promise<{ announced: number }> {
  return { announced: await sweepJobs(dependencies) };
}
