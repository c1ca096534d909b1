import { inTenant } from '@rapport/database/tenant.ts';
import type { JobMessage } from '@rapport/storage/job-queue.ts';

import { attemptsMax, LeaseLostError, takeJob, type JobLease } from './jobs/job.lease.ts';
import { finishJob } from './jobs/job.outcome.ts';
import type { WorkerDependencies } from './jobs/worker.dependencies.ts';
import { internalFault } from './log.ts';
import { runComparisonFreeze } from './modules/comparison-tables/comparison-freeze.worker.ts';
import { runEvaluationResult } from './modules/evaluations/evaluation-result.worker.ts';
import { runPlaceboCheck } from './modules/evaluations/placebo-check.worker.ts';
import { discardCanceledExport } from './modules/exports/export-discard.worker.ts';
import { runListExport } from './modules/exports/list-export.worker.ts';
import { runSurveyExport } from './modules/exports/survey-export.worker.ts';
import { runDatasetImport } from './modules/imports/dataset-import.worker.ts';
import { runObservationDerivation } from './modules/indicators/derivation.worker.ts';
import { runRetention } from './modules/retention/retention.worker.ts';
import { runSurveyRelease } from './modules/surveys/survey-release.worker.ts';
import { sweep, type SweepResult } from './sweep.ts';

/** Work outside requests: imports, exports, derivations, evaluations, releases of survey figures, frozen comparisons and retention runs. */
export interface Worker {
  /**
   * Runs a job to its end, or continues it after a worker died. Resolves when nothing more is to be done, also if the job
   * failed permanently (it has the reason), has already ended or does not exist. Throws if the message should be delivered again later.
   */
  run(message: JobMessage): Promise<void>;
  /** `sweep` with the worker's own dependencies. */
  sweep(): Promise<SweepResult>;
}

/** The worker: the same for Lambda, the local server and the tests. */
export function createWorker(dependencies: WorkerDependencies): Worker {
  const { database, system, log, now } = dependencies;

  function runJob(lease: JobLease): Promise<void> {
    switch (lease.job.kind) {
      case 'DATASET_IMPORT':
        return runDatasetImport(dependencies, lease);
      case 'SURVEY_EXPORT':
        return runSurveyExport(dependencies, lease);
      case 'LIST_EXPORT':
        return runListExport(dependencies, lease);
      case 'SURVEY_RELEASE':
        return runSurveyRelease(dependencies, lease);
      case 'RETENTION_RUN':
        return runRetention(dependencies, lease);
      case 'PLACEBO_CHECK':
        return runPlaceboCheck(dependencies, lease);
      case 'EVALUATION_RESULT':
        return runEvaluationResult(dependencies, lease);
      case 'OBSERVATION_DERIVATION':
        return runObservationDerivation(dependencies, lease);
      case 'COMPARISON_FREEZE':
        return runComparisonFreeze(dependencies, lease);
    }
  }

  /** An attempt failed in a way that nobody foresaw: another one, or an end that says so. */
  async function settleFailure(lease: JobLease, error: unknown): Promise<void> {
    const { job } = lease;
    log({
      level: 'error',
      message: 'a job failed',
      fault: internalFault,
      jobId: job.id,
      attempt: job.attempts,
      error: describe(error),
    });
    if (job.attempts < attemptsMax) {
      await lease.giveBack();
      throw error;
    }
    await giveUp(lease);
  }

  /** Ends a job that failed too often, so that one that kills its workers does not run for ever. */
  async function giveUp({ job }: JobLease): Promise<void> {
    const problem = {
      code: 'INTERNAL',
      message: `It failed ${attemptsMax} times on our side. It has been logged.`,
    };
    await inTenant(database, job.jurisdictionId, (session) =>
      session.write(() => finishJob(database, job, { rowsDone: 0, problem, now: now() })),
    );
  }

  return {
    async run(message) {
      const lease = await takeJob(system, message.jobId);
      if (!lease) {
        await discardCanceledExport(dependencies, message.jobId);
        return;
      }
      try {
        // A worker that was killed could not settle its last failure.
        if (lease.job.attempts > attemptsMax) {
          log({
            level: 'error',
            message: 'a job whose workers died was given up',
            fault: internalFault,
            jobId: lease.job.id,
          });
          await giveUp(lease);
          return;
        }
        await runJob(lease);
        log({ level: 'info', message: 'a job ended', jobId: lease.job.id, kind: lease.job.kind });
      } catch (error) {
        // The worker that took the job over ends it, or it was canceled.
        if (!(error instanceof LeaseLostError)) await settleFailure(lease, error);
      } finally {
        lease.release();
      }
    },
    sweep: () => sweep(dependencies),
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
