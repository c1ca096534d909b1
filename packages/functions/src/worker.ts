import { limitHeapGrowth } from '@rapport/api/jobs/job.memory.ts';
import { createWorker } from '@rapport/api/worker.ts';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

import { createLog, createWorkerDependencies } from './composition.ts';
import { readWorkerSettings } from './environment.ts';
import { runBatch } from './job-batch.ts';

limitHeapGrowth();
const log = createLog();
const worker = createWorker(createWorkerDependencies(readWorkerSettings(), log));

/** Runs the jobs named in an SQS event, and returns the messages to deliver again. */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return runBatch(worker, event, log);
}
