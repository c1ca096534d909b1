import type { Log } from '@rapport/api/log.ts';
import type { Worker } from '@rapport/api/worker.ts';
import { parseJobMessage } from '@rapport/storage/job-queue.ts';
import type { SQSBatchResponse } from 'aws-lambda';

import { describeError } from './composition.ts';

/** The fields of an SQS event that we read. */
export interface JobBatch {
  Records: readonly { messageId: string; body: string }[];
}

/**
 * Runs the messages of a batch one after the other. A message that throws is delivered again and ends in the
 * dead-letter queue. An unreadable message does too, because only a person can find out what it was.
 */
export async function runBatch(
  worker: Pick<Worker, 'run'>,
  batch: JobBatch,
  log: Log,
): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const { messageId, body } of batch.Records) {
    try {
      await worker.run(parseJobMessage(body));
    } catch (error) {
      log({ level: 'error', message: 'A job message failed', messageId, ...describeError(error) });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
