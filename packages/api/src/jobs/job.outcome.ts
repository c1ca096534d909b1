import type { Database } from '@rapport/database/database.ts';
import type { Job } from '@rapport/database/generated/prisma/client.ts';

import { LeaseLostError } from './job.lease.ts';

/** Why a job ended without its result, in words for the person who asked for it. */
export interface JobProblem {
  code: string;
  message: string;
}

/**
 * Ends a job inside the transaction of its result, as the tenant: both stand, or neither. Throws LeaseLostError where another worker
 * has taken the job over, which rolls the result back.
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
  if (count === 0) throw new LeaseLostError(`Job ${job.id} was taken over`);
}
