import type { JobStatus } from '@rapport/database/generated/prisma/enums.ts';

import type { Context } from '../context.ts';
import type { RowOf } from '../tables/columns.ts';
import { jobs } from './tables.ts';

/**
 * Cancels a job that waits or runs, and returns it with the status that it had. A job that has ended stays as it is. The lease remains: while it is in force, a worker may still write
 * files, which the worker removes itself. After that, the sweeper has them removed.
 */
export async function cancelJob(
  context: Context,
  jobId: string,
  path: readonly string[],
): Promise<{ job: RowOf<'Job'>; was: JobStatus }> {
  const job = await jobs.lock(context, jobId, path);
  if (job.status !== 'QUEUED' && job.status !== 'RUNNING') return { job, was: job.status };
  const [canceled = job] = await context.database.prisma.job.updateManyAndReturn({
    where: { id: job.id },
    data: { status: 'CANCELED', finishedAt: context.now(), version: { increment: 1 } },
  });
  return { job: canceled, was: job.status };
}
