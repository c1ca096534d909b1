import type { DatabaseSession } from '@rapport/database/session.ts';
import { inTenant } from '@rapport/database/tenant.ts';

import { recordAuditEvents } from '../../audit.ts';
import type { JobLease } from '../../jobs/job.lease.ts';
import { finishJob } from '../../jobs/job.outcome.ts';
import type { WorkerDependencies } from '../../jobs/worker.dependencies.ts';
import { calendarOfOffice } from '../jurisdictions/jurisdiction.service.ts';
import { blockNewHolds, standingHolds } from './hold-gate.service.ts';
import { removeDueRecords } from './retention.removal.ts';
import type { RetentionLine } from './retention.line.ts';
import { isPrivate } from './retention.rules.ts';

/**
 * Removes due records. One that the database refuses to remove is a line's failure, and the next run tries it again. The removal, the report, the audit events and the end of the job are
 * one transaction. A dry run does the same and rolls the removal back, so that it reports exactly what a run would do.
 */
export async function runRetention(dependencies: WorkerDependencies, lease: JobLease): Promise<void> {
  const { database } = dependencies;
  await inTenant(database, lease.job.jurisdictionId, (session) =>
    session.write(() => run(dependencies, lease, session)),
  );
}

async function run(
  dependencies: WorkerDependencies,
  lease: JobLease,
  session: DatabaseSession,
): Promise<void> {
  const { database, now, log } = dependencies;
  const { prisma } = database;
  const { job } = lease;
  const { jurisdictionId } = job;
  const { id: retentionRunId, isDryRun } = await prisma.retentionRun.findFirstOrThrow({
    where: { jobId: job.id },
  });
  await blockNewHolds(database, jurisdictionId);
  const rules = await prisma.retentionRule.findMany();
  const plan = {
    retainMonths: new Map(rules.map((rule) => [rule.recordType, rule.retainMonths])),
    holds: await standingHolds(database),
    now: now(),
    calendar: await calendarOfOffice(database, jurisdictionId),
    log,
  };
  await session.query({ text: 'savepoint before_removal' });
  const lines = await removeDueRecords(session, plan, (removed) => lease.progress(removed, null));
  if (isDryRun) await session.query({ text: 'rollback to savepoint before_removal' });
  // This comes before the rows that a second attempt would write too, so that an attempt that was taken over ends here.
  await finishJob(database, job, { rowsDone: deletedIn(lines), problem: null, now: now() });
  await prisma.retentionRunLine.createMany({
    data: lines.map(({ failures, ...line }) => ({
      retentionRunId,
      ...line,
      failures: failures.map((failure) => ({ ...failure })),
    })),
  });
  const touched = isDryRun ? [] : lines.filter(({ due }) => due > 0);
  if (touched.length > 0) {
    const actor = {
      jurisdictionId,
      actorKind: 'WORKER' as const,
      actorSubject: job.createdBySubject,
      requestId: job.id,
    };
    await recordAuditEvents(
      prisma,
      actor,
      touched.map(({ failures, ...line }) => ({
        action: 'records.removed',
        // The type decides who sees the event (audit-event.rules.ts).
        entityType: isPrivate(line.recordType) ? 'ConflictDisclosure' : 'RetentionRun',
        entityId: retentionRunId,
        detail: {
          ...line,
          ...(failures.length > 0 && { failedRecords: failures.map(({ recordId }) => recordId) }),
        },
      })),
    );
  }
}

/** The number of removed records that everyone who sees the job may know. */
function deletedIn(lines: readonly RetentionLine[]): number {
  return lines.reduce((sum, { recordType, deleted }) => sum + (isPrivate(recordType) ? 0 : deleted), 0);
}
