import type { Database } from '@rapport/database/database.ts';
import type { Job } from '@rapport/database/generated/prisma/client.ts';

import { LeaseLostError } from './job.lease.ts';

/** The reason why a job ended without a result, for the person who requested it. */
export interface JobProblem {
  code: string;
  message: string;
}

/**
 * Ends a job as the tenant, in the same transaction as its result. Throws LeaseLostError if another worker
 * has taken over the job or the job was canceled, which rolls the result back.
 */
export async function finishJob(
  database: Database,
  job: Job,
  outcome: { rowsDone: number; problem: JobProblem | null; now: Date },
): Promise<void> {
  const { count } = await database.prisma.job.updateMany({
    where: { id: job.id, status: 'RUNNING', attempts: job.attempts },
    data: {
      status: outcome.problem ? 'FAILED' : 'SUCCEEDED',
      rowsDone: outcome.rowsDone,
      rowsExpected: outcome.rowsDone,
      finishedAt: outcome.now,
      leaseExpiresAt: null,
      problemCode: outcome.problem?.code ?? null,
      problemMessage: outcome.problem?.message ?? null,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new LeaseLostError(`Job ${job.id} was taken over by another worker, or canceled`);
}
