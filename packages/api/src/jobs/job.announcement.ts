import type { Job } from '@rapport/database/generated/prisma/client.ts';

import type { Context } from '../context.ts';

/**
 * Puts a job on the queue after the commit that created it. If the queue does not answer, only time is lost:
 * the job is in the database, and the sweeper announces it again.
 */
export async function announceJob(
  context: Pick<Context, 'queue' | 'log'>,
  job: Pick<Job, 'id' | 'kind'>,
): Promise<void> {
  try {
    await context.queue.send({ jobId: job.id, kind: job.kind });
  } catch (error) {
    context.log({
      level: 'warn',
      message: 'a job could not be announced',
      jobId: job.id,
      cause: String(error),
    });
  }
}
