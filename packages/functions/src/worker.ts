import { createWorker } from '@rapport/api/worker.ts';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

import { createLog, createWorkerDependencies } from './composition.ts';
import { readWorkerSettings } from './environment.ts';
import { runBatch } from './job-batch.ts';

const log = createLog();
const worker = createWorker(createWorkerDependencies(readWorkerSettings(), log));

/** Runs the jobs that an SQS event names, and says which messages should come again. */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return runBatch(worker, event, log);
}
