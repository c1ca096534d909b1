import { restoreWindowDays } from '@rapport/core/limits.ts';
import type { Database } from '@rapport/database/database.ts';
import { inSystem } from '@rapport/database/system.ts';

/** Hours between two runs of a jurisdiction. */
const hoursBetweenRuns = 24;
/** Runs that one sweep requests; others wait for the next sweep. */
const runsMax = 20;
/** The actor of runs that no person requested. */
const subject = 'system:retention';

/**
 * Requests a retention run for each active jurisdiction that has rules, or deleted records that can no longer be restored, and had no run for a day. The sweeper announces the jobs. `system` is connected as rapport_system. Two calls at
 * the same time request each run once. Returns the number of runs.
 */
export async function requestDueRuns(system: Database): Promise<number> {
  return inSystem(system, async (session) => {
    // The lock is a statement of its own, so that the next statement sees what the previous holder wrote.
    await session.query({
      text: `select pg_advisory_xact_lock(hashtextextended('retention-schedule', 0))`,
    });
    const { rows } = await session.query({
      text: `
        with due as (
          select j.id from jurisdiction j
           where j.status = 'ACTIVE'
             and (exists (select 1 from retention_rule r where r.jurisdiction_id = j.id)
               or exists (select 1 from deleted_record d where d.jurisdiction_id = j.id and d.occurred_at <= now() - make_interval(days => ${restoreWindowDays})))
             and not exists (
               select 1 from retention_run n
                where n.jurisdiction_id = j.id and not n.is_dry_run and n.created_at > now() - make_interval(hours => ${hoursBetweenRuns}))
           order by j.id limit ${runsMax}
        ), jobs as (
          insert into job (jurisdiction_id, kind, created_by_subject)
          select id, 'RETENTION_RUN', $1 from due returning id, jurisdiction_id
        ), runs as (
          insert into retention_run (jurisdiction_id, job_id, is_dry_run)
          select jurisdiction_id, id, false from jobs returning id, jurisdiction_id
        )
        insert into audit_event (jurisdiction_id, actor_kind, actor_subject, action, entity_type, entity_id, detail, request_id)
        select jurisdiction_id, 'SYSTEM', $1, 'retentionRun.requested', 'RetentionRun', id, '{"isDryRun": false}', 'schedule' from runs
        returning id`,
      values: [subject],
    });
    return rows.length;
  });
}
