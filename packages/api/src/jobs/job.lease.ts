import type { Database } from '@rapport/database/database.ts';
import type { Job } from '@rapport/database/generated/prisma/client.ts';
import { inSystem } from '@rapport/database/system.ts';

const leaseSeconds = 60;
const renewalSeconds = 20;
/** A job that failed this many times for unexpected reasons is not tried again. */
export const attemptsMax = 5;
/** A worker notices after this many rows at the latest that its job was canceled or taken over. */
export const rowsBetweenChecksMax = 5_000;
/** If a job still waits this long after its announcement, the announcement counts as lost. */
const announcementSeconds = 60;

/** Another worker holds the job. Its message should be delivered again later. */
export class JobBusyError extends Error {
  override readonly name = 'JobBusyError';
}

/** This worker lost its hold on the job: it was too slow, or the job was canceled. It must not commit anything more. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

/** A worker's hold on a job. Nobody else runs the job until `release`. */
export interface JobLease {
  readonly job: Job;
  /**
   * Reports progress and renews the hold, at most once a second or after `rowsBetweenChecksMax` rows. Throws
   * LeaseLostError if the hold is lost.
   */
  progress(rowsDone: number, rowsExpected: number | null): Promise<void>;
  /** Stops renewing. */
  release(): void;
  /** Gives the job back at once for another attempt. */
  giveBack(): Promise<void>;
}

/**
 * Takes a job that is waiting, or whose worker is silent. Returns null if there is nothing to do: the job is
 * finished, does not exist, or belongs to a suspended jurisdiction. Such a job waits, and the sweeper
 * announces it once the jurisdiction is ACTIVE again. Throws JobBusyError while another worker holds the job.
 */
export async function takeJob(system: Database, jobId: string): Promise<JobLease | null> {
  const job = await inSystem(system, async () => {
    const taken = await system.prisma.$queryRaw<{ id: string }[]>`
      update job
         set status = 'RUNNING', attempts = attempts + 1, started_at = coalesce(started_at, now()), updated_at = now(),
             rows_done = 0, lease_expires_at = now() + make_interval(secs => ${leaseSeconds})
       where id = ${jobId}::uuid and (status = 'QUEUED' or (status = 'RUNNING' and lease_expires_at < now()))
         and exists (select 1 from jurisdiction where jurisdiction.id = job.jurisdiction_id and jurisdiction.status = 'ACTIVE')
       returning id`;
    const found = await system.prisma.job.findFirst({
      where: { id: jobId, jurisdiction: { status: 'ACTIVE' } },
    });
    if (taken.length === 0 && found?.status === 'RUNNING')
      throw new JobBusyError(`Another worker is running job ${jobId}`);
    return taken.length === 0 ? null : found;
  });
  return job ? createLease(system, job) : null;
}

function createLease(system: Database, job: Job): JobLease {
  let shown = { rowsDone: 0, rowsExpected: null as number | null };
  let isLost = false;
  let lastShownAt = 0;
  let lastShownRows = 0;

  const renew = async (): Promise<void> => {
    const renewed = await inSystem(
      system,
      () => system.prisma.$executeRaw`
        update job
           set rows_done = ${shown.rowsDone}, rows_expected = ${shown.rowsExpected}, updated_at = now(),
               lease_expires_at = now() + make_interval(secs => ${leaseSeconds})
         where id = ${job.id}::uuid and status = 'RUNNING' and attempts = ${job.attempts}`,
    );
    if (renewed === 0) isLost = true;
  };
  // If a renewal fails, the next one tries again. If none succeeds, the lease expires and the commit is
  // refused.
  const timer = setInterval(() => void renew().catch(() => undefined), renewalSeconds * 1000);
  timer.unref();

  return {
    job,
    async progress(rowsDone, rowsExpected) {
      shown = { rowsDone, rowsExpected };
      if (Date.now() - lastShownAt >= 1000 || rowsDone - lastShownRows >= rowsBetweenChecksMax) {
        lastShownAt = Date.now();
        lastShownRows = rowsDone;
        await renew();
      }
      if (isLost) throw new LeaseLostError(`Job ${job.id} was taken over by another worker, or canceled`);
    },
    release: () => clearInterval(timer),
    async giveBack() {
      await inSystem(
        system,
        () => system.prisma.$executeRaw`
          update job set lease_expires_at = now(), updated_at = now()
           where id = ${job.id}::uuid and status = 'RUNNING' and attempts = ${job.attempts}`,
      );
    },
  };
}

/**
 * Finds jobs of active jurisdictions whose announcement was lost or whose worker died, and canceled ones whose
 * files are not removed yet. Marks each as announced now.
 */
export async function takeUnannouncedJobs(
  system: Database,
  jobsMax: number,
): Promise<Pick<Job, 'id' | 'kind'>[]> {
  return inSystem(
    system,
    () => system.prisma.$queryRaw<Pick<Job, 'id' | 'kind'>[]>`
      update job set enqueued_at = now()
       where id in (
         select id from job
          where (status = 'QUEUED' or (status in ('RUNNING', 'CANCELED') and lease_expires_at < now()))
            and (enqueued_at is null or enqueued_at < now() - make_interval(secs => ${announcementSeconds}))
            and exists (select 1 from jurisdiction where jurisdiction.id = job.jurisdiction_id and jurisdiction.status = 'ACTIVE')
          order by enqueued_at nulls first
          limit ${jobsMax}
          for update skip locked
       )
       returning id, kind::text as kind`,
  );
}
