import { setTimeout as sleep } from 'node:timers/promises';

import type { Log } from '@rapport/api/log.ts';
import type { Worker } from '@rapport/api/worker.ts';
import { parseJobMessage, type JobDelivery, type JobQueueConsumer } from '@rapport/storage/job-queue.ts';

import { describeError } from '../composition.ts';

const pollSeconds = 20;
const pauseAfterFailureMs = 5_000;
const sweepIntervalMs = 60_000;
/** A message is hidden for this long while its job runs, and hidden again before that time is over. */
const hiddenSeconds = 60;
const extendIntervalMs = 20_000;

/**
 * Replaces SQS's event source and the schedule on one machine. Runs until the signal, and resolves when the
 * last job has ended.
 */
export async function runJobs(
  worker: Worker,
  queue: JobQueueConsumer,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  await Promise.all([consume(worker, queue, log, signal), sweepRegularly(worker, log, signal)]);
}

async function consume(
  worker: Worker,
  queue: JobQueueConsumer,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const deliveries = await queue.receive({ waitSeconds: pollSeconds, maxMessages: 1, signal });
      for (const delivery of deliveries) await runDelivery(worker, queue, log, delivery);
    } catch (error) {
      log({ level: 'error', message: 'The job queue could not be read', ...describeError(error) });
      await pause(pauseAfterFailureMs, signal);
    }
  }
}

async function runDelivery(
  worker: Worker,
  queue: JobQueueConsumer,
  log: Log,
  delivery: JobDelivery,
): Promise<void> {
  const extend = (): void => {
    queue.extend(delivery.receipt, hiddenSeconds).catch((error: unknown) => {
      log({ level: 'warn', message: 'A job message could not be kept hidden', ...describeError(error) });
    });
  };
  extend();
  const timer = setInterval(extend, extendIntervalMs);
  try {
    await worker.run(parseJobMessage(delivery.body));
  } catch (error) {
    // It is delivered again when it is no longer hidden, and ends in the dead-letter queue.
    log({ level: 'error', message: 'A job message failed', ...describeError(error) });
    return;
  } finally {
    clearInterval(timer);
  }
  await queue.delete(delivery.receipt);
}

async function sweepRegularly(worker: Worker, log: Log, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await worker.sweep();
    } catch (error) {
      log({ level: 'error', message: 'A sweep failed', ...describeError(error) });
    }
    await pause(sweepIntervalMs, signal);
  }
}

/** Resolves after the time, or at the signal. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
